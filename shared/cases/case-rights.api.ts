import { z } from 'zod';
import { historyLineShape } from '../values/history.api.ts';
import { idShape, requiredLine, revisionShape } from '../values/text-shapes.ts';
import { caseQueryShape, caseShownShape, confirmedShape } from './cases.api.ts';
import { erasureReasons } from './decide-erasure.ts';
import { lookReasons } from './emergency-look.ts';
import { holdReasons, liftReasons } from './legal-hold.ts';

const day = z.string();
const whole = z.number().int();

/** Somebody of the council saw a family's page: who, when and why. */
export const caseLookShape = z.strictObject({
  id: idShape,
  at: z.string(),
  personName: z.string(),
  reason: z.enum(lookReasons),
  more: z.string(),
});

/** What its provider may know and do about what is held of a family. */
export const caseRightsShape = z
  .strictObject({
    caseId: idShape,
    contractId: idShape,
    reference: z.string(),
    revision: whole,
    /** a legal hold that stands */
    hold: z
      .strictObject({ id: idShape, reason: z.enum(holdReasons), setOn: day, setByName: z.string() })
      .optional(),
    /** from when nothing needs it any more, as the agreement has it */
    dueToGoOn: day.optional(),
    /** the asker may erase it and set or lift a hold */
    answers: z.boolean(),
    /** newest first */
    looks: z.array(caseLookShape),
  })
  .meta({ id: 'CaseRights' });
export type CaseRights = z.infer<typeof caseRightsShape>;

export const setHoldShape = z
  .strictObject({ reason: z.enum(holdReasons, 'Choose the reason.'), revision: revisionShape })
  .meta({ id: 'SetLegalHold' });
export type SetHold = z.infer<typeof setHoldShape>;

export const liftHoldShape = z
  .strictObject({ reason: z.enum(liftReasons, 'Choose the reason.'), revision: revisionShape })
  .meta({ id: 'LiftLegalHold' });
export type LiftHold = z.infer<typeof liftHoldShape>;

/** It cannot be undone, so the reference is typed. */
export const eraseCaseShape = z
  .strictObject({
    reference: requiredLine(60, 'Type the reference of the family that is to be erased.'),
    reason: z.enum(erasureReasons, 'Choose the reason.'),
    revision: revisionShape,
  })
  .meta({ id: 'EraseCase' });
export type EraseCase = z.infer<typeof eraseCaseShape>;

export const erasedShape = z.strictObject({ contractId: idShape, erased: whole }).meta({ id: 'Erased' });
export type Erased = z.infer<typeof erasedShape>;

/** Families that have been kept as long as was agreed, the longest first. */
export const dueToGoShape = z
  .strictObject({
    contractId: idShape,
    /** as the agreement has it; absent where nothing is agreed, and then nobody is due */
    retentionMonths: whole.optional(),
    answers: z.boolean(),
    count: whole,
    families: z.array(
      z.strictObject({
        caseId: idShape,
        reference: z.string(),
        revision: whole,
        endedOn: day,
        dueToGoOn: day,
        hold: z.enum(holdReasons).optional(),
      }),
    ),
  })
  .meta({ id: 'FamiliesDueToGo' });
export type DueToGo = z.infer<typeof dueToGoShape>;

/** Several at once; how many they are is typed. */
export const eraseSeveralShape = z
  .strictObject({
    families: z
      .array(z.strictObject({ caseId: idShape, revision: revisionShape }))
      .min(1, 'Choose at least one family.')
      .max(200, 'Choose 200 families or fewer.'),
    howMany: z.number('Type how many families are to be erased.').int().min(1).max(200),
  })
  .meta({ id: 'EraseSeveral' });
export type EraseSeveral = z.infer<typeof eraseSeveralShape>;

/** A row as it is kept: what is empty is left out. */
const keptRow = z.record(z.string(), z.unknown());

/** Everything that is held about a family, for the family itself. */
export const caseCopyShape = z
  .strictObject({
    takenAt: z.string(),
    takenBy: z.string(),
    organisationName: z.string(),
    contractTitle: z.string(),
    reference: z.string(),
    /** ids that stand in the rows, and what they are called */
    names: z.record(z.string(), z.string()),
    case: keptRow,
    parts: z.array(z.strictObject({ name: z.string(), rows: z.array(keptRow) })),
    history: z.array(historyLineShape),
  })
  .meta({ id: 'CaseCopy' });
export type CaseCopy = z.infer<typeof caseCopyShape>;

/** An act of its own, with a reason, that the provider is told of. */
export const lookInEmergencyShape = z
  .strictObject({
    contractId: idShape,
    reference: requiredLine(60, 'Type the provider’s reference of the family.'),
    /** where two organisations of the agreement use the same reference */
    organisationId: idShape.optional(),
    reason: z.enum(lookReasons, 'Choose the reason.'),
    more: requiredLine(300, 'Say in a sentence what happened, without naming anybody.'),
    confirmed: confirmedShape,
  })
  .meta({ id: 'LookInEmergency' });
export type LookInEmergency = z.infer<typeof lookInEmergencyShape>;

export const emergencyLookShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('asks'), queries: z.array(caseQueryShape) }),
    z.strictObject({
      kind: z.literal('looked'),
      organisationName: z.string(),
      contractTitle: z.string(),
      areaName: z.string(),
      case: caseShownShape,
    }),
  ])
  .meta({ id: 'EmergencyLook' });
export type EmergencyLook = z.infer<typeof emergencyLookShape>;
