import { latestRelease } from '#db/stores/releases-store.ts';
import { may, type ContractStake } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { tellTheSame } from '#shared/disclosure/same-tables.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { releaseToCome } from './release-to-come.ts';

const shown = async (
  counter: Counter,
  user: User,
  stake: ContractStake,
  contractId: string,
): Promise<FiguresToPublish> => {
  const { contract, plan, upTo, tables, seen, providerSaw } = await releaseToCome(counter, contractId);
  const last = await latestRelease(counter.db, contractId, 'public');
  const released = tables.map((table) => table.released);
  return {
    contractId,
    published: contract.publishedAt !== undefined,
    upTo,
    measures: released.length,
    measuresShort: released.filter(({ notes }) => notes.length > 0).length,
    news: last === undefined || last.words !== plan.words || !tellTheSame(last.tables, released),
    seen,
    last: last && { number: last.number, upTo: last.upTo, madeAt: last.madeAt },
    words: plan.words,
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
