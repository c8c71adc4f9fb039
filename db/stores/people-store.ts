import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Role, User } from '#shared/access/roles.ts';
import type { Database, Write } from '../database.ts';

/** An account as the sign-in needs it. */
export interface Account {
  id: string;
  name: string;
  email: string;
  organisationId: string;
  passwordHash?: string;
  status: 'invited' | 'active' | 'left';
  roles: Role[];
  revision: number;
}

/** The person a live session belongs to, or undefined when the session ended, expired, or the person left. */
export const userBySession = async (
  db: Database,
  tokenHash: string,
  now: string,
): Promise<{ user: User; sessionId: string; lastSeenAt: string } | undefined> => {
  const { sessions, people, organisations, personRoles } = db.tables;
  const rows = await db.read
    .select({
      sessionId: sessions.id,
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
        eq(sessions.tokenHash, tokenHash),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        eq(people.status, 'active'),
      ),
    )
    .orderBy(asc(personRoles.role));
  const [first] = rows;
  if (!first) return undefined;
  const roles = rows.flatMap(({ role }) => (role === null ? [] : [role]));
  const { sessionId, lastSeenAt, personId, name, organisationId, organisationName, organisationKind } = first;
  return {
    sessionId,
    lastSeenAt,
    user: { personId, name, organisationId, organisationName, organisationKind, roles },
  };
};

const accountWhere = async (
  db: Database,
  column: 'id' | 'email',
  value: string,
): Promise<Account | undefined> => {
  const { people, personRoles } = db.tables;
  const [row] = await db.read.select().from(people).where(eq(people[column], value));
  if (!row) return undefined;
  const held = await db.read
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(eq(personRoles.personId, row.id))
    .orderBy(asc(personRoles.role));
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    organisationId: row.organisationId,
    passwordHash: row.passwordHash ?? undefined,
    status: row.status,
    roles: held.map(({ role }) => role),
    revision: row.revision,
  };
};

export const accountById = (db: Database, personId: string) => accountWhere(db, 'id', personId);

/** @param email compared in lower case */
export const accountByEmail = (db: Database, email: string) => accountWhere(db, 'email', email.toLowerCase());

/** Whether anybody has an account: the first start is when nobody has. */
export const anybodyHasAccount = async (db: Database): Promise<boolean> => {
  const rows = await db.read.select({ id: db.tables.people.id }).from(db.tables.people).limit(1);
  return rows.length > 0;
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
