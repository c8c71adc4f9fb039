import { latestRelease, type ReleaseRead } from '#db/stores/releases-store.ts';
import { may, type ContractStake } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { tellTheSame } from '#shared/disclosure/same-tables.ts';
import { tellingNumbers } from '#shared/disclosure/telling-numbers.ts';
import { toldInPart } from '#shared/disclosure/told-in-part.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import {
  partnersOf,
  releaseGround,
  releaseToCome,
  type ReleaseGround,
  type ReleaseToCome,
} from './release-ground.ts';

const releasedIn = ({ tables }: ReleaseToCome) => tables.map(({ released }) => released);

/** What in the provider's words could tell a number that the figures hide. */
const tellingIn = ({ plan }: ReleaseGround, { tables }: ReleaseToCome) =>
  tellingNumbers(plan.words, {
    threshold: plan.threshold,
    hidden: new Set(tables.flatMap(({ logged }) => logged.hidden.map((name) => logged.numbers[name] ?? 0))),
    units: tables.map(({ released }) => released.subject.unit),
  });

/** What an audience was told last, and whether it would be told anything else now. */
const beside = (last: ReleaseRead | undefined, { plan }: ReleaseGround, toCome: ReleaseToCome) => ({
  news: last === undefined || last.words !== plan.words || !tellTheSame(last.tables, releasedIn(toCome)),
  seen: toCome.seen,
  last: last && { number: last.number, upTo: last.upTo, madeAt: last.madeAt },
});

const shown = async (
  counter: Counter,
  user: User,
  stake: ContractStake,
  contractId: string,
): Promise<FiguresToPublish> => {
  const ground = await releaseGround(counter, contractId);
  const { contract, plan, upTo, providerSaw } = ground;
  const toCome = releaseToCome(ground, 'public');
  const names = partnersOf(ground);
  const lastOf = (audience: 'public' | 'partner') => latestRelease(counter.db, contractId, audience);
  return {
    contractId,
    published: contract.publishedAt !== undefined,
    upTo,
    measures: toCome.tables.length,
    inPart: toldInPart(releasedIn(toCome)),
    ...beside(await lastOf('public'), ground, toCome),
    partners:
      names.length === 0
        ? undefined
        : { names, ...beside(await lastOf('partner'), ground, releaseToCome(ground, 'partner')) },
    words: plan.words,
    telling: tellingIn(ground, toCome),
    seenByName: providerSaw ? plan.seenByName : undefined,
    seenAt: providerSaw ? plan.seenAt : undefined,
    threshold: plan.threshold,
    rounded: plan.rounded,
    revision: plan.revision,
    may: {
      publish: may(user, 'publish contract', stake).yes,
      speak: may(user, 'speak about figures', stake).yes,
    },
  };
};

/** Where publishing an agreement's figures stands, for the council and for those who deliver it. */
export const figuresToPublish = async (counter: Counter, user: User, contractId: string) => {
  const stake = await insistOnContract(counter, user, 'see figures to publish', contractId);
  return shown(counter, user, stake, contractId);
};
