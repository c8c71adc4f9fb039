import type { Write } from '#db/database.ts';
import { appendReturnEvent } from '#db/stores/return-events-store.ts';
import type { User } from '#shared/access/roles.ts';
import { transitionFor } from '#shared/returns/return-transitions.ts';
import type { Counter } from '../platform/counter.ts';
import type { ReturnAtHand } from './return-at-hand.ts';

/** The event that a return was started, where this is the first thing typed into it; else nothing. */
export const startedEvent = (
  { db, id }: Counter,
  user: User,
  { kept }: ReturnAtHand,
  at: string,
): Write[] => {
  const start = transitionFor('start');
  if (!start.from.includes(kept.status)) return [];
  return [
    appendReturnEvent(db, {
      id: id('rev'),
      returnId: kept.id,
      at,
      personId: user.personId,
      act: start.act,
      comment: '',
      valuesThen: '',
      // nobody has typed into a return that is due, so this is its first change
      revision: kept.revision + 1,
    }),
  ];
};
