import type { Role } from '#shared/access/roles.ts';
import type { OrganisationKey } from './demo-organisations.ts';

export interface DemoPerson {
  key: string;
  name: string;
  organisation: OrganisationKey;
  roles: readonly Role[];
  /** has a button on the sign-in page, because the address ends in '@demo.invalid' */
  signsIn?: boolean;
}

/** The people of the made-up county: a button for each role, and whoever else fills in and checks returns. */
export const demoPeople = [
  {
    key: 'whitlock',
    name: 'Ada Whitlock',
    organisation: 'council',
    roles: ['administrator'],
    signsIn: true,
  },
  { key: 'shah', name: 'Priya Shah', organisation: 'council', roles: ['commissioner'], signsIn: true },
  { key: 'hallam', name: 'Tom Hallam', organisation: 'council', roles: ['commissioner'] },
  { key: 'oyelaran', name: 'Marta Oyelaran', organisation: 'council', roles: ['commissioner'] },
  {
    key: 'adeyemi',
    name: 'Cllr Rose Adeyemi',
    organisation: 'council',
    roles: ['board member'],
    signsIn: true,
  },
  {
    key: 'thorne',
    name: 'Cllr Miles Thorne',
    organisation: 'council',
    roles: ['portfolio holder'],
    signsIn: true,
  },
  { key: 'okafor', name: 'Sam Okafor', organisation: 'council', roles: ['auditor'], signsIn: true },
  { key: 'marsh', name: 'Helen Lisle', organisation: 'health', roles: ['commissioner'], signsIn: true },
  {
    key: 'venn',
    name: 'Carol Venn',
    organisation: 'stepping-stones',
    roles: ['provider manager'],
    signsIn: true,
  },
  {
    key: 'abbott',
    name: 'Dean Abbott',
    organisation: 'stepping-stones',
    roles: ['provider worker'],
    signsIn: true,
  },
  {
    key: 'tully',
    name: 'Jo Tully',
    organisation: 'harbour-youth',
    roles: ['provider manager'],
    signsIn: true,
  },
  { key: 'bright', name: 'Ife Bright', organisation: 'harbour-youth', roles: ['provider worker'] },
  { key: 'quill', name: 'Margaret Quill', organisation: 'lantern', roles: ['provider manager'] },
  {
    key: 'finch',
    name: 'Bea Finch',
    organisation: 'toy-library',
    roles: ['provider manager', 'provider worker'],
  },
  { key: 'strand', name: 'Oliver Strand', organisation: 'merrilands', roles: ['provider manager'] },
  { key: 'nwosu', name: 'Grace Nwosu', organisation: 'merrilands', roles: ['provider worker'] },
  { key: 'keane', name: 'Ruth Keane', organisation: 'rookstone', roles: ['provider manager'] },
  { key: 'pascoe', name: 'Neil Pascoe', organisation: 'tidewell', roles: ['provider manager'] },
  { key: 'lowe', name: 'Anna Lowe', organisation: 'hollowbrook', roles: ['provider manager'] },
  { key: 'reeve', name: 'Kit Reeve', organisation: 'wayfarer', roles: ['provider manager'] },
  { key: 'ogden', name: 'Stan Ogden-Hale', organisation: 'sports', roles: ['provider manager'] },
  { key: 'bell', name: 'Yvonne Bell', organisation: 'early-help', roles: ['provider manager'] },
] as const satisfies readonly DemoPerson[];

export type PersonKey = (typeof demoPeople)[number]['key'];
export type CommissionerKey = Extract<PersonKey, 'shah' | 'hallam' | 'oyelaran'>;

/** The address of a demo person: '.invalid' and '.example' lead nowhere, by RFC 2606. */
export const emailOf = ({ name, organisation, signsIn }: DemoPerson): string => {
  const local = name
    .toLowerCase()
    .replace(/^cllr /, '')
    .replaceAll(/[^a-z]+/g, '.');
  return `${local}@${signsIn === true ? 'demo.invalid' : `${organisation}.example`}`;
};
