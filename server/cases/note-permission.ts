import { appendPermissionEvent, lockCase } from '#db/stores/case-writes.ts';
import type { User } from '#shared/access/roles.ts';
import type { AddPermissionEvent, CaseSaved } from '#shared/cases/cases.api.ts';
import { decidePermission } from '#shared/cases/decide-permission.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { caseToChange } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';
import { caseShown } from './case-shown.ts';

/** Writes down what happened to a permission. A no stops every later follow-up from its day on. */
export const notePermission = async (
  counter: Counter,
  user: User,
  caseId: string,
  { event, confirmed, revision }: AddPermissionEvent,
): Promise<CaseSaved> => {
  const { kept, events } = await caseToChange(counter, user, caseId, revision);
  const { db, clock, id } = counter;
  const facts = { today: clock.today(), referredOn: kept.referredOn, events };
  const decision = decidePermission(event, confirmed, facts);
  if ('problems' in decision) throw new Refusal(decision.kind, decision.problems);
  if (decision.kind === 'asks') return decision;
  const at = clock.now();
  const next = kept.revision + 1;
  await db.writeAll([
    lockCase(db, kept, next),
    appendPermissionEvent(db, {
      ...event,
      id: id('pev'),
      caseId,
      at,
      personId: user.personId,
      revision: next,
    }),
    caseLine(counter, user, at, caseId, 'What happened to a permission was recorded'),
  ]);
  return { kind: 'saved', case: await caseShown(counter, user, caseId) };
};
