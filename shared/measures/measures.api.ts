import { z } from 'zod';
import { referralRoutes } from '../cases/case.ts';
import { isCalendarDay } from '../periods/calendar-day.ts';
import { isQuarter } from '../periods/quarter.ts';
import { informants } from '../questionnaires/instrument.ts';
import { timePointShape } from '../questionnaires/questionnaires.api.ts';
import { shortId } from '../questionnaires/scoring-rules.ts';
import { measureKinds } from '../values/figure.ts';
import { idShape, longText, requiredLine, optionalLine } from '../values/text-shapes.ts';
import { targetStatuses } from './judgement.ts';
import { dataStatuses, measureSources, polarities, questions } from './measure-version.ts';
import { followUpFigures, instrumentFigures, mostDaysWithin } from './what-is-taken.ts';
import { measureWarningCodes } from './warn-about-measures.ts';
import { standingWords } from './standing-words.ts';

export const quarterShape = z.string().refine(isQuarter, 'Choose a quarter.').meta({ id: 'Quarter' });
const dayShape = z.string().refine(isCalendarDay, 'Enter a real date.');

const monthsAfter = z.number().int().min(0).max(60);

/** Where a measure's figures are taken from. */
export const takenFromShape = z
  .union([
    z.strictObject({
      source: z.literal('cases'),
      what: z.enum([
        'referred',
        'inappropriate',
        'started',
        'waiting',
        'waiting after assessment',
        'finished',
        'completed',
        'length',
        'sessions',
      ]),
    }),
    z.strictObject({
      source: z.literal('cases'),
      what: z.literal('by route'),
      route: z.enum(referralRoutes),
    }),
    z.strictObject({
      source: z.literal('cases'),
      what: z.literal('started within'),
      days: z
        .number('Enter how many days.')
        .int('Enter a whole number of days.')
        .min(1, 'Enter 1 day or more.')
        .max(mostDaysWithin, `Enter ${mostDaysWithin} days or fewer.`),
    }),
    z.strictObject({ source: z.literal('follow-ups'), what: z.enum(followUpFigures), months: monthsAfter }),
    z.strictObject({
      source: z.literal('instrument'),
      what: z.enum(instrumentFigures),
      instrumentId: shortId,
      scale: shortId,
      informant: z.enum(informants),
      point: timePointShape.refine((point) => point !== 'start', 'Choose the end, or months after it.'),
      // Read in both directions, so nothing here trims: the form fills it in from the definition.
      called: z.string().min(1).max(60),
      scaleCalled: z.string().min(1).max(80),
    }),
  ])
  .meta({ id: 'TakenFrom' });

/** Within what can be kept exactly; decimals are allowed where the measure has them. */
const amount = z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

export const targetShape = z
  .discriminatedUnion('per', [
    z.strictObject({ per: z.literal('quarter'), value: amount }),
    z.strictObject({
      per: z.literal('year'),
      value: amount,
      profile: z.tuple([amount, amount, amount, amount]),
    }),
  ])
  .meta({ id: 'Target' });

const mostAreas = 200;

/** By area id; few enough to read. */
const areaTargetsShape = z
  .record(idShape, targetShape)
  .refine(
    (targets) => Object.keys(targets).length <= mostAreas,
    'There are too many areas with a target of their own.',
  );

/**
 * A definition as a person writes it: for a new measure, and for each change, which is a new version.
 * What must fit together is decided in decide-measure-version.ts.
 */
export const measureDraftShape = z
  .strictObject({
    fromQuarter: quarterShape,
    kind: z.enum(measureKinds),
    question: z.enum(questions),
    name: requiredLine(120, 'Enter a name in plain words.'),
    purpose: optionalLine(400),
    chosenBy: optionalLine(300),
    chosenSaid: longText(1000),
    numeratorMeans: requiredLine(300, 'Say what is counted.'),
    denominatorMeans: optionalLine(300),
    whoCounts: longText(600),
    whoDoesNot: longText(600),
    unit: optionalLine(60),
    polarity: z.enum(polarities),
    rangeLow: amount.optional(),
    rangeHigh: amount.optional(),
    tolerancePercent: z.number().min(0, 'Enter 0 or more.').max(100, 'Enter 100 or less.'),
    steps: z.number().int().min(3).max(5).optional(),
    target: targetShape.optional(),
    areaTargets: areaTargetsShape,
    headline: z.boolean(),
    countsPeople: z.boolean(),
    sensitive: z.boolean(),
    dataStatus: z.enum(dataStatuses),
    dataFrom: dayShape.optional(),
    standsIn: optionalLine(300),
    source: z.enum(measureSources),
    seasonal: z.boolean().optional(),
    takenFrom: takenFromShape.optional(),
    splitAreas: z.array(idShape).max(mostAreas),
    comparable: z.strictObject({ withPrevious: z.boolean(), why: optionalLine(400) }).optional(),
  })
  .meta({ id: 'MeasureDraft' });
export type MeasureDraft = z.infer<typeof measureDraftShape>;

/** A new measure. */
export const addMeasureShape = z.strictObject({ draft: measureDraftShape }).meta({ id: 'AddMeasure' });

/** A change: the whole new definition, and the number of the version it was made from. */
export const changeMeasureShape = z
  .strictObject({ draft: measureDraftShape, versionSeen: z.number().int().min(1).max(1_000_000) })
  .meta({ id: 'ChangeMeasure' });

/** From which quarter a measure is no longer asked, and why. */
export const endMeasureShape = z
  .strictObject({ fromQuarter: quarterShape, why: requiredLine(400, 'Say why it is no longer asked.') })
  .meta({ id: 'EndMeasure' });

/** A definition as it is kept: read only, never changed. */
export const measureVersionShape = z
  .strictObject({
    id: idShape,
    measureId: idShape,
    contractId: idShape,
    number: z.number().int(),
    fromQuarter: z.string(),
    kind: z.enum(measureKinds),
    question: z.enum(questions),
    name: z.string(),
    purpose: z.string(),
    chosenBy: z.string(),
    chosenSaid: z.string(),
    numeratorMeans: z.string(),
    denominatorMeans: z.string(),
    whoCounts: z.string(),
    whoDoesNot: z.string(),
    unit: z.string(),
    polarity: z.enum(polarities),
    rangeLow: z.number().optional(),
    rangeHigh: z.number().optional(),
    tolerancePercent: z.number(),
    steps: z.number().int().optional(),
    target: targetShape.optional(),
    areaTargets: z.record(idShape, targetShape),
    headline: z.boolean(),
    countsPeople: z.boolean(),
    sensitive: z.boolean(),
    dataStatus: z.enum(dataStatuses),
    dataFrom: z.string().optional(),
    standsIn: z.string(),
    source: z.enum(measureSources),
    seasonal: z.boolean().optional(),
    takenFrom: takenFromShape.optional(),
    splitAreas: z.array(idShape),
    comparable: z.strictObject({ withPrevious: z.boolean(), why: z.string() }).optional(),
  })
  .meta({ id: 'MeasureVersion' });

/** A measure with every version it has had, the first first. */
export const measureShape = z
  .strictObject({
    id: idShape,
    contractId: idShape,
    position: z.number().int(),
    endedFrom: z.string().optional(),
    versions: z.array(measureVersionShape),
  })
  .meta({ id: 'Measure' });

export const measureWarningShape = z
  .strictObject({
    code: z.enum(measureWarningCodes),
    measureId: idShape.optional(),
    sentence: z.string(),
  })
  .meta({ id: 'MeasureWarning' });

/** A ready measure of the library. */
export const readyMeasureShape = z
  .strictObject({
    key: z.string(),
    theme: z.string(),
    kind: z.enum(measureKinds),
    question: z.enum(questions),
    name: z.string(),
    purpose: z.string(),
    numeratorMeans: z.string(),
    denominatorMeans: z.string(),
    whoCounts: z.string(),
    whoDoesNot: z.string(),
    unit: z.string(),
    polarity: z.enum(polarities),
    rangeLow: z.number().optional(),
    rangeHigh: z.number().optional(),
    steps: z.number().int().optional(),
    countsPeople: z.boolean(),
    sensitive: z.boolean(),
    suggestedHeadline: z.boolean(),
  })
  .meta({ id: 'ReadyMeasure' });

/** A headline measure on an axis: its name, its status or why it has none. */
const axisMeasureShape = z.strictObject({
  measureId: idShape,
  name: z.string(),
  status: z.enum(targetStatuses).optional(),
  why: z.string(),
});

export const axisStandingShape = z
  .strictObject({
    word: z.enum(standingWords),
    line: z.string(),
    why: z.string(),
    withCare: z.boolean(),
    measures: z.array(axisMeasureShape),
  })
  .meta({ id: 'AxisStanding' });

/** Where a contract stands in a quarter, as homes, the portfolio and its page show it. */
export const standingShape = z
  .strictObject({
    quarter: z.string(),
    delivery: axisStandingShape,
    betterOff: axisStandingShape,
  })
  .meta({ id: 'Standing' });
