import { z } from 'zod';
import { dayShape } from '../contracts/contracts.api.ts';
import { idShape, optionalLine, requiredLine, revisionShape } from '../values/text-shapes.ts';
import { waysGiven } from './assessment.ts';
import { informants, type Instrument } from './instrument.ts';
import { shortId } from './scoring-rules.ts';
import { readTimePoint } from './time-points.ts';

const whole = z.number().int();
const day = z.string();

export const timePointShape = z
  .union(
    [z.literal('start'), z.literal('end'), z.templateLiteral([z.number().int().min(1).max(99), ' months'])],
    'Choose the start, the end, or a number of months after it.',
  )
  .refine(
    (point) => readTimePoint(point) === point,
    'Choose the start, the end, or a number of months after it.',
  );

/** By item number, or by scale. What was left blank is left out. */
const givenShape = z.strictObject({
  kind: z.enum(waysGiven),
  numbers: z
    .record(z.string().max(40), z.number('Enter a number.'))
    .refine((numbers) => Object.keys(numbers).length <= 200, 'Enter 200 answers or fewer.'),
});

const draftShape = z.strictObject({
  person: whole.min(1).max(999),
  instrumentId: shortId,
  informant: z.enum(informants, 'Choose who filled it in.'),
  formId: shortId,
  point: timePointShape,
  on: dayShape,
  given: givenShape,
});

/** A completed form on its way in. */
export const addAssessmentShape = draftShape.meta({ id: 'AddAssessment' });
export type AddAssessment = z.infer<typeof addAssessmentShape>;

/** Its correction: whose it is, and when, stays; the revision is the one last seen. */
export const changeAssessmentShape = draftShape
  .pick({ formId: true, on: true, given: true })
  .extend({ revision: revisionShape })
  .meta({ id: 'ChangeAssessment' });
export type ChangeAssessment = z.infer<typeof changeAssessmentShape>;

export const removeAssessmentShape = z
  .strictObject({ revision: revisionShape })
  .meta({ id: 'RemoveAssessment' });

/** A completed form as the provider that holds the family sees it. Its scores follow from the definition. */
export const assessmentShownShape = draftShape.extend({
  id: idShape,
  on: day,
  instrumentVersion: z.string(),
  revision: whole,
});
export type AssessmentShown = z.infer<typeof assessmentShownShape>;

/** A definition on its way out: it came in through `readInstrument`, whose shape trims and so goes one way only. */
const definitionShape = z.custom<Instrument>((given) => typeof given === 'object' && given !== null);

/** A questionnaire that an agreement uses, with its definition: numbers and rules, never a wording. */
export const questionnaireShownShape = z.strictObject({
  /** as it is called here: its own short name, or the agreement's */
  name: z.string(),
  isOn: z.boolean(),
  definition: definitionShape,
});
export type QuestionnaireShown = z.infer<typeof questionnaireShownShape>;

/** All that is needed to enter a form of one family, and the forms that are there. */
export const caseQuestionnairesShape = z
  .strictObject({
    caseId: idShape,
    contractId: idShape,
    reference: z.string(),
    today: day,
    referredOn: day,
    startedOn: day.optional(),
    endedOn: day.optional(),
    people: z.array(z.strictObject({ number: whole, ageAtStart: whole.optional() })),
    /** at which the family is followed up */
    months: z.array(whole),
    questionnaires: z.array(questionnaireShownShape),
    assessments: z.array(assessmentShownShape),
  })
  .meta({ id: 'CaseQuestionnaires' });
export type CaseQuestionnaires = z.infer<typeof caseQuestionnairesShape>;

/** What saving answers: the form as it is kept. */
export const assessmentSavedShape = z
  .strictObject({ assessment: assessmentShownShape })
  .meta({ id: 'AssessmentSaved' });
export type AssessmentSaved = z.infer<typeof assessmentSavedShape>;

const licenceRecordedShape = z.strictObject({
  licence: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  isOn: z.boolean(),
  revision: whole,
});

/** Every questionnaire there is, for who decides which may be used. */
export const instrumentsShownShape = z
  .strictObject({
    instruments: z.array(
      z.strictObject({
        definition: definitionShape,
        isShipped: z.boolean(),
        isOn: z.boolean(),
        licence: licenceRecordedShape.optional(),
      }),
    ),
  })
  .meta({ id: 'Instruments' });
export type InstrumentsShown = z.infer<typeof instrumentsShownShape>;
export type InstrumentShown = InstrumentsShown['instruments'][number];

export const recordLicenceShape = z
  .strictObject({
    /** under which licence it is used; '' where none is needed */
    licence: optionalLine(500),
    isOn: z.boolean(),
    /** the revision last seen; 0 where nothing was recorded yet */
    revision: revisionShape,
  })
  .meta({ id: 'RecordLicence' });
export type RecordLicence = z.infer<typeof recordLicenceShape>;

/** Characters of a definition file at most: the SDQ's own has a quarter of them. */
export const largestDefinition = 200_000;

/** A definition file as text: read by rules of its own, which name the place of what is wrong. */
export const addInstrumentShape = z
  .strictObject({
    fileText: z.string().max(largestDefinition, 'Choose a smaller file: at most 200,000 characters.'),
  })
  .meta({ id: 'AddInstrument' });
export type AddInstrument = z.infer<typeof addInstrumentShape>;

const agreedShape = z
  .record(
    shortId,
    z.strictObject({
      sd: z.number().gt(0, 'Enter more than 0.').max(1000),
      r: z.number().min(0, 'Enter 0 or more.').lt(1, 'Enter less than 1.'),
      sample: requiredLine(200, 'Say which sample the SD and the reliability come from.'),
    }),
  )
  .refine((agreed) => Object.keys(agreed).length <= 60, 'Agree 60 scales or fewer.');

const usedShape = z.strictObject({
  instrumentId: shortId,
  /** the agreement's own name; '' where it goes by its author's */
  calledAs: optionalLine(60),
  agreed: agreedShape,
});

export const chooseQuestionnairesShape = z
  .strictObject({ used: z.array(usedShape).max(20), revision: revisionShape })
  .meta({ id: 'ChooseQuestionnaires' });
export type ChooseQuestionnaires = z.infer<typeof chooseQuestionnairesShape>;

/** Which questionnaires an agreement uses, of those there are. */
export const questionnairesChosenShape = z
  .strictObject({
    contractId: idShape,
    used: z.array(
      z.strictObject({
        instrumentId: z.string(),
        calledAs: z.string(),
        agreed: z.record(
          z.string(),
          z.strictObject({ sd: z.number(), r: z.number(), sample: z.string().optional() }),
        ),
      }),
    ),
    available: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        shortName: z.string(),
        namedHere: z.boolean(),
        /** those whose clear change rests on an SD and a reliability, which can be agreed */
        scales: z.array(z.strictObject({ id: z.string(), name: z.string() })),
        /** whatever a measure can be taken from: composites first */
        counted: z.array(z.strictObject({ id: z.string(), name: z.string() })),
        isOn: z.boolean(),
      }),
    ),
    mayChange: z.boolean(),
    revision: whole,
  })
  .meta({ id: 'QuestionnairesChosen' });
export type QuestionnairesChosen = z.infer<typeof questionnairesChosenShape>;
