import { contractsById } from '#db/stores/contracts-store.ts';
import { measuresOfContract } from '#db/stores/measures-store.ts';
import { latestReleases, type ReleaseRead } from '#db/stores/releases-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { ReleasedFigures } from '#shared/disclosure/released-figures.api.ts';
import { releaseCsv } from '#shared/disclosure/release-csv.ts';
import { publicMeasuresOf } from '#shared/town-square/public-measure.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

/**
 * What those who commission agreements with the council read of each: what they were told last, or what stands
 * on its public page, where that is newer (they joined later, say).
 */
export const releasesForPartners = async (
  { db }: Counter,
  contractIds: readonly string[],
): Promise<Map<string, ReleaseRead>> => {
  const own = await latestReleases(db, contractIds, 'partner');
  const published = (await contractsById(db, contractIds))
    .filter(({ publishedAt }) => publishedAt !== undefined)
    .map(({ id }) => id);
  const told = [...own, ...(await latestReleases(db, published, 'public'))];
  // of two the later stays in the map
  return new Map(told.toSorted(([, a], [, b]) => (a.madeAt < b.madeAt ? -1 : 1)));
};

const toldIn = ({ tables, words, madeAt, threshold, rounded }: ReleaseRead) => ({
  ...{ tables: [...tables], words, madeAt, threshold, rounded },
});

const releaseOf = async (counter: Counter, user: User, contractId: string) => {
  await insistOnContract(counter, user, 'see released figures', contractId);
  return (await releasesForPartners(counter, [contractId])).get(contractId);
};

/** An agreement's figures as its partners read them: from a release, and from nowhere else. */
export const releasedFigures = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<ReleasedFigures> => {
  const release = await releaseOf(counter, user, contractId);
  const today = counter.clock.today();
  return {
    contractId,
    measures: publicMeasuresOf(await measuresOfContract(counter.db, contractId), today),
    release: release && toldIn(release),
  };
};

/** The same as a file. */
export const releasedFile = async (counter: Counter, user: User, contractId: string): Promise<string> => {
  const release = await releaseOf(counter, user, contractId);
  if (release) return releaseCsv(release.tables);
  throw new Refusal('not found', [
    problem('nothing-released', 'The council has not given its partners figures of this service yet.'),
  ]);
};
