import { z } from 'zod';
import { measureSeriesShape } from '../charts/measures-shown.api.ts';
import { curveShape, drawnShape } from '../follow-ups/families.api.ts';
import { quarterShape, standingShape } from '../measures/measures.api.ts';
import { questions } from '../measures/measure-version.ts';
import { dateKinds } from './next-dates.ts';
import { storyBoxes } from '../returns/return-boxes.ts';
import { actionShape } from '../reviews/reviews.api.ts';
import { idShape } from '../values/text-shapes.ts';

/** A measure over time, as a whole: what the chart reads. */
const seriesShape = measureSeriesShape.omit({ contractId: true, byArea: true });

export const sparkShape = z.strictObject({
  points: z.array(z.number().nullable()),
  targets: z.array(z.number().nullable()),
  text: z.string(),
});

export const nextDateShape = z.strictObject({
  on: z.string(),
  kind: z.enum(dateKinds),
  what: z.string(),
});

const headlineShape = z.strictObject({
  measureId: idShape,
  name: z.string(),
  figure: z.strictObject({ value: z.string(), isWords: z.boolean(), count: z.string().optional() }),
  counts: z.array(z.string()),
  note: z.string().optional(),
  spark: sparkShape.optional(),
});

const cardShape = z.strictObject({
  question: z.enum(questions),
  headlines: z.array(headlineShape),
  others: z.number().int(),
});

const storyShape = z.strictObject({
  organisationName: z.string(),
  periodName: z.string(),
  texts: z.array(z.strictObject({ box: z.enum(storyBoxes), text: z.string() })),
});

const familyOutcomesShape = z.strictObject({
  from: z.enum(['cases', 'counts']),
  ended: curveShape,
  measured: curveShape.optional(),
  drawn: drawnShape.optional(),
  card: z
    .strictObject({
      value: z.string(),
      isWords: z.boolean(),
      words: z.string(),
      counts: z.string(),
      note: z.string(),
    })
    .optional(),
});

/** Everything the overview of a contract shows, in one answer: accepted figures only. */
export const overviewShape = z
  .strictObject({
    contractId: idShape,
    /** the return whose quarter is judged: the latest whose due date has passed */
    judged: z.strictObject({ returnId: idShape, periodName: z.string(), dueOn: z.string() }).optional(),
    /** the period that the figures are of, where there are any; not always the one judged */
    figures: z
      .strictObject({ quarter: quarterShape, periodName: z.string(), isJudged: z.boolean() })
      .optional(),
    /** how many measures are asked for now */
    measuresAsked: z.number().int(),
    lead: z.string(),
    cards: z.array(cardShape),
    standing: standingShape,
    chart: z
      .strictObject({ series: z.array(seriesShape), upTo: quarterShape, dueThrough: quarterShape })
      .optional(),
    /** what became of families by quarter, where that is known from them */
    families: familyOutcomesShape.optional(),
    stories: z.array(storyShape),
    flags: z.array(
      z.strictObject({
        id: idShape,
        measureId: idShape,
        measureName: z.string(),
        text: z.string(),
        raisedAt: z.string(),
      }),
    ),
    /** those still to be done */
    actions: z.array(actionShape),
    dates: z.array(nextDateShape),
    /** how many indicators of its area it is meant to help move, and with how many others; absent where none */
    area: z
      .strictObject({ indicators: z.number().int().min(1), otherContracts: z.number().int() })
      .optional(),
    sides: z.strictObject({ council: z.string(), provider: z.string().optional() }),
    may: z.strictObject({
      changeMeasures: z.boolean(),
      changeActions: z.boolean(),
      answerFlags: z.boolean(),
    }),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overviewShape>;
