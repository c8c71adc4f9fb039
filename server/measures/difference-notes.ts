import { differenceNotesOf, keepDifferenceNote } from '#db/stores/difference-notes-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { differenceWords } from '#shared/measures/difference-note.ts';
import type { DifferenceNoteDraft, DifferenceNotes } from '#shared/measures/difference-note.api.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { measureHistoryLine } from './measure-history-line.ts';
import { measureOf, measuresAtHand } from './measure-at-hand.ts';

/** What was said of the difference between a measure's areas, for everybody who sees its figures. */
export const readDifferenceNotes = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
): Promise<DifferenceNotes> => {
  const stake = await insistOnContract(counter, user, 'see accepted figures', contractId);
  measureOf(await measuresAtHand(counter, contractId), measureId);
  return {
    notes: await differenceNotesOf(counter.db, contractId, measureId),
    maySay: may(user, 'change measures', stake).yes,
  };
};

/** Writes down whether a difference is meant, who said so and when. What was said before stays beside it. */
export const noteDifference = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  { numberSeen, ...draft }: DifferenceNoteDraft,
): Promise<DifferenceNotes> => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { db, clock, id } = counter;
  const version = measureOf(await measuresAtHand(counter, contractId), measureId).versions.at(-1);
  const before = (await differenceNotesOf(db, contractId, measureId)).at(-1);
  refuseStale(before?.number ?? 0, numberSeen);
  refuseFuture(draft.saidOn, clock.today());
  await db.writeAll([
    keepDifferenceNote(db, {
      ...draft,
      id: id('dif'),
      contractId,
      measureId,
      number: numberSeen + 1,
      personId: user.personId,
      createdAt: clock.now(),
    }),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Difference between areas (${version?.name ?? ''})`,
      from: before ? differenceWords[before.answer] : 'nothing said',
      to: `${differenceWords[draft.answer]}, said by ${draft.saidBy} on ${dayName(draft.saidOn)}`,
      why: draft.why,
    }),
  ]);
  return readDifferenceNotes(counter, user, contractId, measureId);
};

const refuseStale = (number: number, seen: number): void => {
  if (number !== seen)
    throw new Refusal('conflict', [
      problem(
        'difference-noted-meanwhile',
        'Somebody else wrote about this difference meanwhile. Load the page again and read theirs first.',
      ),
    ]);
};

const refuseFuture = (saidOn: string, today: string): void => {
  if (saidOn > today)
    throw new Refusal('invalid', [
      problem('in-the-future', `Choose a day up to today, ${dayName(today)}.`, 'saidOn'),
    ]);
};
