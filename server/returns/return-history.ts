import { historyOf } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import type { Counter } from '../platform/counter.ts';
import { onlookerOf, returnAtHand } from './return-at-hand.ts';

/**
 * What changed in a return, newest first: for everybody its statuses and what changed between sending and
 * sending again; for those who fill in a part also what was typed into it before it was sent.
 */
export const returnHistory = async (
  counter: Counter,
  user: User,
  returnId: string,
): Promise<HistoryLine[]> => {
  const { parts, stake } = await returnAtHand(counter, user, 'see sent returns', returnId);
  const own = parts.filter((part) => onlookerOf(user, stake, part) !== 'other');
  const subjects = [returnId, ...own.map(({ id }) => id)];
  const lines = await Promise.all(subjects.map((subjectId) => historyOf(counter.db, 'return', subjectId)));
  return lines
    .flat()
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .slice(0, 200);
};
