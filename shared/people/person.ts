import type { Role } from '../access/roles.ts';
import type { OrganisationKind } from '../organisations/organisation.ts';

/** Invited: has no password yet. Left: the account is closed; what the person did stays. */
export const personStatuses = ['invited', 'active', 'left'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** A person with an account, as an administrator sees them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  roles: Role[];
  status: PersonStatus;
  createdAt: string;
  /** when they last used the service; absent when they never did */
  lastSeenAt?: string;
  revision: number;
}

/** A contract a person is the contract manager of: to be handed over when they leave. */
export interface LookedAfter {
  contractId: string;
  reference: string;
  title: string;
}

/** Where a person is signed in: enough to know one's own devices apart, no more. */
export interface OpenSession {
  id: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
}
