import { z } from 'zod';
import { questions } from '../measures/measure-version.ts';
import { quarterShape } from '../measures/measures.api.ts';
import { measureKinds } from '../values/figure.ts';
import { idShape } from '../values/text-shapes.ts';
import { releaseMarks, releaseNotes, type ReleasedTable } from './release.ts';

const numberShape = z.union([z.number(), z.literal('[c]'), z.literal('[x]')]);
const quartersShape = z.union([z.literal(1), z.literal(2), z.literal(4)]);

const cellShape = z.strictObject({
  number: numberShape.optional(),
  of: numberShape.optional(),
  due: z.number().optional(),
  rate: z.number().optional(),
  marks: z.array(z.enum(releaseMarks)).readonly(),
});

const subjectShape = z.strictObject({
  measureId: idShape,
  question: z.enum(questions),
  name: z.string(),
  purpose: z.string(),
  kind: z.enum(measureKinds),
  unit: z.string(),
  numeratorMeans: z.string(),
  denominatorMeans: z.string(),
  headline: z.boolean(),
  countsPeople: z.boolean(),
  sensitive: z.boolean(),
  overlaps: z.boolean(),
  quartersPerRow: quartersShape,
});

/** A table as an audience reads it. */
export const releasedTableShape = z
  .strictObject({
    subject: subjectShape,
    areas: z.array(z.strictObject({ id: z.string(), name: z.string() })).readonly(),
    rows: z
      .array(
        z.strictObject({
          quarter: quarterShape,
          quarters: quartersShape,
          total: z.boolean(),
          whole: cellShape,
          areas: z.array(numberShape).readonly(),
          areaShares: z.array(cellShape).readonly().optional(),
          target: z.number().optional(),
        }),
      )
      .readonly(),
    notes: z.array(z.enum(releaseNotes)).readonly(),
  })
  .meta({ id: 'ReleasedTable' }) satisfies z.ZodType<ReleasedTable>;

/** An agreement's figures as those read them who commission it with the council. */
export const releasedFiguresShape = z
  .strictObject({
    contractId: idShape,
    /** what is measured, with or without a figure */
    measures: z.array(
      z.strictObject({
        measureId: idShape,
        question: z.enum(questions),
        name: z.string(),
        purpose: z.string(),
        headline: z.boolean(),
        stage: z.enum(['measured', 'from a day', 'wanted']),
        fromOn: z.string().optional(),
        standsIn: z.string(),
      }),
    ),
    /** absent until they were told something */
    release: z
      .strictObject({
        tables: z.array(releasedTableShape),
        words: z.string(),
        madeAt: z.string(),
        threshold: z.number().int(),
        rounded: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'ReleasedFigures' });
export type ReleasedFigures = z.infer<typeof releasedFiguresShape>;
