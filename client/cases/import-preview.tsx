import type { FamilyImportPreview } from '#shared/cases/import.api.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { Note } from '../design/note.tsx';
import { Table } from '../design/table.tsx';

type Counts = FamilyImportPreview['counts'][number];
type Problem = FamilyImportPreview['problems'][number];
type Correction = FamilyImportPreview['corrections'][number];
type Question = FamilyImportPreview['questions'][number];

const placed = ({ sheet, row, column }: { sheet: string; row: number; column: string }): string =>
  `${sheet}, row ${formatCount(row)}${column === '' ? '' : `, ${column}`}`;

/** What bringing a file in would do, before anything is written. */
export function FamilyPreview({ preview }: { preview: FamilyImportPreview }) {
  const { counts, families } = preview;
  return (
    <section aria-labelledby="preview-heading">
      <h2 className="govuk-heading-l" id="preview-heading" tabIndex={-1}>
        What would happen
      </h2>
      {counts.length === 0 ? null : (
        <>
          <p className="govuk-body">
            {plural(families.new, 'family', 'families')} would be added, {formatCount(families.corrected)}{' '}
            changed, and {formatCount(families.unchanged)} would stay as{' '}
            {families.unchanged === 1 ? 'it is' : 'they are'}.
          </p>
          <Table<Counts>
            caption="Rows of the file"
            captionSize="hidden"
            stacks
            rows={counts}
            rowKey={({ sheet }) => sheet}
            columns={[
              { key: 'sheet', header: 'List', rowHeader: true, cell: ({ sheet }) => sheet },
              { key: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => formatCount(rows) },
              { key: 'new', header: 'New', numeric: true, cell: (row) => formatCount(row.new) },
              {
                key: 'corrected',
                header: 'Corrected',
                numeric: true,
                cell: (row) => formatCount(row.corrected),
              },
              {
                key: 'unchanged',
                header: 'Unchanged',
                numeric: true,
                cell: (row) => formatCount(row.unchanged),
              },
              { key: 'refused', header: 'Refused', numeric: true, cell: (row) => formatCount(row.refused) },
            ]}
          />
        </>
      )}
      <Problems problems={preview.problems} count={preview.problemCount} />
      {preview.questions.map((question) => (
        <AskedAbout key={question.code} question={question} />
      ))}
      <Corrections corrections={preview.corrections} count={preview.correctionCount} />
    </section>
  );
}

/** Said where only the first of many are shown. */
function OnlyTheFirst({ shown, count }: { shown: number; count: number }) {
  return shown === count ? null : (
    <p className="govuk-body">
      These are the first {formatCount(shown)} of {formatCount(count)}.
    </p>
  );
}

function Problems({ problems, count }: { problems: readonly Problem[]; count: number }) {
  if (count === 0) return null;
  return (
    <Details summary={`Problems: ${formatCount(count)}`} open>
      <OnlyTheFirst shown={problems.length} count={count} />
      <Table<Problem>
        caption="Problems"
        captionSize="hidden"
        stacks
        rows={problems}
        rowKey={(each) => `${placed(each)} ${each.code}`}
        columns={[
          { key: 'place', header: 'Where', rowHeader: true, cell: placed },
          { key: 'sentence', header: 'What to do', cell: ({ sentence }) => sentence },
        ]}
      />
    </Details>
  );
}

function AskedAbout({ question: { asks, count, cells } }: { question: Question }) {
  return (
    <Note tone="asks">
      <p className="govuk-body">
        <strong>{asks}</strong> {plural(count, 'cell', 'cells')}
      </p>
      <Details summary="See them">
        <OnlyTheFirst shown={cells.length} count={count} />
        <ul className="govuk-list">
          {cells.map((cell) => (
            <li key={placed(cell)}>
              {placed(cell)}: {cell.because}
            </li>
          ))}
        </ul>
      </Details>
    </Note>
  );
}

function Corrections({ corrections, count }: { corrections: readonly Correction[]; count: number }) {
  if (count === 0) return null;
  const lines = corrections.flatMap(({ sheet, row, changes }) =>
    changes.map((change) => ({ ...change, place: placed({ sheet, row, column: change.what }) })),
  );
  return (
    <Details summary={`Corrections: ${formatCount(count)}`} open>
      <OnlyTheFirst shown={corrections.length} count={count} />
      <Table<(typeof lines)[number]>
        caption="Corrections"
        captionSize="hidden"
        stacks
        rows={lines}
        rowKey={({ place }) => place}
        columns={[
          { key: 'place', header: 'Where', rowHeader: true, cell: ({ place }) => place },
          { key: 'from', header: 'Stands here', cell: ({ from }) => (from === '' ? 'nothing' : from) },
          { key: 'to', header: 'The file says', cell: ({ to }) => (to === '' ? 'nothing' : to) },
        ]}
      />
    </Details>
  );
}
