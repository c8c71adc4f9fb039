import { z } from 'zod';
import { measureVersionShape, quarterShape, standingShape } from '../measures/measures.api.ts';
import { questions } from '../measures/measure-version.ts';
import { storyBoxes } from '../returns/return-boxes.ts';
import { returnStatuses } from '../returns/return-status.ts';
import { actionShape } from '../reviews/reviews.api.ts';
import { missingReasons } from '../values/figure.ts';
import { idShape } from '../values/text-shapes.ts';

const figureShape = z.strictObject({
  numerator: z.number(),
  denominator: z.number().optional(),
  due: z.number().optional(),
});

/** An accepted value of a quarter, as charts read it. */
const acceptedValueShape = z.strictObject({
  value: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('value'), figure: figureShape }),
    z.strictObject({
      state: z.literal('missing'),
      reason: z.enum(missingReasons),
      note: z.string().optional(),
    }),
    z.strictObject({ state: z.literal('nil') }),
    z.strictObject({ state: z.literal('not yet due') }),
  ]),
  versionId: idShape.optional(),
  parts: z.strictObject({ have: z.number().int(), of: z.number().int() }).optional(),
});

const seriesShape = z.strictObject({
  measureId: idShape,
  versions: z.array(measureVersionShape),
  accepted: z.record(z.string(), acceptedValueShape),
  quartersPerValue: z.union([z.literal(1), z.literal(2), z.literal(4)]).optional(),
  endedFrom: z.string().optional(),
});

export const sparkShape = z.strictObject({
  points: z.array(z.number().nullable()),
  targets: z.array(z.number().nullable()),
  text: z.string(),
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

/** Everything the overview of a contract shows, in one answer: accepted figures only. */
export const overviewShape = z
  .strictObject({
    contractId: idShape,
    /** the return whose quarter is judged: the latest whose due date has passed */
    judged: z
      .strictObject({
        returnId: idShape,
        periodName: z.string(),
        status: z.enum(returnStatuses),
        dueOn: z.string(),
      })
      .optional(),
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
    dates: z.array(z.strictObject({ on: z.string(), what: z.string() })),
    sides: z.strictObject({ council: z.string(), provider: z.string().optional() }),
    may: z.strictObject({
      changeMeasures: z.boolean(),
      changeActions: z.boolean(),
      answerFlags: z.boolean(),
    }),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overviewShape>;
