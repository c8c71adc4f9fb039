import { historyOf } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import type { Counter } from '../platform/counter.ts';
import { caseAtHand } from './case-at-hand.ts';

/** Who changed a case, and when, newest first. */
export const caseHistory = async (
  counter: Counter,
  user: User,
  caseId: string,
): Promise<{ lines: HistoryLine[] }> => {
  await caseAtHand(counter, user, caseId);
  return { lines: await historyOf(counter.db, 'case', caseId) };
};
