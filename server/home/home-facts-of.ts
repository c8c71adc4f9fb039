import { actionsOfContracts } from '#db/stores/actions-store.ts';
import { measuresOfContracts } from '#db/stores/measures-store.ts';
import { contractsWithoutMeasures, openReturns } from '#db/stores/portfolio-store.ts';
import { openFlags } from '#db/stores/returns-store.ts';
import type { HomeContract, HomeFacts } from '#shared/home/home-facts.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import type { Counter } from '../platform/counter.ts';

/** What the lists of things to do are made from, for these agreements. */
export const homeFactsOf = async (
  { db, clock }: Counter,
  contracts: readonly HomeContract[],
): Promise<HomeFacts> => {
  const today = clock.today();
  const ids = contracts.map(({ id }) => id);
  const flags = await openFlags(db, ids);
  const flagged = await measuresOfContracts(
    db,
    [...new Set(flags.map(({ contractId }) => contractId))].toSorted(),
  );
  const nameOf = new Map(flagged.map(({ id, versions }) => [id, versions.at(-1)?.name ?? '']));
  return {
    contracts,
    returns: await openReturns(db, ids),
    flags: flags.map(({ id, contractId, measureId, raisedAt }) => ({
      id,
      contractId,
      measureName: nameOf.get(measureId) ?? '',
      raisedAt,
    })),
    actions: await actionsOfContracts(db, ids, 'open'),
    withoutMeasures: await contractsWithoutMeasures(db, ids, quarterOf(today)),
    today,
  };
};
