import { historyOf } from '#db/stores/history-store.ts';
import { agreementsOf, organisationById } from '#db/stores/organisations-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import type { Organisation } from '#shared/organisations/organisation.ts';
import type { OrganisationPage } from '#shared/organisations/organisations.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

export const organisationOrRefuse = async (counter: Counter, id: string): Promise<Organisation> => {
  const organisation = await organisationById(counter.db, id);
  if (organisation) return organisation;
  throw new Refusal('not found', [problem('organisation-unknown', 'There is no such organisation.')]);
};

/** One organisation with its agreements and its history. */
export const organisationPage = async (counter: Counter, id: string): Promise<OrganisationPage> => {
  const { db } = counter;
  return {
    organisation: await organisationOrRefuse(counter, id),
    isCouncil: (await councilKnown(db))?.organisationId === id,
    agreements: await agreementsOf(db, id),
    history: await historyOf(db, 'organisation', id),
  };
};
