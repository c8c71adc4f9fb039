import { reportsOfContract, seriesOfOneContract } from '#db/stores/contract-series-store.ts';
import type { User } from '#shared/access/roles.ts';
import { axisEnds } from '#shared/charts/axis-ends.ts';
import type { SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { latestAccepted } from './latest-accepted.ts';
import { versionShown } from './measure-shown.ts';

/** The accepted figures of an agreement's measures, as charts and tables take them. */
export const readSeries = async (counter: Counter, user: User, contractId: string): Promise<SeriesShown> => {
  await insistOnContract(counter, user, 'see accepted figures', contractId);
  const { db, clock } = counter;
  const contract = await reportsOfContract(db, contractId);
  if (!contract) {
    throw new Refusal('not found', [
      problem('contract-unknown', 'There is no such agreement that you can see.'),
    ]);
  }
  const series = await seriesOfOneContract(db, contractId);
  return {
    series: series.map((one) => ({ ...one, versions: one.versions.map(versionShown) })),
    ...axisEnds(contract, latestAccepted(series), clock.today()),
  };
};
