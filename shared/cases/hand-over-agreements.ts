import { holdsHalfWords } from '../values/half-words.ts';

/** Where an agreement works and for whom. */
export interface Reach {
  /** none where it works everywhere */
  areaIds: readonly string[];
  needs: readonly string[];
}

/** An agreement that a family may go to when support ends. */
export interface HandOverAgreement extends Reach {
  id: string;
  title: string;
  /** the organisation that leads it; '' where none is known */
  providerName: string;
}

/** As many as a person can choose from. */
export const handOverChoices = 20;

const titles = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** In the same areas or for the same needs. One that names no areas works in those of every other, too. */
const isNear = (from: Reach, { areaIds, needs }: Reach): boolean =>
  needs.some((need) => from.needs.includes(need)) ||
  (from.areaIds.length > 0 &&
    (areaIds.length === 0 || areaIds.some((areaId) => from.areaIds.includes(areaId))));

/**
 * The agreements that half words of title or provider find, the near ones first, then by title; and how many were
 * found in all, because no more than can be chosen from are shown.
 */
export const findHandOverAgreements = (
  from: Reach,
  agreements: readonly HandOverAgreement[],
  find: string,
): { agreements: HandOverAgreement[]; found: number } => {
  const found = agreements
    .filter(({ title, providerName }) => holdsHalfWords(`${title}\n${providerName}`, find))
    .map((agreement) => ({ agreement, rank: isNear(from, agreement) ? 0 : 1 }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        titles.compare(a.agreement.title, b.agreement.title) ||
        (a.agreement.id < b.agreement.id ? -1 : 1),
    );
  return {
    agreements: found.slice(0, handOverChoices).map(({ agreement }) => agreement),
    found: found.length,
  };
};
