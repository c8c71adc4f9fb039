import { z } from 'zod';
import { evidenceHeadlines } from './evidence-words.ts';
import { idShape } from '../values/text-shapes.ts';
import { chainLinks } from './denominator-chain.ts';
import { splitsBy } from './family-groups.ts';
import { comparedBy } from './reached-against-not.ts';

const whole = z.number().int();
const day = z.string();
const interval = z.strictObject({ lower: z.number(), upper: z.number() });

export const evidenceShape = z.strictObject({
  headline: z.enum(evidenceHeadlines),
  sustained: whole,
  reached: whole,
  dueClosed: whole,
  responseRate: z.number().optional(),
  observed: z.number().optional(),
  observed95: interval.optional(),
  worstCase: z.number().optional(),
  bestCase: z.number().optional(),
  envelope95: interval.optional(),
});

export const pointCountsShape = z.strictObject({
  finished: whole,
  agreed: whole,
  excluded: whole,
  notYetDue: whole,
  open: whole,
  openAnswered: whole,
  reached: whole,
  betterOff: whole,
  cameBack: whole,
  declined: whole,
  notConsented: whole,
  lost: whole,
  missed: whole,
});

export const drawnShape = z.strictObject({ drawn: whole, of: whole });

const chainShape = z.strictObject({
  months: whole,
  links: z.array(z.strictObject({ name: z.enum(chainLinks), count: whole, note: z.string() })),
  counts: pointCountsShape,
  evidence: evidenceShape,
  sentence: z.string(),
  drawn: drawnShape.optional(),
});

const curvePointShape = z.strictObject({
  months: whole,
  counts: pointCountsShape,
  evidence: evidenceShape,
  sentence: z.string(),
  settled: z.boolean(),
});

export const curveShape = z.strictObject({
  quarters: z.array(z.strictObject({ quarter: z.string(), points: z.array(curvePointShape) })),
  overall: z.array(curvePointShape.extend({ quarters: whole, upTo: z.string().optional() })),
});

const reachedShareShape = z.strictObject({
  months: whole,
  betterOff: whole,
  reached: whole,
  interval: interval.optional(),
});

const proportion = z.strictObject({ x: whole, n: whole });

const comparedShape = z.strictObject({
  by: z.enum(comparedBy),
  reached: whole,
  notReached: whole,
  rows: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      reached: proportion,
      notReached: proportion,
      difference: interval.extend({ difference: z.number() }).optional(),
      differs: z.boolean(),
    }),
  ),
});

/** A split as the person who asks may see it. */
export const splitTableShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rows'),
    rows: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        due: whole,
        reached: whole,
        betterOff: whole,
        evidence: evidenceShape,
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('not shown') }),
]);

/** What everyone with the right to see the contract sees of its families: figures, and never a row. */
export const familiesShape = z
  .strictObject({
    contractId: idShape,
    today: day,
    /** where the figures come from: cases kept here, or counts typed by the provider */
    from: z.enum(['cases', 'counts', 'nothing']),
    chains: z.array(chainShape),
    curve: curveShape,
    /** absent where only counts are known */
    sameFamilies: z
      .strictObject({
        families: whole,
        allReached: z.array(reachedShareShape),
        sameReached: z.array(reachedShareShape),
      })
      .optional(),
    reachedAgainstNot: z.array(z.strictObject({ months: whole, compared: z.array(comparedShape) })),
    splits: z.array(z.strictObject({ by: z.enum(splitsBy), months: whole, table: splitTableShape })),
    /** the person who asks works for a provider that holds its cases: sees and changes rows */
    keepsCases: z.boolean(),
  })
  .meta({ id: 'Families' });
export type Families = z.infer<typeof familiesShape>;
