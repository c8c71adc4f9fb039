import { historyOf, openHistoryOf } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import { fillsPart } from '#shared/returns/part-sight.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import type { Counter } from '../platform/counter.ts';
import { onlookerOf, returnAtHand } from './return-at-hand.ts';

/**
 * What changed in a return, newest first: its statuses for everybody, what was typed into a part for those who
 * fill it in, and for the council what changed in a part between sending and sending again. What changed in
 * the part of another member is somebody else's figures.
 */
export const returnHistory = async (
  counter: Counter,
  user: User,
  returnId: string,
): Promise<HistoryLine[]> => {
  const { parts, stake } = await returnAtHand(counter, user, 'see sent returns', returnId);
  const inParts = parts.map((part) => {
    const onlooker = onlookerOf(user, stake, part);
    if (onlooker === 'another member') return [];
    const linesSeen = fillsPart(onlooker) ? historyOf : openHistoryOf;
    return linesSeen(counter.db, 'return', part.id);
  });
  const lines = await Promise.all([historyOf(counter.db, 'return', returnId), ...inParts]);
  return lines
    .flat()
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .slice(0, 200);
};
