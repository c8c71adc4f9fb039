import type { CellProblem, ImportColumn } from './import-column.ts';
import { importColumns, importSheets, partOfForm, type ImportSheet } from './import-sheets.ts';

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

const columnNamed = (sheet: ImportSheet, heading: string): ImportColumn | undefined =>
  importColumns[sheet].find((column) => plain(column.heading) === plain(heading));

/** The sheet that goes by a name. */
export const sheetNamed = (name: string): ImportSheet | undefined =>
  importSheets.find((sheet) => plain(sheet) === plain(name));

/** The sheet whose headings these are: it has all that it cannot be read without, and the most that are known. */
export const sheetWith = (headings: readonly string[]): ImportSheet | undefined => {
  const given = headings.map(plain);
  const known = (sheet: ImportSheet): number =>
    headings.filter((heading) => columnNamed(sheet, heading) !== undefined).length;
  return importSheets
    .filter((sheet) =>
      importColumns[sheet].every(
        ({ heading, required }) => required !== true || given.includes(plain(heading)),
      ),
    )
    .toSorted((a, b) => known(b) - known(a))[0];
};

/**
 * The headings of a sheet as this product writes them, and what is wrong with them: one that is not known here is
 * named and refused, never dropped.
 */
export const headingsOf = (
  sheet: ImportSheet,
  written: readonly string[],
): { headings: string[]; problems: CellProblem[] } => {
  const problems: CellProblem[] = [];
  const says = (column: string, code: string, sentence: string) =>
    void problems.push({ sheet, row: 1, column, code, sentence });
  const headings = written.map((heading, place) => {
    const known = columnNamed(sheet, heading)?.heading;
    const named = heading.trim();
    const ours = known ?? (sheet === 'Questionnaires' && partOfForm(named) !== undefined ? named : undefined);
    if (ours === undefined && named !== '')
      says(
        named,
        'column-unknown',
        'There is no place for this column. Take it out, or name it as the template does.',
      );
    return ours ?? `Column ${place + 1}`;
  });
  for (const [place, heading] of headings.entries())
    if (headings.indexOf(heading) < place)
      says(heading, 'column-twice', 'Two columns have this heading. Take one of them out.');
  for (const { heading, required } of importColumns[sheet])
    if (required === true && !headings.includes(heading))
      says(heading, 'column-missing', 'This column is not there. Add it, or use the template.');
  return { headings, problems };
};
