import { councilKnown, logoKnown } from '#db/stores/settings-store.ts';
import { publishedContracts } from '#db/stores/town-square-store.ts';
import { logoAddress } from '#shared/settings/logo.ts';
import { publicCouncilOf, type PublicCouncil } from '#shared/town-square/public-council.ts';
import { publicServiceOf, type PublicService } from '#shared/town-square/public-service.ts';
import { serviceAddresses, serviceAtAddress } from '#shared/town-square/service-addresses.ts';
import type { Counter } from '../platform/counter.ts';

/** The council as the public pages name it. */
export const publicCouncil = async ({ db }: Counter): Promise<PublicCouncil> => {
  const council = await councilKnown(db);
  const logo = await logoKnown(db);
  return publicCouncilOf(council, logo && logoAddress(logo.version));
};

export interface PublicServices {
  services: readonly PublicService[];
  /** the last part of each service's address, by id */
  addresses: ReadonlyMap<string, string>;
  /** which service an address leads to, and the address it should have */
  at: (asked: string) => { service: PublicService; address: string } | undefined;
}

/** Every service the public may see today. */
export const publicServices = async ({ db, clock }: Counter): Promise<PublicServices> => {
  const today = clock.today();
  const council = await councilKnown(db);
  const published = await publishedContracts(db);
  const services = published
    .map((contract) => publicServiceOf(contract, council?.organisationId, today))
    .filter((service) => service !== undefined);
  return {
    services,
    addresses: serviceAddresses(published),
    at: (asked) => {
      const found = serviceAtAddress(published, asked);
      const service = services.find(({ id }) => id === found?.id);
      return found && service && { service, address: found.address };
    },
  };
};
