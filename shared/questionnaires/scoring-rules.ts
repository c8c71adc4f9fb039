import { z } from 'zod';
import { optionalLine, requiredLine } from '../values/text-shapes.ts';

/** How the answers of a questionnaire become scores, and scores bands: the parts of a definition. */

export const shortId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9+.-]{0,39}$/,
    'Write letters, digits, full stops, + and - without spaces, such as P4-17.',
  );

export const itemNumber = z.number().int().min(1).max(999);

/** Some names or numbers, each once; which ones are known is checked against the rest of the definition. */
export const namesOf = <Name extends z.ZodType>(name: Name, most: number) => z.array(name).max(most);

/**
 * Where numbers come from, and how sure that is.
 * V read in the source · V2 read in a source that quotes it · M from memory · C sources conflict.
 */
export const provenanceShape = z.strictObject({
  source: shortId,
  mark: z.enum(['V', 'V2', 'M', 'C']),
  note: optionalLine(300).optional(),
});
export type Provenance = z.infer<typeof provenanceShape>;

/** What becomes of a score when answers are missing. */
const missingShape = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('all needed') }),
  z.strictObject({
    /** the mean of those that are there stands for those that are not */
    policy: z.literal('prorate'),
    leastAnswered: z.number().int().min(1).max(200),
    rounding: z.enum(['half up', 'none']),
  }),
  z.strictObject({ policy: z.literal('counts as 0'), leastAnswered: z.number().int().min(1).max(200) }),
]);
export type MissingPolicy = z.infer<typeof missingShape>;

export const betterWhen = ['lower', 'higher'] as const;
export type BetterWhen = (typeof betterWhen)[number];

export const scaleShape = z.strictObject({
  id: shortId,
  name: requiredLine(60, 'Name the scale.'),
  /** a form counts those of them that it asks */
  items: z.array(itemNumber).min(1).max(200),
  /** those that count from the other end */
  reversed: namesOf(itemNumber, 200),
  combine: z.enum(['sum', 'mean']),
  missing: missingShape,
  /** this code of this item settles the score, whatever else was ticked */
  gate: z
    .strictObject({
      item: itemNumber,
      code: z.number().int().min(0).max(99),
      score: z.number().min(0).max(1000),
    })
    .optional(),
  /** as many as the person chooses: what is not there is not missing */
  variableCount: z.boolean().optional(),
  better: z.enum(betterWhen),
  provenance: provenanceShape,
});
export type Scale = z.infer<typeof scaleShape>;

export const compositeShape = z.strictObject({
  id: shortId,
  name: requiredLine(60, 'Name what the scales add up to.'),
  scales: z.array(shortId).min(2).max(40),
  missing: missingShape,
  better: z.enum(betterWhen),
  provenance: provenanceShape,
});
export type Composite = z.infer<typeof compositeShape>;

/** From a raw score to a score on an equal-interval scale: a value for every raw score, lowest first. */
export const lookupShape = z.strictObject({
  scale: shortId,
  forms: namesOf(shortId, 30),
  lowestRaw: z.number().int().min(0).max(10_000),
  values: z.array(z.number().min(0).max(10_000)).min(2).max(1000),
  provenance: provenanceShape,
});

/** Bands of one scale on some forms, lowest scores first; `to` is included. */
const bandTableShape = z.strictObject({
  scale: shortId,
  forms: namesOf(shortId, 30),
  bands: z
    .array(
      z.strictObject({
        from: z.number().min(0).max(10_000),
        to: z.number().min(0).max(10_000),
        words: requiredLine(60, 'Name the band in words.'),
      }),
    )
    .min(2)
    .max(12),
  provenance: provenanceShape,
});
export type BandTable = z.infer<typeof bandTableShape>;

export const bandSchemeShape = z.strictObject({
  id: shortId,
  name: requiredLine(60, 'Name the scheme of bands.'),
  /** how far the start of a band is from the end of the one before */
  step: z.number().min(0.01).max(10),
  tables: z.array(bandTableShape).min(1).max(200),
});
export type BandScheme = z.infer<typeof bandSchemeShape>;
