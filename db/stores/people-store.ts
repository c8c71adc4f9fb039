import { and, asc, desc, eq, gt, inArray, isNull, max, or, sql } from 'drizzle-orm';
import type { Role, User } from '#shared/access/roles.ts';
import type { LookedAfter, Person, PersonStatus } from '#shared/people/person.ts';
import type { PeopleSearch } from '#shared/people/people.api.ts';
import { containsText } from '../contains-text.ts';
import type { Database, Question, Write } from '../database.ts';
import { given } from '../given.ts';

/** An account as the sign-in needs it. */
export interface Account {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  passwordHash?: string;
  status: PersonStatus;
  roles: Role[];
  revision: number;
}

/** Whose live session has this token's hash, a row for each role. */
const liveSession = (({ read, tables: { sessions, people, organisations, personRoles } }) =>
  read
    .select({
      sessionId: sessions.id,
      openedAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      personId: people.id,
      name: people.name,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationKind: organisations.kind,
      role: personRoles.role,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(personRoles, eq(personRoles.personId, people.id))
    .where(
      and(
        eq(sessions.tokenHash, given(sessions.tokenHash, 'tokenHash')),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, given(sessions.expiresAt, 'now')),
        eq(people.status, 'active'),
      ),
    )
    .orderBy(asc(personRoles.role))) satisfies Question<unknown>;

/** The person a live session belongs to, or undefined when the session ended, expired, or the person left. */
export const userBySession = async (
  db: Database,
  tokenHash: string,
  now: string,
): Promise<{ user: User; sessionId: string; openedAt: string; lastSeenAt: string } | undefined> => {
  const rows = await db.ask(liveSession, { tokenHash, now });
  const [first] = rows;
  if (!first) return undefined;
  const roles = rows.flatMap(({ role }) => (role === null ? [] : [role]));
  const { sessionId, openedAt, lastSeenAt, personId, name } = first;
  const { organisationId, organisationName, organisationKind } = first;
  return {
    sessionId,
    openedAt,
    lastSeenAt,
    user: { personId, name, organisationId, organisationName, organisationKind, roles },
  };
};

/** One question whether the account is there or not, so that an unknown address takes as long as a known one. */
const accountWhere = async (
  db: Database,
  column: 'id' | 'email',
  value: string,
): Promise<Account | undefined> => {
  const { people, personRoles } = db.tables;
  const rows = await db.read
    .select({ person: people, role: personRoles.role })
    .from(people)
    .leftJoin(personRoles, eq(personRoles.personId, people.id))
    .where(eq(people[column], value))
    .orderBy(asc(personRoles.role));
  const person = rows[0]?.person;
  return (
    person && {
      id: person.id,
      name: person.name,
      email: person.email,
      organisationId: person.organisationId,
      passwordHash: person.passwordHash ?? undefined,
      status: person.status,
      roles: rows.flatMap(({ role }) => (role === null ? [] : [role])),
      revision: person.revision,
    }
  );
};

export const accountById = (db: Database, personId: string) => accountWhere(db, 'id', personId);

/** @param email compared in lower case */
export const accountByEmail = (db: Database, email: string) => accountWhere(db, 'email', email.toLowerCase());

/** Whether anybody has an account: the first start is when nobody has. */
export const anybodyHasAccount = async (db: Database): Promise<boolean> => {
  const rows = await db.read
    .select({ id: db.tables.people.id })
    .from(db.tables.people)
    .orderBy(asc(db.tables.people.id))
    .limit(1);
  return rows.length > 0;
};

const rolesOf = async (db: Database, personIds: readonly string[]): Promise<Map<string, Role[]>> => {
  const { personRoles } = db.tables;
  const held = new Map<string, Role[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return held;
  const rows = await db.read
    .select()
    .from(personRoles)
    .where(inArray(personRoles.personId, [...personIds]))
    .orderBy(asc(personRoles.role));
  for (const { personId, role } of rows) held.get(personId)?.push(role);
  return held;
};

/** People with their roles, by name. */
const peopleWhere = async (
  db: Database,
  by: PeopleSearch & { personId?: string; organisationId?: string },
): Promise<Person[]> => {
  const { people, organisations, sessions } = db.tables;
  const seen = db.read
    .select({ personId: sessions.personId, at: max(sessions.lastSeenAt).as('last_seen') })
    .from(sessions)
    .groupBy(sessions.personId)
    .as('seen');
  const rows = await db.read
    .select({
      person: people,
      organisationName: organisations.name,
      organisationKind: organisations.kind,
      lastSeenAt: seen.at,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(seen, eq(seen.personId, people.id))
    .where(
      and(
        by.personId === undefined ? undefined : eq(people.id, by.personId),
        by.organisationId === undefined ? undefined : eq(people.organisationId, by.organisationId),
        by.status === undefined ? undefined : eq(people.status, by.status),
        by.search === undefined || by.search === ''
          ? undefined
          : or(
              containsText(people.name, by.search),
              containsText(people.email, by.search),
              containsText(organisations.name, by.search),
            ),
      ),
    )
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id));
  const roles = await rolesOf(
    db,
    rows.map(({ person }) => person.id),
  );
  return rows.map(({ person, organisationName, organisationKind, lastSeenAt }) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    organisationId: person.organisationId,
    organisationName,
    organisationKind,
    roles: roles.get(person.id) ?? [],
    status: person.status,
    createdAt: person.createdAt,
    lastSeenAt: lastSeenAt ?? undefined,
    revision: person.revision,
  }));
};

/** Everybody with an account, or those that half a word finds by name, address or organisation. */
export const peopleKnown = (db: Database, search: PeopleSearch = {}): Promise<Person[]> =>
  peopleWhere(db, search);

export const peopleOfOrganisation = (db: Database, organisationId: string): Promise<Person[]> =>
  peopleWhere(db, { organisationId });

export const personById = async (db: Database, personId: string): Promise<Person | undefined> =>
  (await peopleWhere(db, { personId }))[0];

/** The agreements a person is the contract manager of, live ones first: to be handed over when they leave. */
export const contractsLookedAfterBy = async (db: Database, personId: string): Promise<LookedAfter[]> => {
  const { contracts, contractManagers } = db.tables;
  return db.read
    .select({ contractId: contracts.id, reference: contracts.reference, title: contracts.title })
    .from(contractManagers)
    .innerJoin(contracts, eq(contracts.id, contractManagers.contractId))
    .where(and(eq(contractManagers.personId, personId), isNull(contractManagers.toOn)))
    .orderBy(desc(eq(contracts.status, 'live')), asc(contracts.title), asc(contracts.id));
};

/** The people of the demo county, oldest account first: those whose address ends with '@demo.invalid'. */
export const demoPeople = async (db: Database): Promise<Person[]> => {
  const found = await peopleWhere(db, { status: 'active', search: '@demo.invalid' });
  return found.filter(({ email }) => email.endsWith('@demo.invalid')).sort((a, b) => (a.id < b.id ? -1 : 1));
};

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  passwordHash?: string;
  status: 'invited' | 'active';
  roles: { id: string; role: Role }[];
  createdAt: string;
}

/** The writes that add a person with their roles. */
export const addPerson = (db: Database, person: NewPerson): Write[] => [
  {
    statement: (w) =>
      w.insert(db.tables.people).values({
        id: person.id,
        name: person.name,
        email: person.email.toLowerCase(),
        organisationId: person.organisationId,
        passwordHash: person.passwordHash ?? null,
        status: person.status,
        revision: 0,
        createdAt: person.createdAt,
      }),
  },
  ...person.roles.map(({ id, role }): Write => ({
    statement: (w) => w.insert(db.tables.personRoles).values({ id, personId: person.id, role }),
  })),
];
