import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { usualTerms, type FollowUpTerms } from '#shared/follow-ups/follow-up.ts';
import type { Database } from '../database.ts';

/** What a case needs to know of its agreement. */
export interface AgreementOfCases {
  contractId: string;
  title: string;
  terms: FollowUpTerms;
  /** the areas it covers; every known one where it names none */
  areaIds: ReadonlySet<string>;
}

const areasCovered = async (db: Database, contractId: string): Promise<string[]> => {
  const { areas, contractAreas } = db.tables;
  const named = await db.read
    .select({ id: contractAreas.areaId })
    .from(contractAreas)
    .where(eq(contractAreas.contractId, contractId))
    .orderBy(asc(contractAreas.areaId));
  const covered =
    named.length > 0 ? named : await db.read.select({ id: areas.id }).from(areas).orderBy(asc(areas.id));
  return covered.map(({ id }) => id);
};

export const agreementOfCases = async (
  db: Database,
  contractId: string,
): Promise<AgreementOfCases | undefined> => {
  const { contracts: t } = db.tables;
  const [row] = await db.read
    .select({ title: t.title, months: t.followUpMonths, windowDays: t.followUpWindowDays })
    .from(t)
    .where(eq(t.id, contractId));
  if (!row) return undefined;
  const { title, months, windowDays } = row;
  return {
    contractId,
    title,
    terms: { months, windowDays, attemptsNeeded: usualTerms.attemptsNeeded },
    areaIds: new Set(await areasCovered(db, contractId)),
  };
};

/** Agreements by their titles. */
export const titlesOfAgreements = async (
  db: Database,
  contractIds: readonly string[],
): Promise<Map<string, string>> => {
  if (contractIds.length === 0) return new Map();
  const { contracts: t } = db.tables;
  const rows = await db.read
    .select({ id: t.id, title: t.title })
    .from(t)
    .where(inArray(t.id, [...contractIds]))
    .orderBy(asc(t.id));
  return new Map(rows.map(({ id, title }) => [id, title]));
};

/** Whether a family can be handed to an agreement: it is in the register and more than a plan. */
export const takesFamilies = async (db: Database, contractId: string): Promise<boolean> => {
  const { contracts: t } = db.tables;
  return (await db.read.$count(t, and(eq(t.id, contractId), ne(t.status, 'being prepared')))) > 0;
};
