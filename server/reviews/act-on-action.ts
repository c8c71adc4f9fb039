import { actionOfContract, moveAction } from '#db/stores/actions-store.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { decideActionAct } from '#shared/reviews/action-transitions.ts';
import type { ActionActInput } from '#shared/reviews/reviews.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { actionsShown } from './actions-shown.ts';

/** Says that an action is done, dropped (and why), or open again. */
export const actOnAction = async (
  counter: Counter,
  user: User,
  contractId: string,
  actionId: string,
  { act, why, revision }: ActionActInput,
) => {
  await insistOnContract(counter, user, 'change actions', contractId);
  const { db, clock, id } = counter;
  const action = await actionOfContract(db, contractId, actionId);
  if (!action)
    throw new Refusal('not found', [problem('action-unknown', 'There is no such action on this list.')]);
  const decided = decideActionAct(action.status, act, why);
  if ('problems' in decided) throw new Refusal(decided.kind, decided.problems);
  const { to } = decided.transition;
  await db.writeAll([
    moveAction(
      db,
      actionId,
      {
        status: to,
        doneOn: to === 'done' ? clock.today() : undefined,
        droppedWhy: to === 'dropped' ? why : '',
      },
      revision,
    ),
    appendHistory(db, {
      id: id('his'),
      at: clock.now(),
      personId: user.personId,
      subject: 'action',
      subjectId: actionId,
      contractId,
      what: `Action ‘${action.what}’`,
      from: action.status,
      to,
      why,
    }),
  ]);
  return actionsShown(counter, user, contractId);
};
