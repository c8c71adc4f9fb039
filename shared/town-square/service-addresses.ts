/** What the address of a service's page is made from. */
interface Addressed {
  id: string;
  reference: string;
  /** ISO-UTC */
  publishedAt?: string;
}

/** 'CYP/2024-001 A' is 'cyp-2024-001-a'; '' for a reference without a letter or digit. */
const slugOf = (reference: string): string =>
  reference
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);

const byPublication = (a: Addressed, b: Addressed): number => {
  const [first, second] = [`${a.publishedAt ?? ''} ${a.id}`, `${b.publishedAt ?? ''} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** The longer address, which is a service's own whoever else shares its reference. */
const ownAddress = ({ id, reference }: Addressed): string =>
  [slugOf(reference), id.slice(-6)].filter((part) => part !== '').join('-');

/**
 * The last part of each service's address, by id: its reference in lower case. Where several agreements share
 * a reference the one published first keeps it, so that an address which was sent to somebody stays right; the
 * others carry the end of their id.
 */
export const serviceAddresses = (services: readonly Addressed[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    services.toSorted(byPublication).map((service) => {
      const short = slugOf(service.reference);
      const address = short === '' || taken.has(short) ? ownAddress(service) : short;
      taken.add(short);
      return [service.id, address];
    }),
  );
};

/**
 * The service an address leads to, however its reference is written; undefined when there is none.
 * `address` is the one it should have: a page asked for under another sends people there.
 */
export const serviceAtAddress = (
  services: readonly Addressed[],
  asked: string,
): { id: string; address: string } | undefined => {
  const wanted = slugOf(asked);
  const addresses = serviceAddresses(services);
  const found =
    services.find(({ id }) => addresses.get(id) === wanted) ??
    services.find((service) => ownAddress(service) === wanted);
  const address = found && addresses.get(found.id);
  return found && address !== undefined ? { id: found.id, address } : undefined;
};
