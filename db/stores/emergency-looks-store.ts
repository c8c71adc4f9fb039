import { and, desc, eq, gte } from 'drizzle-orm';
import { referenceKey } from '#shared/cases/case.ts';
import type { LookReason } from '#shared/cases/emergency-look.ts';
import type { Database, Write } from '../database.ts';

/** Somebody of the council saw a family's page. */
export interface EmergencyLook {
  id: string;
  at: string;
  personName: string;
  reason: LookReason;
  more: string;
}

const columnsOf = ({ emergencyLooks: t, people }: Database['tables']) => ({
  id: t.id,
  at: t.at,
  personName: people.name,
  reason: t.reason,
  more: t.more,
});

/** Who looked at a family, newest first. */
export const looksAtCase = (db: Database, caseId: string): Promise<EmergencyLook[]> => {
  const { emergencyLooks: t, people } = db.tables;
  return Promise.resolve(
    db.read
      .select(columnsOf(db.tables))
      .from(t)
      .innerJoin(people, eq(people.id, t.personId))
      .where(eq(t.caseId, caseId))
      .orderBy(desc(t.at), desc(t.id)),
  );
};

/** Who looked at families of an organisation since a moment, newest first, with the family. */
export const looksAtFamiliesOf = (
  db: Database,
  organisationId: string,
  since: string,
): Promise<(EmergencyLook & { caseId: string; reference: string })[]> => {
  const { cases, emergencyLooks: t, people } = db.tables;
  return Promise.resolve(
    db.read
      .select({ ...columnsOf(db.tables), caseId: t.caseId, reference: cases.reference })
      .from(t)
      .innerJoin(people, eq(people.id, t.personId))
      .innerJoin(cases, eq(cases.id, t.caseId))
      .where(and(eq(t.organisationId, organisationId), gte(t.at, since)))
      .orderBy(desc(t.at), desc(t.id)),
  );
};

/** The families of an agreement that go by a reference, one for each organisation that has one. */
export const casesByReference = (
  db: Database,
  contractId: string,
  reference: string,
): Promise<{ caseId: string; organisationId: string; organisationName: string }[]> => {
  const { cases, organisations } = db.tables;
  return Promise.resolve(
    db.read
      .select({
        caseId: cases.id,
        organisationId: cases.organisationId,
        organisationName: organisations.name,
      })
      .from(cases)
      .innerJoin(organisations, eq(organisations.id, cases.organisationId))
      .where(and(eq(cases.contractId, contractId), eq(cases.referenceKey, referenceKey(reference))))
      .orderBy(organisations.name, cases.id),
  );
};

/** The write that keeps who looked, and why. */
export const noteLook = (
  db: Database,
  look: {
    id: string;
    caseId: string;
    organisationId: string;
    at: string;
    personId: string;
    reason: LookReason;
    more: string;
  },
): Write => ({ statement: (w) => w.insert(db.tables.emergencyLooks).values(look) });
