import { z } from 'zod';
import { importSheets } from './import-sheets.ts';

/** Largest file that is taken, in bytes and in rows: what is larger is brought in in parts. */
export const largestImport = 20 * 1024 * 1024;
export const mostImportRows = 10_000;

/** How much of a long account is sent: the rest is counted. */
export const mostShown = 500;

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const whole = z.number().int();
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Send the hash that the preview gave.');

/** Which file to fill in. */
export const templateAskedShape = z.strictObject({ sheet: z.enum(importSheets).optional() });

/**
 * Bringing in wants the hash of the preview that a person looked at, and the kinds of question they said yes to:
 * another file, another outcome or an open question is refused. No file's name: it may be a person's.
 */
export const familyImportAskedShape = z.strictObject({
  planHash: hash,
  /** codes, with a comma between them */
  confirmed: z
    .string()
    .regex(/^[a-z-]*(,[a-z-]+)*$/, 'Send the codes of the questions.')
    .max(1000)
    .optional(),
});

const countsShape = z.strictObject({
  sheet: z.enum(importSheets),
  rows: whole,
  new: whole,
  corrected: whole,
  unchanged: whole,
  refused: whole,
});

const cell = { sheet: z.string(), row: whole, column: z.string() };

/** What bringing a file in would do; nothing is written. */
export const familyImportPreviewShape = z
  .strictObject({
    planHash: hash,
    /** by sheet, those of the file alone */
    counts: z.array(countsShape),
    /** families, however many rows they have */
    families: z.strictObject({ new: whole, corrected: whole, unchanged: whole }),
    problems: z.array(z.strictObject({ ...cell, code: z.string(), sentence: z.string() })),
    problemCount: whole,
    corrections: z.array(
      z.strictObject({
        sheet: z.enum(importSheets),
        row: whole,
        changes: z.array(z.strictObject({ what: z.string(), from: z.string(), to: z.string() })),
      }),
    ),
    correctionCount: whole,
    /** asked once for all cells they are about */
    questions: z.array(
      z.strictObject({
        code: z.string(),
        asks: z.string(),
        count: whole,
        cells: z.array(z.strictObject({ ...cell, because: z.string() })),
      }),
    ),
  })
  .meta({ id: 'FamilyImportPreview' });
export type FamilyImportPreview = z.infer<typeof familyImportPreviewShape>;

export const familyImportDoneShape = z
  .strictObject({
    families: z.strictObject({ new: whole, corrected: whole, unchanged: whole }),
    rows: whole,
  })
  .meta({ id: 'FamilyImportDone' });
export type FamilyImportDone = z.infer<typeof familyImportDoneShape>;
