import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { monthAfter, monthInWords } from '#shared/outcomes/month.ts';
import type { SmallAreasShown } from '#shared/outcomes/small-areas.api.ts';
import { formatCount } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Table } from '../design/table.tsx';
import { MonthNotes } from './month-notes.tsx';
import { smallAreasQuery } from './outcomes.queries.ts';

/** The LSOAs behind a district: inside the council only. */
export function SmallAreasPage() {
  const { indicatorId, district } = useParams({ from: '/signed-in/outcomes/$indicatorId/places/$district' });
  const { data: shown } = useQuery({ ...smallAreasQuery(district), throwOnError: whenNothingIsShown });
  const name = shown?.district.name;
  return (
    <PageBody
      busy={shown === undefined}
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'In the area', href: '/outcomes' },
            { text: 'The indicator', href: `/outcomes/${indicatorId}?area=${district}` },
            ...(name === undefined ? [] : [{ text: name }]),
          ]}
        />
      }
    >
      {shown === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading the small places" />
      ) : (
        <>
          <PageTitle title={`Small places in ${shown.district.name}`} caption={shown.words[0]} />
          <SmallAreas shown={shown} />
        </>
      )}
    </PageBody>
  );
}

type Row = SmallAreasShown['rows'][number];

const known = (n: number | undefined): string => (n === undefined ? 'a month is missing' : formatCount(n));

/** What the police recorded in each, over twelve months and the twelve before. */
export function SmallAreas({ shown: { until, rows, notes, words } }: { shown: SmallAreasShown }) {
  if (until === undefined || rows.length === 0) {
    return <p className="govuk-body">There are no months of the police here yet.</p>;
  }
  const year = `${monthInWords(monthAfter(until, -11))} to ${monthInWords(until)}`;
  return (
    <>
      <p className="govuk-body">
        <strong>For the council’s own use.</strong> These figures are not published: so small a place can
        stand for a few streets.
      </p>
      {words.slice(1).map((word) => (
        <p key={word} className="govuk-body">
          {word}
        </p>
      ))}
      <Table<Row>
        caption={`Antisocial behaviour recorded by the police, ${year}`}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', header: 'Place', rowHeader: true, cell: ({ name }) => name },
          { key: 'code', header: 'Code', nowrap: true, cell: ({ code }) => code },
          { key: 'year', header: 'Twelve months', numeric: true, cell: ({ year: n }) => known(n) },
          {
            key: 'before',
            header: 'The twelve before',
            numeric: true,
            cell: ({ yearBefore }) => known(yearBefore),
          },
        ]}
      />
      <MonthNotes notes={notes} />
    </>
  );
}
