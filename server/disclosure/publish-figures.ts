import type { User } from '#shared/access/roles.ts';
import type { PublishFigures } from '#shared/disclosure/disclosure.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { figuresToPublish } from './figures-to-publish.ts';
import { makeRelease } from './make-release.ts';
import { partnersOf, releaseGround, releasesToPublish, releaseToCome } from './release-ground.ts';

const insistSeen = (seen: string, now: string): void => {
  if (seen === now) return;
  throw new Refusal('conflict', [
    problem('figures-changed', 'The figures have changed since you looked. Look at them again first.'),
  ]);
};

/** Tells the public, and with it the partners, the figures that were looked at: exactly these, or none. */
export const publishFigures = async (
  counter: Counter,
  user: User,
  contractId: string,
  { seen }: PublishFigures,
) => {
  await insistOnContract(counter, user, 'publish contract', contractId);
  const ground = await releaseGround(counter, contractId);
  if (ground.contract.publishedAt === undefined)
    throw new Refusal('invalid', [
      problem(
        'no-public-page',
        'It has no public page yet. Publish its page first: its figures come with it.',
      ),
    ]);
  const releases = releasesToPublish(ground);
  insistSeen(seen, releases[0].seen);
  await counter.db.writeAll(releases.flatMap((each) => makeRelease(counter, user, ground, each)));
  return figuresToPublish(counter, user, contractId);
};

/** Tells those who commission it with the council, and nobody else, the figures that were looked at. */
export const tellPartners = async (
  counter: Counter,
  user: User,
  contractId: string,
  { seen }: PublishFigures,
) => {
  await insistOnContract(counter, user, 'publish contract', contractId);
  const ground = await releaseGround(counter, contractId);
  if (partnersOf(ground).length === 0)
    throw new Refusal('invalid', [
      problem(
        'no-partners',
        'Nobody commissions it with the council. Add the partner to the agreement first.',
      ),
    ]);
  const release = releaseToCome(ground, 'partner');
  insistSeen(seen, release.seen);
  await counter.db.writeAll(makeRelease(counter, user, ground, release));
  return figuresToPublish(counter, user, contractId);
};
