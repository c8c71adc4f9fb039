import { z } from 'zod';
import { mostQuestions, questionCodes } from '../follow-ups/short-questions.ts';
import { returnFrequencies } from '../periods/reporting-period.ts';
import { isCalendarDay } from '../periods/calendar-day.ts';
import { historyLineShape } from '../values/history.api.ts';
import {
  idShape,
  optionalLine,
  requiredLine,
  longText,
  revisionShape,
  webAddress,
} from '../values/text-shapes.ts';
import {
  areaKinds,
  bases,
  contractKinds,
  contractStatuses,
  partyRoles,
  procurementRegimes,
  returnBoxes,
} from './contract.ts';

/** Agreements lie within these years: a date outside is a slip of the keys, and sums on it would leave the calendar. */
export const firstYear = 1900;
export const lastYear = 2199;

/** Whether a day is one that an agreement may have. */
export const isAgreementDay = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear;
};

export const dayShape = z
  .string()
  .refine(isCalendarDay, { error: 'Enter a real date: day, month and a year of four digits.', abort: true })
  .refine(isAgreementDay, `Enter a date between ${firstYear} and ${lastYear}.`);
const pence = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const age = z.number().int().min(0).max(120);

export const areaShape = z
  .strictObject({ id: idShape, code: z.string(), name: z.string(), kind: z.enum(areaKinds) })
  .meta({ id: 'Area' });

/** An agreement, whole, as the register and its page show it. */
export const contractShape = z
  .strictObject({
    id: idShape,
    reference: z.string(),
    kind: z.enum(contractKinds),
    title: z.string(),
    purpose: z.string(),
    outcomeStatements: z.array(z.string()),
    needs: z.array(z.string()),
    ageFrom: age.optional(),
    ageTo: age.optional(),
    areas: z.array(areaShape),
    parties: z.array(
      z.strictObject({
        id: idShape,
        organisationId: idShape,
        organisationName: z.string(),
        role: z.enum(partyRoles),
        delivers: z.string(),
      }),
    ),
    buyerId: idShape,
    buyerName: z.string(),
    directorate: z.string(),
    framework: z.string(),
    lot: z.string(),
    regime: z.enum(procurementRegimes).optional(),
    lightTouch: z.boolean().optional(),
    basis: z.enum(bases).optional(),
    startsOn: z.string().optional(),
    endsOn: z.string().optional(),
    noticeOn: z.string().optional(),
    reviewOn: z.string().optional(),
    extensions: z.array(
      z.strictObject({
        id: idShape,
        months: z.number().int(),
        untilOn: z.string(),
        takenOn: z.string().optional(),
      }),
    ),
    yearlyPence: pence.optional(),
    totalPence: pence.optional(),
    supportWeeks: z.number().int().optional(),
    followUpMonths: z.array(z.number().int()),
    followUpWindowDays: z.number().int(),
    followUpAttempts: z.number().int().optional(),
    followUpQuestions: z.array(z.string()).optional(),
    retentionMonths: z.number().int().optional(),
    returnFrequency: z.enum(returnFrequencies),
    returnDueWorkingDays: z.number().int(),
    returnBoxes: z.array(z.enum(returnBoxes)),
    documents: z.array(z.strictObject({ id: idShape, title: z.string(), url: z.string() })),
    notForPublication: z.boolean(),
    placeWithheld: z.boolean(),
    status: z.enum(contractStatuses),
    publishedAt: z.string().optional(),
    contractManagers: z.array(
      z.strictObject({
        id: idShape,
        personId: idShape.optional(),
        name: z.string(),
        fromOn: z.string(),
        toOn: z.string().optional(),
      }),
    ),
    revision: z.number().int(),
  })
  .meta({ id: 'Contract' });

/** What a person says of an agreement when adding or changing it. Absent means not known. */
export const contractDraftShape = z
  .strictObject({
    reference: requiredLine(120, 'Enter the reference.'),
    kind: z.enum(contractKinds),
    title: requiredLine(200, 'Enter the title.'),
    purpose: requiredLine(400, 'Say in one sentence what it is for.'),
    outcomeStatements: z.array(requiredLine(400, 'Write the outcome, or take the line out.')).max(12),
    needs: z.array(optionalLine(60)).max(20),
    ageFrom: age.optional(),
    ageTo: age.optional(),
    areaIds: z.array(idShape).max(200),
    parties: z
      .array(
        z.strictObject({
          organisationId: idShape,
          role: z.enum(partyRoles),
          delivers: optionalLine(300),
        }),
      )
      .max(60),
    directorate: optionalLine(120),
    framework: optionalLine(200),
    lot: optionalLine(120),
    regime: z.enum(procurementRegimes).optional(),
    lightTouch: z.boolean().optional(),
    basis: z.enum(bases).optional(),
    startsOn: dayShape.optional(),
    endsOn: dayShape.optional(),
    noticeOn: dayShape.optional(),
    reviewOn: dayShape.optional(),
    extensions: z
      .array(
        z.strictObject({
          months: z.number().int().min(1).max(240),
          untilOn: dayShape,
          takenOn: dayShape.optional(),
        }),
      )
      .max(20),
    yearlyPence: pence.optional(),
    totalPence: pence.optional(),
    supportWeeks: z.number().int().min(1).max(520).optional(),
    followUpMonths: z.array(z.number().int().min(1).max(60)).max(6),
    followUpWindowDays: z.number().int().min(1).max(365),
    followUpAttempts: z.number().int().min(1).max(10).optional(),
    /** the one that decides is always asked */
    followUpQuestions: z
      .array(z.enum(questionCodes, 'Choose from the list.'))
      .max(mostQuestions, `Choose ${mostQuestions} questions or fewer.`)
      .optional(),
    retentionMonths: z.number().int().min(1).max(1200).optional(),
    returnFrequency: z.enum(returnFrequencies),
    returnDueWorkingDays: z.number().int().min(1).max(120),
    returnBoxes: z.array(z.enum(returnBoxes)).max(returnBoxes.length),
    documents: z
      .array(z.strictObject({ title: requiredLine(200, 'Name the document.'), url: webAddress(2000) }))
      .max(50),
    notForPublication: z.boolean(),
    placeWithheld: z.boolean(),
    status: z.enum(contractStatuses),
  })
  .meta({ id: 'ContractDraft' });
export type ContractDraft = z.infer<typeof contractDraftShape>;

/** A change: the whole draft, the revision last seen, and why. */
export const contractChangeShape = z.strictObject({
  draft: contractDraftShape,
  revision: revisionShape,
  why: longText(1000),
});

/** Hands the agreement to another commissioner of the council. */
export const handOverShape = z.strictObject({
  personId: idShape,
  revision: revisionShape,
  why: longText(1000),
});

/** Lets another commissioner act on the agreement, or no longer. */
export const giveShape = z.strictObject({ personId: idShape, revision: revisionShape });

/** Gives the agreement a public page, or takes it away. */
export const publicationShape = z.strictObject({
  published: z.boolean(),
  revision: revisionShape,
  why: longText(1000),
});

const named = z.strictObject({ id: idShape, name: z.string() });

/** What the Agreement tab shows besides the agreement itself. */
export const agreementShape = z
  .strictObject({
    /** the day by which what comes after must be decided */
    decisionDueOn: z.string().optional(),
    duties: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        answer: z.enum(['applies', 'does not apply', 'not known']),
        sentence: z.string(),
      }),
    ),
    givenTo: z.array(named),
    /** identifiers of the organisations that are party to it */
    organisations: z.array(
      named.extend({
        vcse: z.boolean().optional(),
        sme: z.boolean().optional(),
        identifiers: z.array(z.strictObject({ scheme: z.string(), identifier: z.string() })),
      }),
    ),
    /** what an imported list said of it, cell by cell; absent for agreements made by hand */
    imported: z
      .strictObject({
        fileName: z.string(),
        at: z.string(),
        rows: z.array(
          z.strictObject({
            row: z.number().int(),
            cells: z.array(z.strictObject({ column: z.string(), text: z.string() })),
          }),
        ),
      })
      .optional(),
    /** what the person who asks may do here */
    may: z.strictObject({
      change: z.boolean(),
      handOver: z.boolean(),
      publish: z.boolean(),
      seeFigures: z.boolean(),
    }),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof agreementShape>;

/** What changed about the agreement, newest first. */
export const contractHistoryShape = z
  .strictObject({ lines: z.array(historyLineShape) })
  .meta({ id: 'ContractHistory' });
export type ContractHistory = z.infer<typeof contractHistoryShape>;
