import { createHash } from 'node:crypto';
import { areasKnown, contractById } from '#db/stores/contracts-store.ts';
import { seriesOfContracts } from '#db/stores/measures-store.ts';
import { releasePlanOf, type ReleasePlan } from '#db/stores/release-plans-store.ts';
import { releaseLogOf } from '#db/stores/releases-store.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import type { EarlierRelease } from '#shared/disclosure/build-release.ts';
import { buildRelease } from '#shared/disclosure/build-release.ts';
import type { Audience, BuiltTable, ExactTable } from '#shared/disclosure/release.ts';
import { tablesOfSeries } from '#shared/disclosure/tables-of-series.ts';
import { quarterEnd, type Quarter } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** What a release of an agreement's figures is made from. Exact: it stays inside. */
export interface ReleaseGround {
  contract: Contract;
  plan: ReleasePlan;
  /** the last quarter with an accepted figure; absent where there is none */
  upTo?: Quarter;
  exact: readonly ExactTable[];
  log: readonly (EarlierRelease & { number: number })[];
  /** whether the provider has seen what would be told */
  providerSaw: boolean;
}

/** A release for one audience, built but not made. */
export interface ReleaseToCome {
  audience: Audience;
  /** 1 for the first to this audience */
  number: number;
  tables: readonly BuiltTable[];
  /** the same as long as it would tell the same, in the same words */
  seen: string;
}

/** The agreement, whole; refused when there is none. */
const contractOrRefuse = async ({ db }: Counter, contractId: string): Promise<Contract> => {
  const contract = await contractById(db, contractId);
  if (contract) return contract;
  throw new Refusal('not found', [
    problem('contract-unknown', 'There is no such agreement that you can see.'),
  ]);
};

export const releaseGround = async (counter: Counter, contractId: string): Promise<ReleaseGround> => {
  const { db, clock } = counter;
  const contract = await contractOrRefuse(counter, contractId);
  const series = await seriesOfContracts(db, [contractId]);
  const log = await releaseLogOf(db, contractId);
  const plan = await releasePlanOf(db, contractId);
  const quarters = series.flatMap(({ accepted }) => Object.keys(accepted));
  const upTo = quarters.toSorted().findLast((quarter) => quarterEnd(quarter) < clock.today());
  // a service for the whole county may be split by places that it does not name
  const places = await areasKnown(db);
  const exact = upTo === undefined ? [] : tablesOfSeries(series, places, contract, upTo);
  const providerSaw = upTo !== undefined && plan.seenUpTo !== undefined && plan.seenUpTo >= upTo;
  return { contract, plan, upTo, exact, log, providerSaw };
};

/** The organisations that commission it with the council, by name. */
export const partnersOf = ({ contract }: ReleaseGround): string[] =>
  contract.parties
    .filter(({ role }) => role === 'commissioning partner')
    .map(({ organisationName }) => organisationName);

/**
 * What an audience would be told now.
 * @param before what another audience is told in the same moment: the two are audited together
 */
export const releaseToCome = (
  { exact, log, plan, upTo }: ReleaseGround,
  audience: Audience,
  before?: ReleaseToCome,
): ReleaseToCome => {
  const told = before && { audience: before.audience, tables: before.tables.map(({ logged }) => logged) };
  const { threshold, rounded } = plan;
  const earlier = told === undefined ? log : [...log, told];
  const tables = buildRelease(exact, { audience, threshold, rounded }, earlier);
  const words = JSON.stringify([upTo, plan.words, rounded, tables.map(({ released }) => released)]);
  return {
    audience,
    tables,
    number: log.filter((release) => release.audience === audience).length + 1,
    seen: createHash('sha256').update(words).digest('hex').slice(0, 24),
  };
};

/** What the public would be told, and with it those who commission the service, where somebody does. */
export const releasesToPublish = (ground: ReleaseGround): [ReleaseToCome, ...ReleaseToCome[]] => {
  const told = releaseToCome(ground, 'public');
  return partnersOf(ground).length === 0 ? [told] : [told, releaseToCome(ground, 'partner', told)];
};
