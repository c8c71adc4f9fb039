import { monthInWords, monthsBetween } from '#shared/outcomes/month.ts';
import type { OutcomesSetUp } from '#shared/outcomes/bring-in.api.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { Table } from '../design/table.tsx';
import { MonthTable } from './who-helps.tsx';

type District = OutcomesSetUp['districts'][number];

/** From which month to which, and which between them are missing. */
export const monthsInWords = (months: readonly { month: string }[]): string => {
  const here = months.map(({ month }) => month).toSorted();
  const [first, last] = [here[0], here.at(-1)];
  if (first === undefined || last === undefined) return 'No month of the police is here yet.';
  const missing = monthsBetween(first, last).filter((month) => !here.includes(month));
  const gaps = missing.length === 0 ? 'none is missing' : `missing: ${missing.map(monthInWords).join(', ')}`;
  return `${plural(here.length, 'month', 'months')} from ${monthInWords(first)} to ${monthInWords(last)}; ${gaps}.`;
};

/** Districts, months and indicators as they are. */
export function WhatIsHere({ setUp }: { setUp: OutcomesSetUp }) {
  const { districts, months, indicators, force } = setUp;
  return (
    <section aria-labelledby="here">
      <h2 className="govuk-heading-l" id="here">
        What is here
      </h2>
      {districts.length === 0 ? (
        <p className="govuk-body">No district is known yet: bring in a lookup first.</p>
      ) : (
        <>
          <h3 className="govuk-heading-m">Districts</h3>
          <DistrictTable districts={districts} />
        </>
      )}
      <h3 className="govuk-heading-m">What the police recorded</h3>
      <p className="govuk-body">
        {force === undefined ? '' : `${force}: `}
        {monthsInWords(months)}
      </p>
      {months.length === 0 ? null : (
        <Details summary="Months, one by one">
          <MonthTable months={months} />
        </Details>
      )}
      {indicators.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-m">Indicators</h3>
          <LineList
            lines={indicators.map(({ id, name, source }) => ({
              key: id,
              text: <Link href={`/outcomes/${id}`}>{name}</Link>,
              more: source,
            }))}
          />
        </>
      )}
    </section>
  );
}

function DistrictTable({ districts }: { districts: readonly District[] }) {
  return (
    <Table<District>
      caption="Districts"
      captionSize="hidden"
      stacks
      rows={districts}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', header: 'District', rowHeader: true, cell: ({ name }) => name },
        { key: 'code', header: 'Code', nowrap: true, cell: ({ code }) => code },
        {
          key: 'places',
          header: 'Places in it',
          numeric: true,
          cell: ({ smallAreas }) => formatCount(smallAreas),
        },
        {
          key: 'people',
          header: 'Residents known for',
          cell: ({ populationYears: years }) => (years.length === 0 ? 'no year: no rates' : years.join(', ')),
        },
        {
          key: 'boundary',
          header: 'Boundary',
          cell: ({ hasBoundary }) => (hasBoundary ? 'here' : 'none: a tile'),
        },
      ]}
    />
  );
}
