import { contractsById } from '#db/stores/contracts-store.ts';
import { districtsKnown, smallAreasByCode } from '#db/stores/outcomes-places-store.ts';
import { districtsOfAreas } from '#shared/outcomes/places-of-contract.ts';
import type { District } from '#shared/outcomes/places.ts';
import type { Counter } from '../platform/counter.ts';

/** The districts that a service's areas lie in, in the order of their codes. */
export const districtsOfContract = async ({ db }: Counter, contractId: string): Promise<District[]> => {
  const [contract] = await contractsById(db, [contractId]);
  const areaCodes = (contract?.areas ?? []).map(({ code }) => code);
  return districtsOfAreas(areaCodes, await districtsKnown(db), await smallAreasByCode(db, areaCodes));
};
