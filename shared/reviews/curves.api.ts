import { z } from 'zod';
import { dayShape } from '../contracts/contracts.api.ts';
import { quarterShape } from '../measures/measures.api.ts';
import { idShape, longText, requiredLine, revisionShape } from '../values/text-shapes.ts';
import { curveQuestions } from './curve-questions.ts';
import { forecastKinds } from './forecast-kept.ts';
import { rebaseReasons } from './rebase.ts';

const stepShape = z.strictObject({
  quarter: z.string(),
  value: z.number(),
  range: z.strictObject({ lower: z.number(), upper: z.number() }).optional(),
});

export const forecastShape = z
  .strictObject({
    id: idShape,
    measureId: idShape,
    kind: z.enum(forecastKinds),
    number: z.number().int(),
    afterQuarter: z.string(),
    steps: z.array(stepShape),
    level: z.number().optional(),
    seasonal: z.boolean(),
    author: z.string(),
    why: z.string(),
    agreedOn: z.string(),
    personName: z.string(),
  })
  .meta({ id: 'Forecast' });

export const rebaseShape = z
  .strictObject({
    id: idShape,
    measureId: idShape,
    areaKey: z.string(),
    fromQuarter: z.string(),
    reason: z.enum(rebaseReasons),
    cause: z.string(),
    personName: z.string(),
    on: z.string(),
  })
  .meta({ id: 'Rebase' });

/** An action as a chart marks it. */
const curveActionShape = z.strictObject({
  id: idShape,
  what: z.string(),
  agreedOn: z.string(),
  doneOn: z.string().optional(),
  measureId: idShape.optional(),
});

/** What people agreed about the curves of an agreement's measures, and what the person may agree. */
export const curvesShownShape = z
  .strictObject({
    forecasts: z.array(forecastShape),
    rebases: z.array(rebaseShape),
    actions: z.array(curveActionShape),
    /** agree a baseline, let limits begin anew */
    mayAgree: z.boolean(),
    /** write down the partners' forecast, turn the curve */
    mayAct: z.boolean(),
    today: z.string(),
  })
  .meta({ id: 'CurvesShown' });
export type CurvesShown = z.infer<typeof curvesShownShape>;

/** Agreeing the baseline that the rule gives after this quarter. */
export const baselineDraftShape = z
  .strictObject({
    afterQuarter: quarterShape,
    why: requiredLine(300, 'Say where it was agreed, or why now.'),
  })
  .meta({ id: 'BaselineDraft' });
export type BaselineDraft = z.infer<typeof baselineDraftShape>;

/** What the partners expect, by quarter, in the unit of the axis. */
export const partnersForecastDraftShape = z
  .strictObject({
    author: requiredLine(120, 'Say who expects this.'),
    saidOn: dayShape,
    why: requiredLine(400, 'Say why they expect it.'),
    values: z
      .array(
        z.strictObject({
          quarter: quarterShape,
          value: z.number('Enter a number.').min(-1e12).max(1e12),
        }),
      )
      .max(4),
  })
  .meta({ id: 'PartnersForecastDraft' });
export type PartnersForecastDraft = z.infer<typeof partnersForecastDraftShape>;

export const rebaseDraftShape = z
  .strictObject({
    fromQuarter: quarterShape,
    reason: z.enum(rebaseReasons, 'Choose what changed.'),
    cause: requiredLine(300, 'Say what is known to have changed, and when.'),
    /** the area whose limits begin anew; the whole's without it */
    areaId: idShape.optional(),
  })
  .meta({ id: 'RebaseDraft' });
export type RebaseDraft = z.infer<typeof rebaseDraftShape>;

const curveAnswersShape = z.partialRecord(z.enum(curveQuestions), longText(2000));

/** The answers so far; absent where nobody has started. */
export const turnedCurveShape = z
  .strictObject({
    id: idShape,
    measureId: idShape,
    number: z.number().int(),
    // as they are kept: nothing is trimmed on the way out
    answers: z.partialRecord(z.enum(curveQuestions), z.string()),
    startedBy: z.string(),
    startedOn: z.string(),
    finishedOn: z.string().optional(),
    revision: z.number().int(),
  })
  .meta({ id: 'TurnedCurve' });

export const turnedCurvesShape = z
  .strictObject({ curves: z.array(turnedCurveShape) })
  .meta({ id: 'TurnedCurves' });
export type TurnedCurves = z.infer<typeof turnedCurvesShape>;

/** Answers as they are sent: all of them, from the revision last seen; none before the first. */
export const curveAnswersDraftShape = z
  .strictObject({ answers: curveAnswersShape, revision: revisionShape.optional() })
  .meta({ id: 'CurveAnswersDraft' });
export type CurveAnswersDraft = z.infer<typeof curveAnswersDraftShape>;

export const finishCurveShape = z.strictObject({ revision: revisionShape }).meta({ id: 'FinishCurve' });
