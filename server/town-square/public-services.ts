import { settingNamed } from '#db/stores/settings-store.ts';
import { publishedContracts } from '#db/stores/town-square-store.ts';
import { publicCouncilFrom, type PublicCouncil } from '#shared/town-square/public-council.ts';
import { publicServiceOf, type PublicService } from '#shared/town-square/public-service.ts';
import { serviceAddresses, serviceAtAddress } from '#shared/town-square/service-addresses.ts';
import type { Counter } from '../platform/counter.ts';

/** The council as the public pages name it, and the organisation that its agreements belong to. */
export const publicCouncil = async (
  counter: Counter,
): Promise<{ council: PublicCouncil; organisationId?: string }> => {
  const setting = await settingNamed(counter.db, 'council');
  const value = setting?.value;
  const organisationId =
    typeof value === 'object' && value !== null && 'organisationId' in value
      ? String(value.organisationId)
      : undefined;
  return { council: publicCouncilFrom(value), organisationId };
};

export interface PublicServices {
  services: readonly PublicService[];
  /** the last part of each service's address, by id */
  addresses: ReadonlyMap<string, string>;
  /** which service an address leads to, and the address it should have */
  at: (asked: string) => { service: PublicService; address: string } | undefined;
}

/** Every service the public may see today. */
export const publicServices = async (
  counter: Counter,
  organisationId: string | undefined,
): Promise<PublicServices> => {
  const today = counter.clock.today();
  const published = organisationId === undefined ? [] : await publishedContracts(counter.db, organisationId);
  const services = published
    .map((contract) => publicServiceOf(contract, today))
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
