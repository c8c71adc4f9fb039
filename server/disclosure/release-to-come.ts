import { createHash } from 'node:crypto';
import { contractById } from '#db/stores/contracts-store.ts';
import { seriesOfContracts } from '#db/stores/measures-store.ts';
import { releasePlanOf, type ReleasePlan } from '#db/stores/release-plans-store.ts';
import { releaseLogOf } from '#db/stores/releases-store.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { buildRelease } from '#shared/disclosure/build-release.ts';
import type { BuiltTable } from '#shared/disclosure/release.ts';
import { tablesOfSeries } from '#shared/disclosure/tables-of-series.ts';
import { quarterEnd, type Quarter } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** The next release of an agreement's figures, built but not made. */
export interface ReleaseToCome {
  contract: Contract;
  plan: ReleasePlan;
  /** the last quarter with an accepted figure; absent where there is none */
  upTo?: Quarter;
  tables: readonly BuiltTable[];
  /** how many releases there were, by audience */
  made: Readonly<Record<'public' | 'partner', number>>;
  /** the same as long as it would tell the same, in the same words */
  seen: string;
  /** whether the provider has seen what would be told */
  providerSaw: boolean;
}

/** The agreement, whole; refused when there is none. */
const contractOrRefuse = async ({ db }: Counter, contractId: string): Promise<Contract> => {
  const contract = await contractById(db, contractId);
  if (contract) return contract;
  throw new Refusal('not found', [
    problem('contract-unknown', 'There is no such agreement that you can see.'),
  ]);
};

/** What would be told of an agreement if it were published now. */
export const releaseToCome = async (counter: Counter, contractId: string): Promise<ReleaseToCome> => {
  const { db, clock } = counter;
  const contract = await contractOrRefuse(counter, contractId);
  const series = await seriesOfContracts(db, [contractId]);
  const log = await releaseLogOf(db, contractId);
  const plan = await releasePlanOf(db, contractId);
  const quarters = series.flatMap(({ accepted }) => Object.keys(accepted));
  const upTo = quarters.toSorted().findLast((quarter) => quarterEnd(quarter) < clock.today());
  const exact = upTo === undefined ? [] : tablesOfSeries(series, contract.areas, contract, upTo);
  const tables = buildRelease(exact, plan, log);
  const told = JSON.stringify([upTo, plan.words, plan.rounded, tables.map(({ released }) => released)]);
  const numberOf = (audience: 'public' | 'partner') =>
    log.filter((release) => release.audience === audience).length;
  return {
    ...{ contract, plan, upTo, tables },
    made: { public: numberOf('public'), partner: numberOf('partner') },
    seen: createHash('sha256').update(told).digest('hex').slice(0, 24),
    providerSaw: upTo !== undefined && plan.seenUpTo !== undefined && plan.seenUpTo >= upTo,
  };
};
