import { contractById } from '#db/stores/contracts-store.ts';
import { lockContract } from '#db/stores/contract-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { whyNotPublished } from '#shared/contracts/publication.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { historyLine, makeRelease } from './make-release.ts';
import { releaseToCome } from './release-to-come.ts';

/**
 * Gives an agreement its public page, with a release of its figures, or takes the page away: what was told
 * stays in the log. Asking for what is so already changes nothing.
 */
export const publishContract = async (
  counter: Counter,
  user: User,
  contractId: string,
  { published, revision, why }: { published: boolean; revision: number; why: string },
) => {
  await insistOnContract(counter, user, 'publish contract', contractId);
  const { db, clock } = counter;
  const toCome = await releaseToCome(counter, contractId);
  const { contract } = toCome;
  if ((contract.publishedAt !== undefined) === published) return contract;
  const problems = published ? whyNotPublished(contract) : [];
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const words = (yes: boolean) => (yes ? 'published' : 'not published');
  await db.writeAll([
    lockContract(db, contractId, revision, { publishedAt: published ? clock.now() : null }),
    historyLine(counter, user, contractId, {
      what: 'Public page',
      from: words(!published),
      to: words(published),
      why,
    }),
    ...(published ? makeRelease(counter, user, 'public', toCome) : []),
  ]);
  return (await contractById(db, contractId)) ?? contract;
};
