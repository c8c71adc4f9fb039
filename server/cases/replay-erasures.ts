import { caseById } from '#db/stores/cases-store.ts';
import { erasedButHere } from '#db/stores/erasures-store.ts';
import { rememberErasures } from '#db/stores/erasure-writes.ts';
import type { Counter } from '../platform/counter.ts';
import { withWhatHappened } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';
import { erasing, keepErasures } from './erasing.ts';

/**
 * Erases again what a back-up brought back: whatever is known to be erased is gone before anybody is answered. A
 * hold that stood in the back-up was lifted before the erasure, and does not stop it.
 * @param known ids from elsewhere: the file beside the back-ups, the records that were there before
 * @returns how many were erased again
 */
export const replayErasures = async (counter: Counter, known: readonly string[]): Promise<number> => {
  const { db, clock } = counter;
  await db.writeAll(rememberErasures(db, [...new Set(known)]));
  const back = await erasedButHere(db);
  for (const caseId of back) {
    const kept = await caseById(db, caseId);
    if (!kept) continue;
    await db.writeAll([
      ...erasing(counter, await withWhatHappened(counter, kept)),
      caseLine(
        counter,
        undefined,
        clock.now(),
        caseId,
        'A family that a back-up brought back was erased again',
      ),
    ]);
  }
  await keepErasures(counter);
  return back.length;
};
