import { listNames } from '#shared/imports/list-columns.ts';
import type { ImportPreview } from '#shared/imports/imports.api.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { Note } from '../design/note.tsx';
import { Table } from '../design/table.tsx';
import { RowAccounts } from './row-accounts.tsx';

type KnownColumn = ImportPreview['columns']['known'][number];

/** '139 rows: 125 new, 13 doubtful, 1 unchanged'; what there is none of is left out. */
const countsInWords = ({ counts }: ImportPreview): string => {
  const parts = (['new', 'changed', 'doubtful', 'unchanged', 'refused'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${formatCount(counts[outcome])} ${outcome}`);
  return `${plural(counts.rows, 'row', 'rows')}: ${parts.join(', ')}.`;
};

/** What importing the list would do, before anything is written. */
export function PreviewPart({ preview }: { preview: ImportPreview }) {
  const { list, counts, agreements, organisations, columns, blankLines } = preview;
  return (
    <section aria-labelledby="preview-heading">
      <h2 className="govuk-heading-l" id="preview-heading" tabIndex={-1}>
        What would happen
      </h2>
      <p className="govuk-body">
        This is a {listNames[list]}, with {countsInWords(preview)}{' '}
        {plural(agreements.added, 'agreement', 'agreements')} and{' '}
        {plural(organisations.added, 'organisation', 'organisations')} would be added, and{' '}
        {plural(agreements.changed, 'agreement', 'agreements')} changed.
        {blankLines === 0 ? null : ` ${plural(blankLines, 'empty line', 'empty lines')} are no rows.`}
      </p>
      {counts.rows === 0 ? <Note tone="asks">The list has headings and no rows below them.</Note> : null}
      {columns.unknown.length === 0 ? null : (
        <Note tone="asks">
          Not understood: {columns.unknown.map((heading) => `‘${heading}’`).join(', ')}. What stands there is
          kept as the list says it and shown with each agreement.
        </Note>
      )}
      <RowAccounts rows={preview.rows} />
      <Details summary="What becomes of each column">
        <Table<KnownColumn>
          caption="Columns"
          captionSize="hidden"
          rows={columns.known}
          rowKey={({ heading }) => heading}
          columns={[
            { key: 'heading', header: 'Column', rowHeader: true, cell: ({ heading }) => heading },
            { key: 'becomes', header: 'Becomes', cell: ({ becomes }) => becomes },
          ]}
        />
      </Details>
    </section>
  );
}
