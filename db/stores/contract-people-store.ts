import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../database.ts';

/** A person by name, as a choice or a line. */
export interface NamedPerson {
  id: string;
  name: string;
}

/** The council's commissioners who may look after an agreement: active accounts, by name. */
export const commissionersKnown = async (db: Database): Promise<NamedPerson[]> => {
  const { people, personRoles, organisations } = db.tables;
  return db.read
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        eq(personRoles.role, 'commissioner'),
        eq(people.status, 'active'),
        eq(organisations.kind, 'council'),
      ),
    )
    .orderBy(asc(people.name), asc(people.id));
};

/** Whom an agreement was given to beside its contract manager, by name. */
export const givenTo = async (db: Database, contractId: string): Promise<NamedPerson[]> => {
  const { people, contractGivenTo } = db.tables;
  return db.read
    .select({ id: people.id, name: people.name })
    .from(contractGivenTo)
    .innerJoin(people, eq(people.id, contractGivenTo.personId))
    .where(eq(contractGivenTo.contractId, contractId))
    .orderBy(asc(people.name), asc(people.id));
};
