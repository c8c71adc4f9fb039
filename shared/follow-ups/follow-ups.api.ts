import { z } from 'zod';
import { askers, contactChannels, contactRules, permissionStates, timesOfDay } from '../cases/permission.ts';
import { dayShape } from '../contracts/contracts.api.ts';
import { isQuarter } from '../periods/quarter.ts';
import { idShape, longText, revisionShape } from '../values/text-shapes.ts';
import { badAgainChoices } from './follow-up.ts';
import { followUpStates } from './follow-up-state.ts';
import { mostQuestions } from './short-questions.ts';

const whole = z.number().int();
const day = z.string();

/** Where a permission stands, as a page shows it. */
export const permissionShownShape = z.strictObject({
  state: z.enum(permissionStates),
  since: day.optional(),
  safe: z
    .strictObject({
      rule: z.enum(contactRules),
      days: z.array(whole),
      times: z.array(z.enum(timesOfDay)),
      channels: z.array(z.enum(contactChannels)),
    })
    .optional(),
});

export const attemptShape = z.strictObject({ on: dayShape, channel: z.enum(contactChannels) });

/** Answers by question code. */
export const shortAnswersShape = z
  .record(z.string().max(40), z.string().max(40))
  .refine(
    (answers) => Object.keys(answers).length <= mostQuestions,
    `Answer ${mostQuestions} questions or fewer.`,
  );

const reachedShape = z.strictObject({
  kind: z.literal('reached'),
  on: dayShape,
  askedBy: z.enum(askers),
  questions: z.string().max(60),
  answers: shortAnswersShape,
  ownWords: longText(2000),
  /** what was done first, where an answer says that things are bad again */
  badAgain: z.enum(badAgainChoices).optional(),
});
const declinedShape = z.strictObject({
  kind: z.literal('declined'),
  on: dayShape,
  askedBy: z.enum(askers),
});
const attemptedShape = attemptShape.extend({ kind: z.literal('attempt') });
const clearedShape = z.strictObject({ kind: z.literal('cleared') });

/** What somebody found when asking: reached, declined, one more attempt; or `cleared`, when all of it was a slip. */
export const whatWasFoundShape = z.discriminatedUnion('kind', [
  reachedShape,
  declinedShape,
  attemptedShape,
  clearedShape,
]);
export type WhatWasFound = z.infer<typeof whatWasFoundShape>;

/** One follow-up on its way in, by its id, with the revision last seen. */
export const noteFollowUpShape = z
  .strictObject({
    found: whatWasFoundShape,
    /** changes what stands there, which is otherwise a second one and refused */
    corrects: z.boolean(),
    /** questions the person has said yes to */
    confirmed: z.array(z.string().max(600)).max(60),
    revision: revisionShape,
  })
  .meta({ id: 'NoteFollowUp' });
export type NoteFollowUp = z.infer<typeof noteFollowUpShape>;

/** A follow-up as the provider that holds the case sees it. */
export const followUpShownShape = z.strictObject({
  id: idShape,
  months: whole,
  state: z.enum(followUpStates),
  dueOn: day,
  windowDays: whole,
  windowEndsOn: day,
  attemptsNeeded: whole,
  attempts: z.array(z.strictObject({ on: day, channel: z.enum(contactChannels) })),
  result: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('reached'),
        on: day,
        askedBy: z.enum(askers),
        questions: z.string(),
        answers: z.record(z.string(), z.string()),
        betterOff: z.boolean(),
        ownWords: z.string(),
        badAgain: z.enum(badAgainChoices).optional(),
      }),
      z.strictObject({ kind: z.literal('declined'), on: day, askedBy: z.enum(askers) }),
    ])
    .optional(),
  revision: whole,
});
export type FollowUpShown = z.infer<typeof followUpShownShape>;

/** What saving answers: as it is kept, the questions that come first, or the offers that come before anything else. */
export const followUpSavedShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('saved'), followUp: followUpShownShape }),
    z.strictObject({
      kind: z.literal('asks'),
      queries: z.array(
        z.strictObject({ code: z.string(), place: z.string(), asks: z.string(), because: z.string() }),
      ),
    }),
    z.strictObject({ kind: z.literal('bad again'), offers: z.array(z.enum(badAgainChoices)) }),
  ])
  .meta({ id: 'FollowUpSaved' });
export type FollowUpSaved = z.infer<typeof followUpSavedShape>;

const shortQuestionSetShape = z.strictObject({
  id: z.string(),
  questions: z.array(
    z.strictObject({
      code: z.string(),
      asks: z.string(),
      answers: z.array(z.strictObject({ code: z.string(), words: z.string(), badAgain: z.boolean() })),
    }),
  ),
  decides: z.string(),
  ownWords: z.string().optional(),
});

/** The due-list of one provider: what to ask now, the window that closes first on top. */
export const dueListShape = z
  .strictObject({
    today: day,
    questions: shortQuestionSetShape,
    /** of agreements that ask other questions than the usual */
    questionsOf: z.array(z.strictObject({ contractId: idShape, questions: shortQuestionSetShape })),
    due: z.array(
      followUpShownShape.extend({
        caseId: idShape,
        caseRevision: whole,
        contractId: idShape,
        contractTitle: z.string(),
        reference: z.string(),
        contact: permissionShownShape,
      }),
    ),
  })
  .meta({ id: 'FollowUpsDue' });
export type DueList = z.infer<typeof dueListShape>;

const typedCount = z
  .number('Enter how many families.')
  .int('Enter a whole number of families.')
  .min(0, 'Enter 0 or more.')
  .max(1_000_000, 'Enter a smaller number.');

/** One line of a provider that keeps its cases elsewhere: a quarter in which support ended, a point, an area. */
export const typedCountsShape = z.strictObject({
  quarter: z.string().refine(isQuarter, 'Choose the quarter in which support ended.'),
  /** 0 at the end of support */
  months: z.number().int().min(0).max(60),
  /** '' = no area */
  areaKey: z.union([z.literal(''), idShape]),
  finished: typedCount,
  agreed: typedCount,
  excluded: typedCount,
  notYetDue: typedCount,
  /** the window is still open, whether they answered or not */
  pending: typedCount,
  reached: typedCount,
  betterOff: typedCount,
  declined: typedCount,
  notConsented: typedCount,
  lost: typedCount,
  missed: typedCount,
});
export type TypedCounts = z.infer<typeof typedCountsShape>;

/** All lines of one contract's counts: kept together or not at all. */
export const saveTypedCountsShape = z
  .strictObject({ rows: z.array(typedCountsShape).max(5000), revision: revisionShape })
  .meta({ id: 'SaveTypedCounts' });
export type SaveTypedCounts = z.infer<typeof saveTypedCountsShape>;

export const typedCountsShownShape = z
  .strictObject({ contractId: idShape, today: day, rows: z.array(typedCountsShape), revision: whole })
  .meta({ id: 'TypedCounts' });
export type TypedCountsShown = z.infer<typeof typedCountsShownShape>;
