import type { Write } from '#db/database.ts';
import { appendReturnEvent } from '#db/stores/return-events-store.ts';
import { moveReturn } from '#db/stores/return-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { Refusal } from '#shared/problems/problem.ts';
import {
  decideTransition,
  transitionFor,
  type ReturnAction,
  type ReturnTransition,
} from '#shared/returns/return-transitions.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import type { Commented, ReturnShown } from '#shared/returns/returns.api.ts';
import { eventsOfReturn } from '#db/stores/return-events-store.ts';
import type { Counter } from '../platform/counter.ts';
import { returnAtHand, type ReturnAtHand } from './return-at-hand.ts';
import { openLine } from './return-history-line.ts';
import { returnName } from './return-name.ts';
import { returnShown } from './return-shown.ts';
import { retryOnce } from './retry-once.ts';

/** Where a return is, in the words of its history. */
const placeWords: Readonly<Record<ReturnStatus, string>> = {
  due: 'not started',
  draft: 'being filled in',
  submitted: 'sent',
  'sent back': 'a question for the provider',
  accepted: 'accepted',
  reopened: 'opened again for a correction',
};

/** What goes into the records beside the move itself. */
export type MoreWrites = (at: ReturnAtHand, now: string) => Promise<Write[]>;

/** Whether the last thing that happened is exactly this: the second press of a double click. */
const wasJustDone = async (
  { db }: Counter,
  user: User,
  { kept }: ReturnAtHand,
  transition: ReturnTransition,
  comment: string,
): Promise<boolean> => {
  if (kept.status !== transition.to) return false;
  const last = (await eventsOfReturn(db, kept.id)).at(-1);
  return last?.act === transition.act && last.personId === user.personId && last.comment === comment;
};

/**
 * What the council does with a return that was sent: one line of the table of transitions, with its
 * comment, from the revision that was looked at.
 */
export const checkReturn = (
  counter: Counter,
  user: User,
  action: Extract<ReturnAction, 'send back' | 'accept' | 'reopen'>,
  returnId: string,
  said: Commented,
  more: MoreWrites = () => Promise.resolve([]),
): Promise<ReturnShown> =>
  retryOnce(['return-changed-meanwhile'], async () => {
    const { db, clock, id } = counter;
    const transition = transitionFor(action);
    const at = await returnAtHand(counter, user, transition.by, returnId);
    const { comment, revision } = said;
    if (await wasJustDone(counter, user, at, transition, comment))
      return returnShown(counter, user, returnId);
    const decided = decideTransition(at.kept.status, action, comment);
    if ('problems' in decided) throw new Refusal(decided.kind, decided.problems);
    const now = clock.now();
    const { kept } = at;
    await db.writeAll([
      moveReturn(
        db,
        { ...kept, revision },
        { status: transition.to, at: now, ...(action === 'accept' ? { acceptedAt: now } : {}) },
      ),
      appendReturnEvent(db, {
        id: id('rev'),
        returnId,
        at: now,
        personId: user.personId,
        act: transition.act,
        comment,
        valuesThen: '',
        revision: revision + 1,
      }),
      ...(await more(at, now)),
      openLine(
        counter,
        user,
        now,
        { returnId, contractId: kept.contractId },
        {
          what: returnName(kept),
          from: placeWords[kept.status],
          to: placeWords[transition.to],
          why: comment,
        },
      ),
    ]);
    return returnShown(counter, user, returnId);
  });
