import { changeReleasePlan, releasePlanOf, type PlanChange } from '#db/stores/release-plans-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { FiguresWords, ReleaseTermsAgreed } from '#shared/disclosure/disclosure.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { figuresToPublish } from './figures-to-publish.ts';
import { historyLine } from './make-release.ts';
import { releaseGround } from './release-ground.ts';

const planAt = async (counter: Counter, contractId: string, revision: number) => {
  const plan = await releasePlanOf(counter.db, contractId);
  if (plan.revision === revision) return plan;
  throw new Refusal('conflict', [
    problem('changed-meanwhile', 'Somebody else changed this while you were working on it. Load it again.'),
  ]);
};

/** The provider has seen what would be told, and says in its own words what it thinks of it. */
export const sayAboutFigures = async (
  counter: Counter,
  user: User,
  contractId: string,
  { words, revision }: FiguresWords,
) => {
  await insistOnContract(counter, user, 'speak about figures', contractId);
  const { db, clock, id } = counter;
  const plan = await planAt(counter, contractId, revision);
  const { upTo } = await releaseGround(counter, contractId);
  const saw: PlanChange = { seenUpTo: upTo ?? null, seenBy: user.personId, seenAt: clock.now() };
  await db.writeAll([
    changeReleasePlan(db, contractId, plan, { words, ...saw, newId: id('rlp') }),
    historyLine(counter, user, contractId, {
      ...(words === plan.words
        ? { what: 'The provider has seen the figures', from: '', to: 'its words stay as they are' }
        : { what: 'What the provider says about the figures', from: plan.words, to: words }),
    }),
  ]);
  return figuresToPublish(counter, user, contractId);
};

const inWords = ({ threshold, rounded }: { threshold: number; rounded: boolean }): string =>
  `groups under ${threshold} hidden${rounded ? ', rounded to the nearest 5' : ''}`;

/** Agrees how small a group is hidden, and whether what is shown is rounded. */
export const agreeReleaseTerms = async (
  counter: Counter,
  user: User,
  contractId: string,
  { revision, ...terms }: ReleaseTermsAgreed,
) => {
  await insistOnContract(counter, user, 'publish contract', contractId);
  const { db, id } = counter;
  const plan = await planAt(counter, contractId, revision);
  await db.writeAll([
    changeReleasePlan(db, contractId, plan, { ...terms, newId: id('rlp') }),
    historyLine(counter, user, contractId, {
      what: 'Small numbers in public figures',
      from: inWords(plan),
      to: inWords(terms),
    }),
  ]);
  return figuresToPublish(counter, user, contractId);
};
