import { changeContract as changeContractWrites, unpublishContract } from '#db/stores/contract-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { contractChanges } from '#shared/contracts/contract-changes.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { decideContract, decideNamesKnown, decideReason } from '#shared/contracts/decide-contract.ts';
import { draftOf } from '#shared/contracts/draft-of-contract.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { contractHistoryLine } from './contract-history-line.ts';
import { contractOrRefuse, namesKnown } from './contract-or-refuse.ts';

/**
 * Changes an agreement to the draft; every field that changes becomes a line of its history. A draft that says
 * what is there already changes nothing. An agreement marked as not for publication loses its public page.
 */
export const changeContract = async (
  counter: Counter,
  user: User,
  contractId: string,
  { draft, revision, why }: { draft: ContractDraft; revision: number; why: string },
) => {
  await insistOnContract(counter, user, 'change contract', contractId);
  const { db, id } = counter;
  const before = await contractOrRefuse(counter, contractId);
  const names = await namesKnown(counter);
  const changes = contractChanges(draftOf(before), draft, names);
  // Asked twice (a double press), or by two people alike: it is so already.
  if (changes.length === 0) return before;
  if (before.revision !== revision) {
    throw new Refusal('conflict', [
      problem(
        'changed-meanwhile',
        'Somebody else changed this agreement while you were working on it. Look at what changed, then save again.',
      ),
    ]);
  }
  const problems = [
    ...decideContract(draft),
    ...decideNamesKnown(draft, names),
    ...decideReason(
      before,
      changes.map(({ field }) => field),
      why,
    ),
  ];
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const losesPage = draft.notForPublication && before.publishedAt !== undefined;
  await db.writeAll([
    ...changeContractWrites(db, contractId, draft, revision, id),
    ...changes.map(({ what, from, to }) =>
      contractHistoryLine(counter, user, contractId, { what, from, to, why }),
    ),
    ...(losesPage
      ? [
          unpublishContract(db, contractId),
          contractHistoryLine(counter, user, contractId, {
            what: 'Public page',
            from: 'published',
            to: 'not published',
            why,
          }),
        ]
      : []),
  ]);
  return contractOrRefuse(counter, contractId);
};
