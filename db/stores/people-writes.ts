import { aliasedTable, and, eq, exists, inArray, ne, sql } from 'drizzle-orm';
import type { Role } from '#shared/access/roles.ts';
import { problem } from '#shared/problems/problem.ts';
import type { PersonStatus } from '#shared/people/person.ts';
import type { Database, Write } from '../database.ts';

const addRole = (db: Database, personId: string, { id, role }: { id: string; role: Role }): Write => ({
  statement: (w) => w.insert(db.tables.personRoles).values({ id, personId, role }),
});

/** What can be changed about an account; what is absent stays. A password hash of null takes it away. */
export interface PersonChange {
  name?: string;
  email?: string;
  organisationId?: string;
  status?: PersonStatus;
  passwordHash?: string | null;
}

/**
 * The write that changes an account; refused when somebody changed it since `revision`, or when its status
 * is none of those it may be changed in.
 */
export const changePerson = (
  db: Database,
  personId: string,
  change: PersonChange,
  guard: { revision: number; statuses?: readonly PersonStatus[] },
): Write => ({
  statement: (w) => {
    const { people } = db.tables;
    const { email } = change;
    return w
      .update(people)
      .set({
        ...change,
        ...(email === undefined ? {} : { email: email.toLowerCase() }),
        revision: guard.revision + 1,
      })
      .where(
        and(
          eq(people.id, personId),
          eq(people.revision, guard.revision),
          guard.statuses === undefined ? undefined : inArray(people.status, [...guard.statuses]),
        ),
      );
  },
  expectRows: 1,
});

/** The writes that make these the roles of a person; they follow a guarded write on the person's own row. */
export const changeRoles = (
  db: Database,
  personId: string,
  roles: readonly { id: string; role: Role }[],
): Write[] => [
  {
    statement: (w) => w.delete(db.tables.personRoles).where(eq(db.tables.personRoles.personId, personId)),
  },
  ...roles.map((role) => addRole(db, personId, role)),
];

/**
 * The writes that begin whatever takes an administrator away: the council's row is locked first, so that
 * two administrators who take each other away at once are judged one after the other, then somebody else
 * must still be an administrator with an account that works.
 */
export const keepOneAdministrator = (db: Database, withoutPersonId: string): Write[] => {
  const { people, personRoles, settings } = db.tables;
  // The table of the statement itself is asked again under another name.
  const other = aliasedTable(people, 'other');
  return [
    {
      statement: (w) =>
        w
          .update(settings)
          .set({ revision: sql`${settings.revision}` })
          .where(eq(settings.id, 'council')),
    },
    {
      statement: (w) =>
        w
          .update(people)
          .set({ revision: sql`${people.revision}` })
          .where(
            and(
              eq(people.id, withoutPersonId),
              exists(
                db.read
                  .select({ one: sql`1` })
                  .from(personRoles)
                  .innerJoin(other, eq(other.id, personRoles.personId))
                  .where(
                    and(
                      eq(personRoles.role, 'administrator'),
                      ne(personRoles.personId, withoutPersonId),
                      eq(other.status, 'active'),
                    ),
                  ),
              ),
            ),
          ),
      expectRows: 1,
      otherwise: {
        kind: 'conflict',
        problem: problem(
          'last-administrator',
          'This is the last administrator. Make somebody else an administrator first, and let them sign in once.',
          'roles',
        ),
      },
    },
  ];
};
