import { contributionsOf, indicatorsKnown } from '#db/stores/outcomes-indicators-store.ts';
import { publicArea, type PublicArea } from '#shared/town-square/public-area.ts';
import type { PublicService } from '#shared/town-square/public-service.ts';
import { districtsOfContract } from '../outcomes/districts-of-contract.ts';
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
  const districts = await districtsOfContract(counter, id);
  if (districts.length === 0) return undefined;
  const contributes = new Set(await contributionsOf(counter.db, id));
  const grounds: OutcomeGround[] = [];
  for (const indicator of await indicatorsKnown(counter.db)) {
    if (contributes.has(indicator.id) && indicator.kind === 'police')
      grounds.push(await outcomeGround(counter, indicator));
  }
  return publicArea(
    grounds,
    districts.map(({ code }) => code),
  );
};
