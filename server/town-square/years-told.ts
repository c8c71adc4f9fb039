import { latestReleaseIds, latestReleases } from '#db/stores/releases-store.ts';
import { yearsOf, type YearTold } from '#shared/town-square/people-helped.ts';
import type { Counter } from '../platform/counter.ts';

interface Kept {
  releaseId: string;
  years: readonly YearTold[];
}

const byCounter = new WeakMap<Counter, Map<string, Kept>>();

/**
 * How many each service helped, year by year, as its latest public release tells it. A release never changes, so
 * what was read of one stands as long as it is the latest.
 */
export const yearsTold = async (
  counter: Counter,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly YearTold[]>> => {
  const kept = byCounter.get(counter) ?? new Map<string, Kept>();
  byCounter.set(counter, kept);
  const latest = await latestReleaseIds(counter.db, contractIds, 'public');
  const unread = [...latest].filter(([id, releaseId]) => kept.get(id)?.releaseId !== releaseId);
  const ids = unread.map(([id]) => id);
  for (const [id, release] of await latestReleases(counter.db, ids, 'public'))
    kept.set(id, { releaseId: release.id, years: yearsOf(release.tables) });
  return new Map(
    contractIds.flatMap((id): [string, readonly YearTold[]][] => {
      const read = kept.get(id);
      return read !== undefined && latest.has(id) ? [[id, read.years]] : [];
    }),
  );
};
