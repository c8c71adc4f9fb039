import { partFiguresOf } from '#db/stores/part-figures-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { FiguresByOrganisation } from '#shared/measures/by-organisation.api.ts';
import { figuresByOrganisation } from '#shared/measures/by-organisation.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { measureOf, measuresAtHand } from './measure-at-hand.ts';

/** What each organisation of a consortium reported of a measure, for those who may see them side by side. */
export const readByOrganisation = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
): Promise<FiguresByOrganisation> => {
  const stake = await insistOnContract(counter, user, 'see parts side by side', contractId);
  measureOf(await measuresAtHand(counter, contractId), measureId);
  const figures = await partFiguresOf(counter.db, contractId, measureId);
  return {
    organisations: figuresByOrganisation(figures, stake.leadOrganisationId).map((organisation) => ({
      ...organisation,
      accepted: { ...organisation.accepted },
    })),
  };
};
