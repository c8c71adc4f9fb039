import type { Agreement } from '#shared/contracts/contracts.api.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { plural } from '#shared/values/format.ts';
import { Details } from '../../design/details.tsx';
import { SummaryList } from '../../design/summary-list.tsx';

/** What an imported list said of the agreement, cell by cell, as it was read. */
export function ImportedPart({ imported }: { imported: NonNullable<Agreement['imported']> }) {
  const { fileName, at, rows } = imported;
  return (
    <>
      <p className="govuk-body">
        {plural(rows.length, 'row', 'rows')} of the list {fileName}, imported on {dayName(londonDay(at))}.
      </p>
      {rows.map(({ row, cells }) => (
        <Details key={row} summary={`Row ${String(row)}`}>
          <SummaryList rows={cells.map(({ column, text }) => ({ name: column, value: text }))} />
        </Details>
      ))}
    </>
  );
}
