import { useState } from 'react';
import type { RowOutcome } from '#shared/imports/import-plan.ts';
import type { ImportPreview } from '#shared/imports/imports.api.ts';
import { formatCount } from '#shared/values/format.ts';
import { Button } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { Table } from '../design/table.tsx';

type Row = ImportPreview['rows'][number];

/** Rows that are drawn before somebody asks for more. */
const atFirst = 100;

const kinds: readonly { outcome: RowOutcome; heading: string; meaning: string; open: boolean }[] = [
  {
    outcome: 'refused',
    heading: 'Refused',
    meaning: 'These rows are left out. Mend them in the list and import it again.',
    open: true,
  },
  {
    outcome: 'doubtful',
    heading: 'Doubtful',
    meaning: 'These rows are taken, but somebody should look at them.',
    open: true,
  },
  {
    outcome: 'changed',
    heading: 'Changed',
    meaning: 'The list says something new of these agreements.',
    open: false,
  },
  {
    outcome: 'new',
    heading: 'New',
    meaning: 'These rows bring something that is not here yet.',
    open: false,
  },
  {
    outcome: 'unchanged',
    heading: 'Unchanged',
    meaning: 'These rows say nothing that is not here already.',
    open: false,
  },
];

/** Every row of the list, by what becomes of it; what wants a person's eyes stands open. */
export function RowAccounts({ rows }: { rows: readonly Row[] }) {
  return (
    <>
      {kinds.map(({ outcome, heading, meaning, open }) => {
        const own = rows.filter((row) => row.outcome === outcome);
        return own.length === 0 ? null : (
          <Details key={outcome} summary={`${heading}: ${formatCount(own.length)}`} open={open}>
            <p className="govuk-body">{meaning}</p>
            <RowTable caption={`${heading} rows`} rows={own} />
          </Details>
        );
      })}
    </>
  );
}

function RowTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, atFirst);
  return (
    <>
      <Table<Row>
        caption={caption}
        captionSize="hidden"
        rows={shown}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'row', header: 'Row', numeric: true, rowHeader: true, cell: ({ row }) => formatCount(row) },
          { key: 'title', header: 'Agreement', cell: ({ title, reference }) => title || reference },
          { key: 'provider', header: 'Provider', cell: ({ provider }) => provider },
          {
            key: 'why',
            header: 'Why',
            cell: ({ reasons, notes }) => (
              <>
                {reasons.map((sentence) => (
                  <div key={sentence}>{sentence}</div>
                ))}
                {notes.map((sentence) => (
                  <div key={sentence} className="bo-quiet">
                    {sentence}
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
      {shown.length === rows.length ? null : (
        <Button kind="secondary" small onPress={() => setAll(true)}>
          Show all {formatCount(rows.length)}
        </Button>
      )}
    </>
  );
}
