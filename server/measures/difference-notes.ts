import { differenceNotesOf, keepDifferenceNote } from '#db/stores/difference-notes-store.ts';
import { may, type ContractAction } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import {
  differenceWords,
  type DifferenceGround,
  type DifferenceNote,
} from '#shared/measures/difference-note.ts';
import type { DifferenceNoteDraft, DifferenceNotes } from '#shared/measures/difference-note.api.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { measureHistoryLine, type MeasureLine } from './measure-history-line.ts';
import { measureOf, measuresAtHand } from './measure-at-hand.ts';

/** Which difference is asked about: between the areas of a measure, or between its organisations. */
export interface DifferenceAsked {
  contractId: string;
  measureId: string;
  between: DifferenceGround;
}

/** Who may read what is said of it: of areas who sees their figures, of organisations who sees each one's. */
const readsOf: Readonly<Record<DifferenceGround, ContractAction>> = {
  areas: 'see accepted figures',
  organisations: 'see parts side by side',
};

/** What was said of a difference, for everybody who sees the figures that differ. */
export const readDifferenceNotes = async (
  counter: Counter,
  user: User,
  { contractId, measureId, between }: DifferenceAsked,
): Promise<DifferenceNotes> => {
  const stake = await insistOnContract(counter, user, readsOf[between], contractId);
  measureOf(await measuresAtHand(counter, contractId), measureId);
  return {
    notes: await differenceNotesOf(counter.db, contractId, measureId, between),
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
  const before = (await differenceNotesOf(db, contractId, measureId, draft.between)).at(-1);
  refuseStale(before?.number ?? 0, numberSeen);
  refuseFuture(draft.saidOn, clock.today());
  const asked = { contractId, measureId, between: draft.between };
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
    measureHistoryLine(counter, user, { contractId, measureId, ...toldInHistory(version, draft, before) }),
  ]);
  return readDifferenceNotes(counter, user, asked);
};

/**
 * What history tells of it. A member of a consortium reads history too, so that of a difference between
 * organisations it tells only that something was said: what, stands in the notes (decision 12).
 */
const toldInHistory = (
  version: MeasureVersion | undefined,
  { between, answer, saidBy, saidOn, why }: Omit<DifferenceNoteDraft, 'numberSeen'>,
  before: DifferenceNote | undefined,
): Pick<MeasureLine, 'what' | 'from' | 'to' | 'why'> => {
  const what = `Difference between ${between} (${version?.name ?? ''})`;
  if (between === 'organisations') return { what, from: '', to: 'it was said whether it is meant' };
  return {
    what,
    from: before ? differenceWords[before.answer] : 'nothing said',
    to: `${differenceWords[answer]}, said by ${saidBy} on ${dayName(saidOn)}`,
    why,
  };
};

const refuseStale = (number: number, seen: number): void => {
  if (number !== seen)
    throw new Refusal('conflict', [
      problem(
        'difference-noted-meanwhile',
        'Somebody else wrote about this difference meanwhile. Read theirs first, then send yours again if it still holds.',
      ),
    ]);
};

const refuseFuture = (saidOn: string, today: string): void => {
  if (saidOn > today)
    throw new Refusal('invalid', [
      problem('in-the-future', `Choose a day up to today, ${dayName(today)}.`, 'saidOn'),
    ]);
};
