import { contractById } from '#db/stores/contracts-store.ts';
import { lockContract } from '#db/stores/contract-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { whyNotPublished } from '#shared/contracts/publication.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { historyLine, makeRelease } from './make-release.ts';
import { releaseGround, releasesToPublish } from './release-ground.ts';

/**
 * Gives an agreement its public page, with a release of its figures (to its partners too), or takes the page away: what was told
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
  const ground = await releaseGround(counter, contractId);
  const { contract } = ground;
  if ((contract.publishedAt !== undefined) === published) return contract;
  const problems = published ? whyNotPublished(contract) : [];
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const releases = published ? releasesToPublish(ground) : [];
  const words = (yes: boolean) => (yes ? 'published' : 'not published');
  await db.writeAll([
    lockContract(db, contractId, revision, { publishedAt: published ? clock.now() : null }),
    historyLine(counter, user, contractId, {
      what: 'Public page',
      from: words(!published),
      to: words(published),
      why,
    }),
    ...releases.flatMap((each) => makeRelease(counter, user, ground, each)),
  ]);
  return (await contractById(db, contractId)) ?? contract;
};
