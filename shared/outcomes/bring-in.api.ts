import { z } from 'zod';
import { isCalendarDay } from '../periods/calendar-day.ts';
import { optionalLine, requiredLine } from '../values/text-shapes.ts';
import { indicatorShape, monthNoteShape, monthShape, monthSourceShape } from './panels.api.ts';

/* Files that are brought in, what each would do, and what is here. */

/** Largest file that is taken over the network: a year of one force, packed, is about half of it. */
export const largestOutcomesFile = 20 * 1024 * 1024;

/** What can be brought in. */
export const outcomeFiles = ['months', 'lookup', 'populations', 'boundaries', 'figures'] as const;
export type OutcomeFile = (typeof outcomeFiles)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Send the hash that the preview gave.');

/** What an indicator is called and counts; for figures only. */
export const figuresOfShape = z.strictObject({
  name: requiredLine(120, 'Say what the indicator is called.'),
  counts: requiredLine(160, 'Say what is counted, such as young people in work or learning.'),
  among: requiredLine(120, 'Say what it is counted among, such as residents aged 16 to 24.'),
  per: z.coerce
    .number({ error: 'Say per how many a rate is told, such as 100 or 1000.' })
    .int()
    .min(1)
    .max(1_000_000),
  source: requiredLine(200, 'Say where the figures come from.'),
});
export type FiguresOf = z.infer<typeof figuresOfShape>;

/** By which whoever sends a file can ask how far reading it has come: made up anew for each. */
export const ticketShape = z.string().regex(/^[0-9a-f]{32}$/, 'Send a ticket of 32 hexadecimal digits.');

export const howFarShape = z
  .strictObject({
    stage: z.enum(['waiting', 'reading', 'writing']),
    read: z.number().int(),
    of: z.number().int(),
    rows: z.number().int(),
  })
  .meta({ id: 'HowFar' });

const fileAskedShape = z.strictObject({
  fileName: optionalLine(200).optional(),
  /** the day on which it was downloaded; today unless said */
  downloadedOn: z.string().refine(isCalendarDay, 'Write the day as 2026-07-14.').optional(),
  ...figuresOfShape.partial().shape,
});
export type OutcomeFileAsked = z.infer<typeof fileAskedShape>;

export const outcomeFileAskedShape = fileAskedShape.extend({ ticket: ticketShape.optional() });

export const outcomeImportAskedShape = outcomeFileAskedShape.extend({
  planHash: hash,
  /** whether what is here may be replaced where the file says otherwise */
  replace: z.enum(['yes', 'no']).optional(),
});

export const outcomePreviewShape = z
  .strictObject({
    what: z.enum(outcomeFiles),
    fileName: z.string(),
    planHash: hash,
    /** what importing it would do, in sentences */
    does: z.array(z.string()),
    /** what only happens once somebody confirms that it replaces what is here */
    toConfirm: z.array(z.string()),
    /** of months: what each says by district, beside what is here */
    months: z.array(
      z.strictObject({
        month: monthShape,
        becomes: z.enum(['new', 'same', 'other numbers']),
        incidents: z.number().int(),
        outside: z.number().int(),
        noLocation: z.number().int(),
        byDistrict: z.record(z.string(), z.number().int()),
        here: z.record(z.string(), z.number().int()).optional(),
      }),
    ),
  })
  .meta({ id: 'OutcomePreview' });
export type OutcomePreview = z.infer<typeof outcomePreviewShape>;

/** What is set up: for the administrator's page. */
export const outcomesSetUpShape = z
  .strictObject({
    force: z.string().optional(),
    districts: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        smallAreas: z.number().int(),
        hasBoundary: z.boolean(),
        populationYears: z.array(z.number().int()),
      }),
    ),
    months: z.array(monthSourceShape),
    notes: z.array(monthNoteShape),
    indicators: z.array(indicatorShape),
  })
  .meta({ id: 'OutcomesSetUp' });
export type OutcomesSetUp = z.infer<typeof outcomesSetUpShape>;
