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

/** What decides whether an agreement takes families. */
export interface Taking {
  /** more than a plan: it runs, or it ran when they went there */
  isMoreThanPlan: boolean;
  /** not for publication, or its place is withheld: a refuge, a placement of one child */
  hidden: boolean;
}

/**
 * Whether a family can be handed over to an agreement by somebody. A flagged one takes families from its own
 * providers alone: for everybody else there is no such agreement, by title, by reference and by id alike, because
 * the answer that it is there, and is not for you, would already say what the flag keeps quiet. A family that went
 * there from outside is written down as handed over elsewhere.
 * @param seesIt whether the person sees the agreement itself (`may`)
 */
export const takesFrom = ({ isMoreThanPlan, hidden }: Taking, seesIt: boolean): boolean =>
  isMoreThanPlan && (!hidden || seesIt);

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
