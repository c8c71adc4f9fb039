import type { User } from '#shared/access/roles.ts';
import type { PublishFigures } from '#shared/disclosure/disclosure.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { figuresToPublish } from './figures-to-publish.ts';
import { makeRelease } from './make-release.ts';
import { releaseToCome } from './release-to-come.ts';

/** Tells the public the figures that were looked at: exactly these, or none. */
export const publishFigures = async (
  counter: Counter,
  user: User,
  contractId: string,
  { seen }: PublishFigures,
) => {
  await insistOnContract(counter, user, 'publish contract', contractId);
  const toCome = await releaseToCome(counter, contractId);
  if (toCome.contract.publishedAt === undefined)
    throw new Refusal('invalid', [
      problem(
        'no-public-page',
        'It has no public page yet. Publish its page first: its figures come with it.',
      ),
    ]);
  if (toCome.seen !== seen)
    throw new Refusal('conflict', [
      problem('figures-changed', 'The figures have changed since you looked. Look at them again first.'),
    ]);
  await counter.db.writeAll(makeRelease(counter, user, 'public', toCome));
  return figuresToPublish(counter, user, contractId);
};
