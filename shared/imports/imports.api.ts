import { z } from 'zod';
import { optionalLine } from '../values/text-shapes.ts';
import { listKinds } from './list-columns.ts';
import { rowOutcomes } from './import-plan.ts';

/** Largest list that is taken, in bytes and in rows: what is larger is imported in parts. */
export const largestFile = 20 * 1024 * 1024;
export const mostRows = 5_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Send the hash that the preview gave.');

/** What the file is called, for the history; the file itself is the body, as text/csv. */
export const previewAskedShape = z.strictObject({ fileName: optionalLine(200).optional() });

/** Importing wants the hash of the preview that a person looked at: another file, or another outcome, is refused. */
export const importAskedShape = previewAskedShape.extend({ planHash: hash });

const countsShape = z.strictObject({
  rows: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  doubtful: z.number().int(),
  refused: z.number().int(),
});

/** What an import would do, with every row accounted for: the outcomes add up to the rows. */
export const importPreviewShape = z
  .strictObject({
    list: z.enum(listKinds),
    fileName: z.string(),
    /** SHA-256 of the file */
    fileHash: hash,
    /** SHA-256 of the file and of everything it would do here */
    planHash: hash,
    counts: countsShape,
    /** empty lines of the file, which are no rows */
    blankLines: z.number().int(),
    columns: z.strictObject({
      known: z.array(z.strictObject({ heading: z.string(), becomes: z.string() })),
      /** not understood: kept as the list says them and shown with the agreement */
      unknown: z.array(z.string()),
    }),
    agreements: z.strictObject({ added: z.number().int(), changed: z.number().int() }),
    organisations: z.strictObject({ added: z.number().int() }),
    rows: z.array(
      z.strictObject({
        row: z.number().int(),
        outcome: z.enum(rowOutcomes),
        reference: z.string(),
        title: z.string(),
        provider: z.string(),
        reasons: z.array(z.string()),
        notes: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreviewShape>;

export const importDoneShape = z
  .strictObject({
    counts: countsShape,
    agreements: z.strictObject({ added: z.number().int(), changed: z.number().int() }),
    organisations: z.strictObject({ added: z.number().int() }),
  })
  .meta({ id: 'ImportDone' });
export type ImportDone = z.infer<typeof importDoneShape>;
