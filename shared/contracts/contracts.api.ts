import { z } from 'zod';
import { returnFrequencies } from '../periods/reporting-period.ts';
import { isCalendarDay } from '../periods/calendar-day.ts';
import { idShape, optionalLine, requiredLine, longText, revisionShape } from '../values/text-shapes.ts';
import {
  areaKinds,
  bases,
  contractKinds,
  contractStatuses,
  partyRoles,
  procurementRegimes,
  returnBoxes,
} from './contract.ts';

export const dayShape = z.string().refine(isCalendarDay, 'Enter a real date.');
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

const webAddress = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/\S+$/, 'Enter a web address that starts with https:// or http://.');

/** What a person says of an agreement when adding or changing it. Absent means not known. */
export const contractDraftShape = z
  .strictObject({
    reference: requiredLine(120, 'Enter the reference.'),
    kind: z.enum(contractKinds),
    title: requiredLine(200, 'Enter the title.'),
    purpose: requiredLine(400, 'Say in one sentence what it is for.'),
    outcomeStatements: z.array(requiredLine(400, 'Write the outcome, or take the line out.')).max(12),
    needs: z.array(z.string().max(60)).max(20),
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
    returnFrequency: z.enum(returnFrequencies),
    returnDueWorkingDays: z.number().int().min(1).max(120),
    returnBoxes: z.array(z.enum(returnBoxes)).max(returnBoxes.length),
    documents: z
      .array(z.strictObject({ title: requiredLine(200, 'Name the document.'), url: webAddress }))
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
