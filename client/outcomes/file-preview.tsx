import { monthInWords } from '#shared/outcomes/month.ts';
import type { OutcomePreview } from '#shared/outcomes/bring-in.api.ts';
import { formatCount } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { Note } from '../design/note.tsx';
import { Table } from '../design/table.tsx';

type Month = OutcomePreview['months'][number];

const becomes: Readonly<Record<Month['becomes'], string>> = {
  new: 'new',
  same: 'here already, the same',
  'other numbers': 'here with other numbers',
};

export interface FilePreviewProps {
  preview: OutcomePreview;
  /** names of districts by their code */
  names: ReadonlyMap<string, string>;
}

/** What importing a file would do: sentences first, then months, and what differs beside what is here. */
export function FilePreview({ preview: { fileName, does, toConfirm, months }, names }: FilePreviewProps) {
  return (
    <section aria-labelledby="preview-heading">
      <h2 className="govuk-heading-l" id="preview-heading" tabIndex={-1}>
        What would happen
      </h2>
      <p className="govuk-body">
        {fileName}:{' '}
        {does.length > 0
          ? does.join(' ')
          : toConfirm.length > 0
            ? 'other numbers than are here.'
            : 'nothing new.'}
      </p>
      {toConfirm.map((sentence) => (
        <Note key={sentence} tone="asks">
          {sentence}
        </Note>
      ))}
      {months.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Months in the file</h3>
          <MonthsRead months={months} />
        </>
      )}
      {months
        .filter(({ here }) => here !== undefined)
        .filter((month) => month.becomes === 'other numbers')
        .map((month) => (
          <Beside key={month.month} month={month} names={names} />
        ))}
    </section>
  );
}

function MonthsRead({ months }: { months: readonly Month[] }) {
  return (
    <Table<Month>
      caption="Months in the file"
      captionSize="hidden"
      stacks
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', header: 'Month', rowHeader: true, cell: ({ month }) => monthInWords(month) },
        { key: 'becomes', header: 'It is', cell: (month) => becomes[month.becomes] },
        {
          key: 'incidents',
          header: 'Incidents',
          numeric: true,
          cell: ({ incidents }) => formatCount(incidents),
        },
        {
          key: 'outside',
          header: 'Outside the area',
          numeric: true,
          cell: ({ outside }) => formatCount(outside),
        },
        {
          key: 'nowhere',
          header: 'Without a place',
          numeric: true,
          cell: ({ noLocation }) => formatCount(noLocation),
        },
      ]}
    />
  );
}

interface Pair {
  code: string;
  here: number | undefined;
  file: number | undefined;
}

const pairsOf = ({ byDistrict, here = {} }: Month): Pair[] =>
  [...new Set([...Object.keys(byDistrict), ...Object.keys(here)])]
    .toSorted()
    .map((code) => ({ code, here: here[code], file: byDistrict[code] }));

const known = (n: number | undefined): string => (n === undefined ? 'none' : formatCount(n));

/** A month that is here with other numbers: both, district by district. */
function Beside({ month, names }: { month: Month; names: ReadonlyMap<string, string> }) {
  return (
    <Details summary={`${monthInWords(month.month)}: what is here beside what the file says`} open>
      <Table<Pair>
        caption={`${monthInWords(month.month)} by district`}
        captionSize="hidden"
        rows={pairsOf(month)}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', header: 'District', rowHeader: true, cell: ({ code }) => names.get(code) ?? code },
          { key: 'here', header: 'Here', numeric: true, cell: ({ here }) => known(here) },
          { key: 'file', header: 'In the file', numeric: true, cell: ({ file }) => known(file) },
          {
            key: 'differs',
            header: 'Differs',
            cell: ({ here, file }) => (here === file ? '' : <strong>yes</strong>),
          },
        ]}
      />
    </Details>
  );
}
