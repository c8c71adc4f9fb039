import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { addCase as addCaseWrites } from '#db/stores/case-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { caseFromDraft } from '#shared/cases/case-from-draft.ts';
import type { AddCase, CaseSaved } from '#shared/cases/cases.api.ts';
import { decideCase } from '#shared/cases/decide-case.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { noSuchCase } from './case-at-hand.ts';
import { caseFacts } from './case-facts.ts';
import { caseLine } from './case-line.ts';
import { caseShown } from './case-shown.ts';
import { followUpChanges } from './follow-up-changes.ts';

/** Adds a family under the provider's own reference; what is surprising is asked before anything is kept. */
export const addCase = async (
  counter: Counter,
  user: User,
  contractId: string,
  { draft, confirmed }: AddCase,
): Promise<CaseSaved> => {
  await insistOnContract(counter, user, 'change cases', contractId);
  const { db, clock, id } = counter;
  const { organisationId } = user;
  const agreement = await agreementOfCases(db, contractId);
  if (!agreement) throw noSuchCase();
  const decision = decideCase(draft, confirmed, await caseFacts(counter, user, agreement, draft));
  if (decision.kind === 'invalid') throw new Refusal('invalid', decision.problems);
  if (decision.kind === 'asks') return decision;
  const fresh = { id: id('cas'), contractId, organisationId, people: [], revision: -1 };
  const added = caseFromDraft(draft, fresh, () => id('cpe'));
  const now = clock.now();
  await db.writeAll([
    ...addCaseWrites(db, added, now),
    ...followUpChanges(counter, agreement, added, []),
    caseLine(counter, user, now, added.id, 'A family was added'),
  ]);
  return { kind: 'saved', case: await caseShown(counter, user, added.id) };
};
