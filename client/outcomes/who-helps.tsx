import { dayName } from '#shared/periods/calendar-day.ts';
import { monthInWords } from '#shared/outcomes/month.ts';
import type { IndicatorPage } from '#shared/outcomes/indicators.api.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { Table } from '../design/table.tsx';

/** The services that are meant to help move it, as far as this person may see them. */
export function WhoHelps({ shown: { contributors } }: { shown: IndicatorPage }) {
  return (
    <section aria-labelledby="who-helps">
      <h2 className="govuk-heading-l" id="who-helps">
        Who is meant to help
      </h2>
      {contributors.length === 0 ? (
        <p className="govuk-body">
          No service that you can see is said to help with it. The contract manager says so on the service’s
          page, under ‘In the area’.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            Each of these services is bought for this among other things. None answers for it: what a service
            answers for are its own measures.
          </p>
          <LineList
            lines={contributors.map(({ contractId, reference, title }) => ({
              key: contractId,
              text: <Link href={`/contracts/${contractId}/area`}>{title}</Link>,
              more: reference,
            }))}
          />
        </>
      )}
    </section>
  );
}

type Month = IndicatorPage['months'][number];

/** Which files it rests on: months are issued again, so the day and the file are kept. */
export function WhereFrom({ shown: { indicator, months } }: { shown: IndicatorPage }) {
  return (
    <>
      <p className="govuk-body bo-quiet">Source: {indicator.source}.</p>
      {months.length === 0 ? null : (
        <Details summary={`The ${plural(months.length, 'month', 'months')} it rests on`}>
          <MonthTable months={months} />
        </Details>
      )}
    </>
  );
}

/** Months as they were brought in, the newest first. */
export function MonthTable({ months }: { months: readonly Month[] }) {
  return (
    <Table<Month>
      caption="Months brought in"
      captionSize="hidden"
      stacks
      rows={months.toSorted((a, b) => (a.month < b.month ? 1 : -1))}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', header: 'Month', rowHeader: true, cell: ({ month }) => monthInWords(month) },
        {
          key: 'incidents',
          header: 'Incidents',
          numeric: true,
          cell: ({ incidents }) => formatCount(incidents),
        },
        {
          key: 'nowhere',
          header: 'Without a place',
          numeric: true,
          cell: ({ noLocation }) => formatCount(noLocation),
        },
        { key: 'file', header: 'File', cell: ({ fileName }) => fileName },
        { key: 'on', header: 'Downloaded', cell: ({ downloadedOn }) => dayName(downloadedOn) },
      ]}
    />
  );
}
