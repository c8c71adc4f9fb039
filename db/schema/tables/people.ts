import type { Columns } from '../columns.sqlite.ts';
import type { defineOrganisationTables } from './organisations.ts';
import { roles } from '#shared/access/roles.ts';

/** Accounts, what they may do, how they came in, and where they are signed in. */
export const definePeopleTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
) => {
  const people = c.table(
    'people',
    {
      id: c.id(),
      name: c.text('name').notNull(),
      /** kept in lower case, so that one address is one account on both engines */
      email: c.text('email').notNull(),
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      /** argon2id in PHC form; null until the person has chosen a password */
      passwordHash: c.text('password_hash'),
      status: c.oneOf('status', ['invited', 'active', 'left']).notNull(),
      revision: c.count('revision').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.uniqueIndex('people_email_once').on(t.email)],
  );
  const personRoles = c.table(
    'person_roles',
    {
      id: c.id(),
      personId: c.ref('person_id', () => people.id).notNull(),
      role: c.oneOf('role', roles).notNull(),
    },
    (t) => [c.uniqueIndex('person_roles_once').on(t.personId, t.role)],
  );
  const invitations = c.table(
    'invitations',
    {
      id: c.id(),
      /** SHA-256 of the link's token: the token itself is never stored */
      tokenHash: c.text('token_hash').notNull(),
      purpose: c.oneOf('purpose', ['set-up', 'invitation', 'new password']).notNull(),
      /** null for the first start, which makes the first person */
      personId: c.ref('person_id', () => people.id),
      createdBy: c.ref('created_by', () => people.id),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      usedAt: c.instant('used_at'),
      withdrawnAt: c.instant('withdrawn_at'),
    },
    (t) => [c.uniqueIndex('invitations_token_once').on(t.tokenHash)],
  );
  const sessions = c.table(
    'sessions',
    {
      id: c.id(),
      tokenHash: c.text('token_hash').notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
      createdAt: c.instant('created_at').notNull(),
      lastSeenAt: c.instant('last_seen_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      endedAt: c.instant('ended_at'),
      /** 'Firefox on Windows': enough to tell one's own sessions apart, no more */
      device: c.text('device').notNull(),
    },
    (t) => [
      c.uniqueIndex('sessions_token_once').on(t.tokenHash),
      c.index('sessions_by_person').on(t.personId),
    ],
  );
  const knownDevices = c.table(
    'known_devices',
    {
      id: c.id(),
      tokenHash: c.text('token_hash').notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.uniqueIndex('known_devices_token_once').on(t.tokenHash)],
  );
  const signInFailures = c.table(
    'sign_in_failures',
    {
      id: c.id(),
      /** SHA-256 of account and lane (a known device, or a network address): no personal data */
      lane: c.text('lane').notNull(),
      at: c.instant('at').notNull(),
    },
    (t) => [c.index('sign_in_failures_by_lane').on(t.lane, t.at)],
  );
  return { people, personRoles, invitations, sessions, knownDevices, signInFailures };
};
