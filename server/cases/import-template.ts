import { stringify } from 'csv-stringify/sync';
import type { CharacteristicName } from '#shared/cases/characteristics.ts';
import { importSheets, templateColumns, type ImportSheet } from '#shared/cases/import-sheets.ts';
import { writeWorkbook } from '../platform/write-workbook.ts';

/** The file to fill in: a CSV file of one list, or a workbook with a sheet for each. Without anybody's families. */
export const importTemplate = (
  sheet: ImportSheet | undefined,
  asked: readonly CharacteristicName[],
): Buffer =>
  Buffer.from(
    sheet === undefined
      ? writeWorkbook(importSheets.map((name) => ({ name, columns: templateColumns(name, asked) })))
      : // the mark by which Excel knows UTF-8
        `\uFEFF${stringify([templateColumns(sheet, asked).map(({ heading }) => heading)])}`,
  );
