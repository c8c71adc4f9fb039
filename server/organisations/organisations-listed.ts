import { agreementCounts, organisationsKnown } from '#db/stores/organisations-store.ts';
import type { OrganisationList, OrganisationSearch } from '#shared/organisations/organisations.api.ts';
import type { Counter } from '../platform/counter.ts';

/** Organisations with how many agreements each is a party to. */
export const organisationsListed = async (
  { db }: Counter,
  search: OrganisationSearch,
): Promise<OrganisationList> => {
  const organisations = await organisationsKnown(db, undefined, search);
  const agreements = await agreementCounts(db);
  return {
    organisations: organisations.map((organisation) => ({
      ...organisation,
      agreements: agreements.get(organisation.id) ?? 0,
    })),
  };
};
