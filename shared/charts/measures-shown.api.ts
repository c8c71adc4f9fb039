import { z } from 'zod';
import {
  measureShape,
  measureVersionShape,
  measureWarningShape,
  quarterShape,
} from '../measures/measures.api.ts';
import { missingReasons } from '../values/figure.ts';
import { idShape } from '../values/text-shapes.ts';

/** A place that figures are split by. */
const areaNameShape = z.strictObject({ id: idShape, name: z.string() });

/** What the measures page of an agreement shows besides its figures. */
export const measuresShownShape = z
  .strictObject({
    contractId: idShape,
    /** in the order they are shown, those that ended too */
    measures: z.array(measureShape),
    /** what to think about; only for those who may change measures */
    warnings: z.array(measureWarningShape),
    mayChange: z.boolean(),
    areas: z.array(areaNameShape),
    /** several organisations deliver, and the person may see them side by side */
    severalDeliver: z.boolean(),
    /** the quarter now: where a new definition usually starts */
    quarterNow: quarterShape,
    /** the last quarter whose return was sent: what was agreed up to it stands */
    lastSentQuarter: quarterShape.optional(),
  })
  .meta({ id: 'MeasuresShown' });
export type MeasuresShown = z.infer<typeof measuresShownShape>;

const figureShape = z.strictObject({
  numerator: z.number(),
  denominator: z.number().optional(),
  due: z.number().optional(),
});

/** An accepted value of a quarter, as charts read it. */
export const acceptedValueShape = z.strictObject({
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

/** A measure of an agreement over time, as a whole and by area where figures are split. */
export const measureSeriesShape = z.strictObject({
  contractId: idShape,
  measureId: idShape,
  versions: z.array(measureVersionShape),
  accepted: z.record(z.string(), acceptedValueShape),
  byArea: z.record(idShape, z.record(z.string(), acceptedValueShape)),
  quartersPerValue: z.union([z.literal(1), z.literal(2), z.literal(4)]).optional(),
  endedFrom: z.string().optional(),
});

/** The accepted figures of an agreement's measures. */
export const seriesShownShape = z
  .strictObject({
    series: z.array(measureSeriesShape),
    /** the last quarter on the axis */
    upTo: quarterShape,
    /** the latest quarter whose return is past its day: what is missing after it is not yet due */
    dueThrough: quarterShape,
  })
  .meta({ id: 'SeriesShown' });
export type SeriesShown = z.infer<typeof seriesShownShape>;

/** The order in which measures are shown: every measure of the agreement once. */
export const orderMeasuresShape = z
  .strictObject({ measureIds: z.array(idShape).max(500) })
  .meta({ id: 'OrderMeasures' });
