import { z } from 'zod';
import { requiredLine } from '../values/text-shapes.ts';
import { namesOf, provenanceShape, shortId } from './scoring-rules.ts';

/** What a change between two assessments means: the parts of a definition that compare. */

/** The score from which (or up to which) there is concern; crossing it back is called recovery. */
export const thresholdShape = z.strictObject({
  scale: shortId,
  forms: namesOf(shortId, 30),
  at: z.number().min(0).max(10_000),
  concern: z.enum(['at or above', 'at or below']),
  provenance: provenanceShape,
});
export type Threshold = z.infer<typeof thresholdShape>;

const reliableChangeShape = z.strictObject({
  kind: z.literal('reliable change'),
  scale: shortId,
  forms: namesOf(shortId, 30),
  sd: z.number().gt(0).max(1000),
  /** reliability, below 1 */
  r: z.number().min(0).lt(1),
  /** the people the two were measured on */
  sample: requiredLine(200, 'Say which sample the SD and the reliability come from.'),
  provenance: provenanceShape,
});

const pointsShape = z.strictObject({
  kind: z.literal('points'),
  scale: shortId,
  forms: namesOf(shortId, 30),
  /** a change of so many points or more is clear */
  points: z.number().gt(0).max(1000),
  provenance: provenanceShape,
});

const formulaShape = z.strictObject({
  kind: z.literal('formula'),
  id: shortId,
  name: requiredLine(60, 'Name what the formula works out.'),
  constant: z.number().min(-1000).max(1000),
  terms: z
    .array(
      z.strictObject({
        scale: shortId,
        when: z.enum(['before', 'after']),
        times: z.number().min(-100).max(100),
      }),
    )
    .min(1)
    .max(20),
  /** of single results where a service adds nothing: it gives the margin of a group's mean */
  expectedSd: z.number().gt(0).max(1000),
  conditions: z.strictObject({
    forms: z.array(shortId).min(1).max(30),
    before: z.enum(['standard', 'follow-up', 'any']),
    after: z.enum(['standard', 'follow-up', 'any']),
    /** calendar months from the first to the second, both included */
    months: z.strictObject({ from: z.number().int().min(0).max(120), to: z.number().int().min(0).max(120) }),
    /** what no program can check, printed under every result */
    population: requiredLine(300, 'Say for which people the formula holds.'),
    provenance: provenanceShape,
  }),
  provenance: provenanceShape,
});

export const changeRuleShape = z.discriminatedUnion('kind', [reliableChangeShape, pointsShape, formulaShape]);

export type ChangeRule = z.infer<typeof changeRuleShape>;
export type ReliableChangeRule = z.infer<typeof reliableChangeShape>;
export type PointsRule = z.infer<typeof pointsShape>;
export type FormulaRule = z.infer<typeof formulaShape>;
