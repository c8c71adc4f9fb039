import { z } from 'zod';
import { returnBoxes } from '../contracts/contract.ts';
import { takenFromShape } from '../measures/measures.api.ts';
import { polarities, questions } from '../measures/measure-version.ts';
import { returnFrequencies } from '../periods/reporting-period.ts';
import { measureKinds, missingReasons } from '../values/figure.ts';
import { historyLineShape } from '../values/history.api.ts';
import { idShape, longText, optionalLine, requiredLine, revisionShape } from '../values/text-shapes.ts';
import { gapKinds, storyBoxes, storyLimit } from './return-boxes.ts';
import { keptAnswerShape } from './return-snapshot.ts';
import { returnActs, returnStatuses } from './return-status.ts';
import { returnActions } from './return-transitions.ts';
import { valueScopes } from './return-value.ts';

const whole = z.number().int();
const day = z.string();
const instant = z.string();

/** Beyond this a number is no slip of the keys but no number; what is too large within it gets its sentence. */
const typedNumber = z.number().min(-1e15).max(1e15);

/** Area of a value: '' = the whole. */
export const areaKeyShape = z.union([z.literal(''), idShape]);

/** What a person types into the boxes of a measure. Numbers may be missing while it is a draft. */
export const answerShape = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('value'),
    numerator: typedNumber.optional(),
    denominator: typedNumber.optional(),
    due: typedNumber.optional(),
  }),
  z.strictObject({ state: z.literal('missing'), reason: z.enum(missingReasons), note: longText(1000) }),
  z.strictObject({ state: z.literal('nil') }),
]);

/** A figure that is allowed but must be explained. */
export const queryShape = z.strictObject({ code: z.string(), asks: z.string(), because: z.string() });

const periodValue = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('value'),
    figure: z.strictObject({
      numerator: z.number(),
      denominator: z.number().optional(),
      due: z.number().optional(),
    }),
  }),
  z.strictObject({
    state: z.literal('missing'),
    reason: z.enum(missingReasons),
    note: z.string().optional(),
  }),
  z.strictObject({ state: z.literal('nil') }),
  z.strictObject({ state: z.literal('not yet due') }),
]);

const place = {
  partId: idShape,
  measureId: idShape,
  areaKey: areaKeyShape,
  scope: z.enum(valueScopes),
};

/** One value as it is kept, with the questions it raises. */
export const returnValueShape = z
  .strictObject({
    ...place,
    answer: keptAnswerShape,
    explanation: z.string(),
    queries: z.array(queryShape),
    revision: whole,
    savedAt: instant,
    savedByName: z.string(),
    /** what it was when the return was last sent, where that was different */
    sentBefore: z.string().optional(),
  })
  .meta({ id: 'ReturnValue' });
export type ReturnValueShown = z.infer<typeof returnValueShape>;

/** Earlier values of the same boxes, oldest first with gaps: what a typed value is compared with. */
const earlierShape = z.strictObject({
  ...place,
  values: z.array(z.strictObject({ quarter: z.string(), value: periodValue.optional() })),
});

const versionOnForm = z.strictObject({
  id: idShape,
  measureId: idShape,
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
  steps: whole.optional(),
  headline: z.boolean(),
  splitAreas: z.array(idShape),
  takenFrom: takenFromShape.optional(),
});

/** A provider's 'this target gets in the way', and what the council says to it. */
export const targetFlagShape = z
  .strictObject({
    id: idShape,
    contractId: idShape,
    measureId: idShape,
    measureName: z.string(),
    returnId: idShape.optional(),
    text: z.string(),
    raisedByName: z.string(),
    raisedAt: instant,
    answer: z.string(),
    answeredByName: z.string().optional(),
    answeredAt: instant.optional(),
    revision: whole,
  })
  .meta({ id: 'TargetFlag' });
export type TargetFlagShown = z.infer<typeof targetFlagShape>;

const measureOnReturn = z.strictObject({
  measureId: idShape,
  version: versionOnForm,
  /** what is aimed for in this period, in the unit of `rateOf`; by area where areas have their own */
  target: z.number().optional(),
  areaTargets: z.record(z.string(), z.number()),
});

const textShape = z.strictObject({
  box: z.enum(storyBoxes),
  text: z.string(),
  revision: whole,
  savedAt: instant.optional(),
});

const gapShape = z.strictObject({
  id: idShape,
  kind: z.enum(gapKinds),
  what: z.string(),
  sentTo: z.string(),
  people: whole,
  revision: whole,
});
export type GapShown = z.infer<typeof gapShape>;

const partShape = z.strictObject({
  id: idShape,
  organisationId: idShape,
  organisationName: z.string(),
  lead: z.boolean(),
  ready: z.boolean(),
  /** the person who asks may see what is in it */
  seen: z.boolean(),
  /** the person who asks may type into it now */
  mayFill: z.boolean(),
  minutesTaken: whole.optional(),
  /** how long it took this organisation last time */
  lastMinutes: whole.optional(),
  texts: z.array(textShape),
  gaps: z.array(gapShape),
  revision: whole,
});
export type PartShown = z.infer<typeof partShape>;

const eventShape = z.strictObject({
  at: instant,
  personName: z.string().optional(),
  act: z.enum(returnActs),
  comment: z.string(),
});

/** One return as the person who asks may see it: values that were not sent are seen by the provider alone. */
export const returnShape = z
  .strictObject({
    id: idShape,
    contractId: idShape,
    contractTitle: z.string(),
    /** the day in London, from which days left are counted */
    today: day,
    period: z.string(),
    firstQuarter: z.string(),
    lastQuarter: z.string(),
    frequency: z.enum(returnFrequencies),
    dueOn: day,
    status: z.enum(returnStatuses),
    /** when it was first sent */
    submittedAt: instant.optional(),
    acceptedAt: instant.optional(),
    revision: whole,
    /** what is seen is what was last sent, not what stands there now */
    asSent: z.boolean(),
    boxes: z.array(z.enum(returnBoxes)),
    areas: z.array(z.strictObject({ id: idShape, name: z.string() })),
    measures: z.array(measureOnReturn),
    parts: z.array(partShape),
    values: z.array(returnValueShape),
    earlier: z.array(earlierShape),
    /** figures that the provider's families give today: before it is sent they are the values, after that what differs */
    taken: z.array(
      z.strictObject({
        ...place,
        answer: keptAnswerShape,
        /** families that were erased since it was sent, and of which nothing is kept that this figure could count */
        erasedSince: whole.optional(),
      }),
    ),
    flags: z.array(targetFlagShape),
    events: z.array(eventShape),
    /** what the person who asks may do with it now */
    actions: z.array(z.enum(returnActions)),
    mayFlag: z.boolean(),
    mayAnswerFlags: z.boolean(),
    /** what is left to do before it can be sent; only for those who fill it in */
    leftToDo: z.array(
      z.strictObject({ code: z.string(), place: z.string().optional(), sentence: z.string() }),
    ),
  })
  .meta({ id: 'Return' });
export type ReturnShown = z.infer<typeof returnShape>;
export type MeasureOnReturn = ReturnShown['measures'][number];

/** A contract's returns, newest first. */
export const returnsOfContractShape = z
  .strictObject({
    contractId: idShape,
    today: day,
    returns: z.array(
      z.strictObject({
        id: idShape,
        period: z.string(),
        dueOn: day,
        status: z.enum(returnStatuses),
        submittedAt: instant.optional(),
        acceptedAt: instant.optional(),
        /** the last question of the council, while it waits for the provider */
        question: z.string().optional(),
      }),
    ),
    /** the period that runs now, which is asked for when it is over */
    underWay: z.strictObject({ period: z.string(), opensOn: day, dueOn: day }).optional(),
    flags: z.array(targetFlagShape),
    mayAnswerFlags: z.boolean(),
    /** the person who asks fills in this contract's returns */
    fills: z.boolean(),
  })
  .meta({ id: 'ReturnsOfContract' });
export type ReturnsOfContract = z.infer<typeof returnsOfContractShape>;

/** One value on its way in, with the revision last seen (0: nothing was there). */
export const saveValueShape = z
  .strictObject({
    areaKey: areaKeyShape,
    scope: z.enum(valueScopes),
    answer: answerShape,
    explanation: longText(2000),
    revision: revisionShape,
  })
  .meta({ id: 'SaveReturnValue' });
export type SaveValue = z.infer<typeof saveValueShape>;

/** What a save answers: the value as it is kept, and where the return stands now. */
export const savedValueShape = z
  .strictObject({ value: returnValueShape, status: z.enum(returnStatuses) })
  .meta({ id: 'SavedReturnValue' });
export type SavedValue = z.infer<typeof savedValueShape>;

export const saveTextShape = z
  .strictObject({ box: z.enum(storyBoxes), text: longText(storyLimit), revision: revisionShape })
  .meta({ id: 'SaveReturnText' });
export type SaveText = z.infer<typeof saveTextShape>;

export const savedTextShape = z.strictObject({ text: textShape }).meta({ id: 'SavedReturnText' });
export type SavedText = z.infer<typeof savedTextShape>;

/** A line of gaps; its id is made by the screen, so that sending it twice keeps it once. */
export const saveGapShape = z
  .strictObject({
    kind: z.enum(gapKinds),
    what: requiredLine(200, 'Say in a few words what it was.'),
    sentTo: optionalLine(200),
    people: z
      .number('Enter how many.')
      .int('Enter a whole number.')
      .min(1, 'Enter 1 or more, or take the line out.')
      .max(1_000_000, 'Enter a smaller number.'),
    revision: revisionShape,
  })
  .meta({ id: 'SaveReturnGap' });
export type SaveGap = z.infer<typeof saveGapShape>;

export const savedGapShape = z.strictObject({ gap: gapShape.optional() }).meta({ id: 'SavedReturnGap' });
export type SavedGap = z.infer<typeof savedGapShape>;

export const removeGapShape = z.strictObject({ revision: revisionShape });

export const minutesShape = z
  .number('Enter how many minutes.')
  .int('Enter whole minutes.')
  .min(0, 'Enter 0 or more.')
  .max(100_000, 'Enter a smaller number. It is minutes.');

/** What an organisation says about its part: how long it took, and whether it is ready for the lead. */
export const savePartShape = z
  .strictObject({ minutesTaken: minutesShape.optional(), ready: z.boolean(), revision: revisionShape })
  .meta({ id: 'SaveReturnPart' });
export type SavePart = z.infer<typeof savePartShape>;

export const savedPartShape = z
  .strictObject({
    ready: z.boolean(),
    minutesTaken: whole.optional(),
    revision: whole,
  })
  .meta({ id: 'SavedReturnPart' });
export type SavedPart = z.infer<typeof savedPartShape>;

/** Sending it: signed, and sent as it was seen. */
export const submitShape = z
  .strictObject({
    signed: z.boolean(),
    nilSigned: z.boolean(),
    minutesTaken: minutesShape.optional(),
    revision: revisionShape,
  })
  .meta({ id: 'SubmitReturn' });
export type Submit = z.infer<typeof submitShape>;

/** What the council does with a return that was sent, and what it says with it. */
export const commentedShape = z
  .strictObject({ comment: longText(4000), revision: revisionShape })
  .meta({ id: 'ReturnComment' });
export type Commented = z.infer<typeof commentedShape>;

export const flagTargetShape = z
  .strictObject({
    text: requiredLine(1000, 'Say how the target gets in the way.'),
    returnId: idShape.optional(),
  })
  .meta({ id: 'FlagTarget' });
export type FlagTarget = z.infer<typeof flagTargetShape>;

export const answerFlagShape = z
  .strictObject({
    answer: requiredLine(2000, 'Say what the council thinks and what it will do.'),
    revision: revisionShape,
  })
  .meta({ id: 'AnswerTargetFlag' });
export type AnswerFlag = z.infer<typeof answerFlagShape>;

/** What changed in a return, newest first. */
export const returnHistoryShape = z
  .strictObject({ lines: z.array(historyLineShape) })
  .meta({ id: 'ReturnHistory' });
export type ReturnHistory = z.infer<typeof returnHistoryShape>;
