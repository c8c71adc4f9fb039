import { addAction as addActionWrite } from '#db/stores/actions-store.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import { measuresOfContract } from '#db/stores/measures-store.ts';
import type { User } from '#shared/access/roles.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { decideAction } from '#shared/reviews/decide-action.ts';
import type { ActionDraft } from '#shared/reviews/reviews.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { actionsShown } from './actions-shown.ts';

/** Puts an action on a contract's list. */
export const addAction = async (counter: Counter, user: User, contractId: string, draft: ActionDraft) => {
  await insistOnContract(counter, user, 'change actions', contractId);
  const { db, clock, id } = counter;
  const measures = draft.measureId === undefined ? [] : await measuresOfContract(db, contractId);
  const problems = decideAction(
    draft,
    clock.today(),
    measures.map((measure) => measure.id),
  );
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const actionId = id('act');
  const now = clock.now();
  await db.writeAll([
    addActionWrite(db, { id: actionId, contractId, ...draft, agreedById: user.personId, createdAt: now }),
    appendHistory(db, {
      id: id('his'),
      at: now,
      personId: user.personId,
      subject: 'action',
      subjectId: actionId,
      contractId,
      what: 'Action',
      from: '',
      to: `agreed: ${draft.what}, by ${dayName(draft.dueOn)}`,
      why: '',
    }),
  ]);
  return actionsShown(counter, user, contractId);
};
