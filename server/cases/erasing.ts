import type { Write } from '#db/database.ts';
import { addErasures, ErasuresFileProblem, reachErasures } from '#db/erasures-file.ts';
import { eraseCase as eraseCaseWrites } from '#db/stores/erasure-writes.ts';
import { erasedIds, familiesErased } from '#db/stores/erasures-store.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import { countsOfErased } from '#shared/follow-ups/erased-families.ts';
import { factsOfFamily } from '#shared/follow-ups/facts-of-family.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import type { CaseAtHand } from './case-at-hand.ts';

/** The writes that erase a case, as the figures need it: what became of it is counted, and nothing else stays. */
export const erasing = ({ clock, db }: Counter, { kept, events, followUps }: CaseAtHand): Write[] => {
  const today = clock.today();
  return eraseCaseWrites(db, kept, countsOfErased(factsOfFamily(kept, followUps, events, today), today));
};

/** The line in the agreement's history that says how many were erased: no id, and nothing of why. */
export const erasedLine = (
  { db, id }: Counter,
  user: User,
  at: string,
  contractId: string,
  families: number,
): Write =>
  appendHistory(db, {
    ...{ id: id('his'), at, personId: user.personId, subject: 'contract', subjectId: contractId, contractId },
    ...{ what: familiesErased, from: '', to: String(families), why: '' },
  });

/** Writes the ids of all erased cases into the file beside the back-ups, as far as they are not there. */
export const keepErasures = async ({ db, config }: Counter): Promise<void> =>
  addErasures(config.erasuresFile, await erasedIds(db));

/**
 * Carries out what erases, once it is sure that the file beside the back-ups can be written: without it a back-up
 * could bring the family back. Where the file fails all the same, the hourly work adds what is missing.
 */
export const eraseAll = async (counter: Counter, writes: readonly Write[]): Promise<void> => {
  const { db, config } = counter;
  const unlessFile = (error: unknown) => {
    if (!(error instanceof ErasuresFileProblem)) throw error;
  };
  try {
    reachErasures(config.erasuresFile);
  } catch (error) {
    unlessFile(error);
    throw new Refusal('out of reach', [
      problem(
        'erasures-file-out-of-reach',
        'Nothing was erased: the list of erasures beside the back-ups cannot be written. Ask an administrator to look at the setting ERASURES_FILE.',
      ),
    ]);
  }
  await db.writeAll(writes);
  await keepErasures(counter).catch(unlessFile);
};
