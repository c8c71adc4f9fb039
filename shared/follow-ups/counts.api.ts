import { z } from 'zod';
import { isQuarter } from '../periods/quarter.ts';
import { idShape, revisionShape } from '../values/text-shapes.ts';
import { typedCountsShape } from './follow-ups.api.ts';

/** The counts of some quarters in which support ended, each whole, with the revision last seen: 0 where there was none. */
export const keepCountsShape = z
  .strictObject({
    sheets: z
      .array(
        z.strictObject({
          quarter: z.string().refine(isQuarter, 'There is no such quarter.'),
          rows: z.array(typedCountsShape).max(500, 'Enter 500 lines or fewer.'),
          revision: revisionShape,
        }),
      )
      .min(1, 'Send a quarter.')
      .max(80, 'Send 80 quarters or fewer.'),
  })
  .meta({ id: 'KeepCounts' });
export type KeepCounts = z.infer<typeof keepCountsShape>;

const whole = z.number().int();

/** What a provider that keeps its cases elsewhere has told so far. */
export const countsShownShape = z
  .strictObject({
    contractId: idShape,
    title: z.string(),
    today: z.string(),
    /** 0 at the end, and the months at which the agreement asks */
    points: z.array(whole),
    areas: z.array(z.strictObject({ id: idShape, name: z.string() })),
    /** the latest first: those of this service so far, as far as a quarter has begun */
    quarters: z.array(
      z.strictObject({
        quarter: z.string(),
        /** families of this quarter are kept here, so that there are no counts */
        hasFamilies: z.boolean(),
        revision: whole,
        rows: z.array(typedCountsShape),
      }),
    ),
  })
  .meta({ id: 'CountsShown' });
export type CountsShown = z.infer<typeof countsShownShape>;

/** What a CSV file of counts says, to be looked at and then kept quarter by quarter. */
export const countsReadShape = z
  .strictObject({
    quarters: z.array(z.strictObject({ quarter: z.string(), rows: z.array(typedCountsShape) })),
    problems: z.array(
      z.strictObject({ row: whole, column: z.string(), code: z.string(), sentence: z.string() }),
    ),
  })
  .meta({ id: 'CountsRead' });
export type CountsRead = z.infer<typeof countsReadShape>;
