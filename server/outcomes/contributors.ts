import { contractsById, stakesOf } from '#db/stores/contracts-store.ts';
import { contributionsOf, contributorsTo } from '#db/stores/outcomes-indicators-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { IndicatorPage } from '#shared/outcomes/indicators.api.ts';
import type { Counter } from '../platform/counter.ts';

/** The services that are meant to help move it, as far as this person may see them. */
export const contributorsFor = async (
  { db }: Counter,
  user: User,
  indicatorId: string,
): Promise<IndicatorPage['contributors']> => {
  const ids = await contributorsTo(db, indicatorId);
  const stakes = await stakesOf(db, ids);
  const seen = ids.filter((id) => {
    const stake = stakes.get(id);
    return stake !== undefined && may(user, 'see contract', stake).yes;
  });
  return (await contractsById(db, seen)).map(({ id, reference, title }) => ({
    contractId: id,
    reference,
    title,
  }));
};

/**
 * How many indicators a service is meant to help move, and how many others are, as far as this person may see
 * them; undefined where it is meant to move none.
 */
export const areaInBrief = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<{ indicators: number; otherContracts: number } | undefined> => {
  const indicators = await contributionsOf(counter.db, contractId);
  if (indicators.length === 0) return undefined;
  const others = new Set<string>();
  for (const indicatorId of indicators) {
    for (const each of await contributorsFor(counter, user, indicatorId)) others.add(each.contractId);
  }
  others.delete(contractId);
  return { indicators: indicators.length, otherContracts: others.size };
};
