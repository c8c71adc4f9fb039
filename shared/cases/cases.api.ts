import { z } from 'zod';
import { dayShape } from '../contracts/contracts.api.ts';
import { followUpShownShape, permissionShownShape } from '../follow-ups/follow-ups.api.ts';
import { idShape, longText, optionalLine, requiredLine, revisionShape } from '../values/text-shapes.ts';
import { ageBands, caseStatuses, reasonsNotToAsk, referralRoutes, waysEnded } from './case.ts';
import { disabilities, educationalNeeds, ethnicGroups, sexes } from './characteristics.ts';
import {
  askers,
  contactChannels,
  contactRules,
  permissionActs,
  permissionGivers,
  permissionScopes,
  permissionStates,
  timesOfDay,
} from './permission.ts';

const whole = z.number().int();
const day = z.string();

export const characteristicsShape = z.strictObject({
  sex: z.enum(sexes, 'Choose from the list.'),
  ethnicGroup: z.enum(ethnicGroups, 'Choose from the list.'),
  disability: z.enum(disabilities, 'Choose from the list.'),
  educationalNeed: z.enum(educationalNeeds, 'Choose from the list.'),
});

/** A question about a box, asked before anything is kept. */
export const caseQueryShape = z.strictObject({
  code: z.string(),
  place: z.string(),
  asks: z.string(),
  because: z.string(),
});

/** The questions the person has said yes to, by `queryKey`. */
export const confirmedShape = z.array(z.string().max(600)).max(60);

const casePersonDraft = z.strictObject({
  number: z.number().int().min(1).max(99),
  ageAtStart: z
    .number('Enter the age in whole years.')
    .int('Enter the age in whole years.')
    .min(0, 'Enter the age in whole years.')
    .max(120, 'Enter the age in whole years.')
    .optional(),
  characteristics: characteristicsShape,
});

export const handedToShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agreement'), contractId: idShape, knownAs: optionalLine(60) }),
  z.strictObject({
    kind: z.literal('elsewhere'),
    where: requiredLine(200, 'Say in a few words where they were handed to.'),
  }),
]);

/** What a person says of a case when adding or changing it. Absent means not known, or not yet. */
export const caseDraftShape = z
  .strictObject({
    reference: requiredLine(60, 'Enter your own reference for the family.'),
    areaId: idShape,
    ageBand: z.enum(ageBands, 'Choose an age band.').optional(),
    need: requiredLine(60, 'Choose the need.'),
    route: z.enum(referralRoutes, 'Choose how they came to you.'),
    people: z
      .array(casePersonDraft)
      .min(1, 'Add at least one person: child 1.')
      .max(20, 'Add 20 people or fewer.'),
    referredOn: dayShape,
    assessedOn: dayShape.optional(),
    startedOn: dayShape.optional(),
    plannedEndOn: dayShape.optional(),
    endedOn: dayShape.optional(),
    howEnded: z.enum(waysEnded, 'Choose how it ended.').optional(),
    whyInappropriate: longText(500),
    handedTo: handedToShape.optional(),
    cameBack: z.strictObject({ on: dayShape, sameNeed: z.boolean() }).optional(),
    notToAsk: z
      .strictObject({ reason: z.enum(reasonsNotToAsk, 'Choose the reason.'), from: dayShape })
      .optional(),
    sessions: z
      .number('Enter how many sessions.')
      .int('Enter a whole number of sessions.')
      .min(0, 'Enter 0 or more sessions.')
      .max(5000, 'Enter fewer sessions.')
      .optional(),
    concerns: z.array(z.strictObject({ raisedOn: dayShape, answeredOn: dayShape.optional() })).max(50),
  })
  .meta({ id: 'CaseDraft' });
export type CaseDraft = z.infer<typeof caseDraftShape>;

/** The same on its way out: what is kept has been trimmed and counted, and is not again. */
const caseDraftShownShape = caseDraftShape.extend({
  reference: z.string(),
  need: z.string(),
  whyInappropriate: z.string(),
  handedTo: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('agreement'), contractId: idShape, knownAs: z.string() }),
      z.strictObject({ kind: z.literal('elsewhere'), where: z.string() }),
    ])
    .optional(),
});

/** A case on its way in. */
export const addCaseShape = z
  .strictObject({ draft: caseDraftShape, confirmed: confirmedShape })
  .meta({ id: 'AddCase' });
export type AddCase = z.infer<typeof addCaseShape>;

/** A change: the whole draft, and the revision last seen. */
export const changeCaseShape = z
  .strictObject({ draft: caseDraftShape, confirmed: confirmedShape, revision: revisionShape })
  .meta({ id: 'ChangeCase' });
export type ChangeCase = z.infer<typeof changeCaseShape>;

/** Support ends: what is asked then, so that the rest of the case stays as it is. */
export const endCaseShape = z
  .strictObject({
    endedOn: dayShape,
    howEnded: z.enum(waysEnded, 'Choose how it ended.'),
    whyInappropriate: longText(500),
    sessions: caseDraftShape.shape.sessions,
    handedTo: handedToShape.optional(),
    confirmed: confirmedShape,
    revision: revisionShape,
  })
  .meta({ id: 'EndCase' });
export type EndCase = z.infer<typeof endCaseShape>;

/** Where an ended case went. */
export const handOverCaseShape = z
  .strictObject({ handedTo: handedToShape, confirmed: confirmedShape, revision: revisionShape })
  .meta({ id: 'HandOverCase' });
export type HandOverCase = z.infer<typeof handOverCaseShape>;

/**
 * The other provider says whether the family is with them, and takes a slip back; it sees no more than the hand-over.
 */
export const sayArrivalShape = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('arrived'), arrivedOn: dayShape }),
      z.strictObject({ kind: z.literal('did not arrive') }),
      z.strictObject({ kind: z.literal('not known yet') }),
    ],
    'Choose whether they arrived.',
  )
  .meta({ id: 'SayArrival' });
export type SayArrival = z.infer<typeof sayArrivalShape>;

/** What the other provider sees of a family that was handed over to it: no row, only this. */
export const handOverShownShape = z.strictObject({
  caseId: idShape,
  fromOrganisationName: z.string(),
  /** '' where that agreement is not for publication, or its place is withheld */
  fromContractTitle: z.string(),
  knownAs: z.string(),
  endedOn: day,
  arrivedOn: day.optional(),
  /** the day on which it was said that they had not come */
  notArrivedOn: day.optional(),
});
export type HandOverShown = z.infer<typeof handOverShownShape>;
export const handOversShape = z
  .strictObject({ today: day, handOvers: z.array(handOverShownShape) })
  .meta({ id: 'HandOvers' });
export type HandOvers = z.infer<typeof handOversShape>;

/** How agreements are looked for that a family may go to: half a word of title or provider. */
export const handOverAgreementsAskedShape = z.strictObject({ find: optionalLine(100).optional() });
export type HandOverAgreementsAsked = z.infer<typeof handOverAgreementsAskedShape>;

/** Agreements of the register by what they are called: no provider learns figures or prices of another. */
export const handOverAgreementsShape = z
  .strictObject({
    agreements: z.array(z.strictObject({ id: idShape, title: z.string(), providerName: z.string() })),
    /** how many there are in all that answer the question */
    found: whole,
  })
  .meta({ id: 'HandOverAgreements' });
export type HandOverAgreements = z.infer<typeof handOverAgreementsShape>;

const safeContactShape = z.strictObject({
  rule: z.enum(contactRules, 'Choose who may get in touch.'),
  days: z.array(z.number().int().min(1).max(7)).max(7),
  times: z.array(z.enum(timesOfDay)).max(timesOfDay.length),
  channels: z.array(z.enum(contactChannels)).max(contactChannels.length),
});

/** Something that happened to a permission, on its way in. */
export const permissionEventShape = z
  .strictObject({
    scope: z.enum(permissionScopes),
    act: z.enum(permissionActs),
    on: dayShape,
    givenBy: z.enum(permissionGivers).optional(),
    askedBy: z.enum(askers).optional(),
    privacyNotice: optionalLine(120),
    safe: safeContactShape.optional(),
  })
  .meta({ id: 'PermissionEvent' });
export type PermissionEventDraft = z.infer<typeof permissionEventShape>;

/** It carries the case's revision, so that a yes is never written down over a no somebody has just entered. */
export const addPermissionEventShape = z
  .strictObject({ event: permissionEventShape, confirmed: confirmedShape, revision: revisionShape })
  .meta({ id: 'AddPermissionEvent' });
export type AddPermissionEvent = z.infer<typeof addPermissionEventShape>;

/** A case as the provider that holds it sees it. */
export const caseShownShape = z
  .strictObject({
    id: idShape,
    contractId: idShape,
    organisationId: idShape,
    status: z.enum(caseStatuses),
    draft: caseDraftShownShape,
    /** ids of its people by number: questionnaires belong to a person */
    people: z.array(z.strictObject({ id: idShape, number: whole })),
    /** the agreement it was handed to, by title, and what its provider says: since when they are there, or that not */
    handedOver: z
      .strictObject({
        contractTitle: z.string(),
        arrivedOn: day.optional(),
        notArrivedOn: day.optional(),
      })
      .optional(),
    contact: permissionShownShape,
    quote: permissionShownShape,
    permissionEvents: z.array(permissionEventShape.extend({ privacyNotice: z.string() })),
    followUps: z.array(followUpShownShape),
    revision: whole,
  })
  .meta({ id: 'Case' });
export type CaseShown = z.infer<typeof caseShownShape>;

/** What a save answers: the case as it is kept, or the questions that come first. */
export const caseSavedShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('saved'), case: caseShownShape }),
    z.strictObject({ kind: z.literal('asks'), queries: z.array(caseQueryShape) }),
  ])
  .meta({ id: 'CaseSaved' });
export type CaseSaved = z.infer<typeof caseSavedShape>;

const caseRowShape = z.strictObject({
  id: idShape,
  reference: z.string(),
  status: z.enum(caseStatuses),
  areaId: idShape,
  need: z.string(),
  ageBand: z.enum(ageBands).optional(),
  people: whole,
  referredOn: day,
  startedOn: day.optional(),
  endedOn: day.optional(),
  howEnded: z.enum(waysEnded).optional(),
  contact: z.enum(permissionStates),
  /** the follow-up that matters next, where there is one */
  next: followUpShownShape
    .pick({ id: true, months: true, state: true, dueOn: true, windowEndsOn: true })
    .optional(),
});
export type CaseRow = z.infer<typeof caseRowShape>;

/** How the list is asked for: half a reference, a status, and where the last page ended. */
export const caseListQueryShape = z.strictObject({
  find: optionalLine(60).optional(),
  status: z.enum(caseStatuses).optional(),
  after: z.string().max(200).optional(),
});
export type CaseListQuery = z.infer<typeof caseListQueryShape>;

/** A provider's own cases of one contract, a page at a time. */
export const caseListShape = z
  .strictObject({
    contractId: idShape,
    today: day,
    cases: z.array(caseRowShape),
    /** how many there are in all that answer the question */
    count: whole,
    /** where the next page starts; absent on the last */
    next: z.string().optional(),
  })
  .meta({ id: 'Cases' });
export type CaseList = z.infer<typeof caseListShape>;
