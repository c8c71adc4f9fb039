import { problem, type Problem } from '../problems/problem.ts';
import type { Contract } from './contract.ts';
import { registerThresholdPence } from './duties.ts';
import { wholeValue, type PricedContract } from './whole-value.ts';

/** Why an agreement cannot have a public page. Empty when it can. */
export const whyNotPublished = ({
  notForPublication,
  status,
}: Pick<Contract, 'notForPublication' | 'status'>): Problem[] => {
  if (notForPublication) {
    return [
      problem(
        'not-for-publication',
        'It is marked as not for publication. Take the mark off first, if nobody could be recognised.',
        'notForPublication',
      ),
    ];
  }
  return status === 'being prepared'
    ? [problem('being-prepared', 'It is still being prepared. Publish it once it is live.', 'status')]
    : [];
};

/**
 * Whether an agreement stands in the list that the council publishes: over the Transparency Code's threshold
 * (or of unknown value, which the council settles) and not marked as not for publication.
 */
export const inPublishedRegister = (
  contract: PricedContract & Pick<Contract, 'notForPublication'>,
): boolean => {
  if (contract.notForPublication) return false;
  const value = wholeValue(contract);
  return value === undefined || value > registerThresholdPence;
};

/** The places that may be shown to an audience outside the council: none where the place is withheld (a refuge). */
export const placesShown = <Place>({
  placeWithheld,
  areas,
}: {
  placeWithheld: boolean;
  areas: readonly Place[];
}): readonly Place[] => (placeWithheld ? [] : areas);
