import type { Agreement } from '#shared/contracts/contracts.api.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { Details } from '../../design/details.tsx';
import { SummaryList } from '../../design/summary-list.tsx';

/** More rows than this are folded together: a framework may have a row for each of forty suppliers. */
const few = 5;

/** What an imported list said of the agreement, cell by cell, as it was read. */
export function ImportedPart({ imported }: { imported: NonNullable<Agreement['imported']> }) {
  const { fileName, at, rows } = imported;
  const lines = rows.map(({ row, cells }) => (
    <Details key={row} summary={`Row ${String(row)}`}>
      <SummaryList rows={cells.map(({ column, text }) => ({ name: column, value: text }))} />
    </Details>
  ));
  return (
    <>
      <p className="govuk-body">
        {plural(rows.length, 'row', 'rows')} of the list {fileName}, imported on {dayName(londonDay(at))}.
      </p>
      {rows.length > few ? (
        <Details summary={`Show all ${formatCount(rows.length)}`}>{lines}</Details>
      ) : (
        lines
      )}
    </>
  );
}
