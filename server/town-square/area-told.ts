import { contractsById } from '#db/stores/contracts-store.ts';
import { contributionsOf, indicatorsKnown } from '#db/stores/outcomes-indicators-store.ts';
import { districtsKnown, smallAreasByCode } from '#db/stores/outcomes-places-store.ts';
import { districtsOfAreas } from '#shared/outcomes/places-of-contract.ts';
import { publicArea, type PublicArea } from '#shared/town-square/public-area.ts';
import type { PublicService } from '#shared/town-square/public-service.ts';
import { outcomeGround, type OutcomeGround } from '../outcomes/outcome-ground.ts';
import type { Counter } from '../platform/counter.ts';

/**
 * What the police recorded in the districts of a service that is going on, for its public page; undefined where
 * there is nothing to tell, and where its place is withheld.
 */
export const areaTold = async (
  counter: Counter,
  { id, areas, stage }: PublicService,
): Promise<PublicArea | undefined> => {
  if (areas.length === 0 || stage !== 'going on') return undefined;
  const { db } = counter;
  const contributes = new Set(await contributionsOf(db, id));
  const grounds: OutcomeGround[] = [];
  for (const indicator of await indicatorsKnown(db)) {
    if (contributes.has(indicator.id) && indicator.kind === 'police')
      grounds.push(await outcomeGround(counter, indicator));
  }
  const [contract] = await contractsById(db, [id]);
  const codes = (contract?.areas ?? []).map(({ code }) => code);
  const districts = districtsOfAreas(codes, await districtsKnown(db), await smallAreasByCode(db, codes));
  return publicArea(
    grounds,
    districts.map(({ code }) => code),
  );
};
