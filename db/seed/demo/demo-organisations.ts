import type { OrganisationIdentifier, OrganisationKind } from '#shared/organisations/organisation.ts';

export interface DemoOrganisation {
  key: string;
  name: string;
  kind: OrganisationKind;
  vcse?: boolean;
  sme?: boolean;
  identifiers: readonly OrganisationIdentifier[];
}

/** Numbers that no register has given out: nothing made up may stand beside anything real. */
const charity = (last: number) => ({ scheme: 'GB-CHC', identifier: `99900${String(last).padStart(2, '0')}` });
const company = (last: number) => ({
  scheme: 'GB-COH',
  identifier: `999900${String(last).padStart(2, '0')}`,
});

const voluntary = { kind: 'provider', vcse: true, sme: true } as const;

/**
 * The council, its partner, its own team, and ten providers, from a charity of two people to one that works
 * all over the country. All of them are made up.
 */
export const demoOrganisations = [
  { key: 'council', name: 'Invicta County Council', kind: 'council', identifiers: [] },
  {
    key: 'health',
    name: 'Invicta Health Partnership',
    kind: 'commissioning partner',
    identifiers: [],
  },
  { key: 'early-help', name: 'Invicta Early Help Team', kind: 'provider', vcse: false, identifiers: [] },
  { key: 'stepping-stones', name: 'Stepping Stones', ...voluntary, identifiers: [company(11)] },
  { key: 'harbour-youth', name: 'Harbour Youth', ...voluntary, identifiers: [charity(12)] },
  { key: 'lantern', name: 'Lantern Room Tilverton', ...voluntary, identifiers: [charity(13)] },
  { key: 'toy-library', name: 'Fennimoor Toy Library', ...voluntary, identifiers: [charity(14)] },
  {
    key: 'merrilands',
    name: 'Merrilands',
    kind: 'provider',
    vcse: true,
    sme: false,
    identifiers: [charity(15), company(15)],
  },
  { key: 'rookstone', name: 'Rookstone', ...voluntary, identifiers: [charity(16), company(16)] },
  {
    key: 'tidewell',
    name: 'Tidewell Young Lives Ltd',
    kind: 'provider',
    vcse: false,
    sme: true,
    identifiers: [company(17)],
  },
  {
    key: 'hollowbrook',
    name: 'Hollowbrook Homes',
    kind: 'provider',
    vcse: true,
    sme: false,
    identifiers: [company(18)],
  },
  { key: 'wayfarer', name: 'Wayfarer Youth Work CIC', ...voluntary, identifiers: [company(19)] },
  { key: 'sports', name: 'Brackenhithe Sports Trust', ...voluntary, identifiers: [charity(20)] },
] as const satisfies readonly DemoOrganisation[];

export type OrganisationKey = (typeof demoOrganisations)[number]['key'];
