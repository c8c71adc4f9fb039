import { and, asc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { HandOverAgreement, Reach, Taking } from '#shared/cases/hand-over-agreements.ts';
import type { Database } from '../database.ts';
import { byContract } from './contract-rows.ts';

/** An agreement that takes families now, from whom it may (`takesFrom`). */
export interface AgreementThatTakes extends HandOverAgreement, Taking {}

/** An agreement that somebody names, by its id or by its reference. */
export interface AgreementNamed extends Taking {
  id: string;
  reference: string;
}

/** Where agreements work and for whom, by their ids; each in a settled order. */
const reaches = async (db: Database, contractId?: string): Promise<(id: string) => Reach> => {
  const { contractAreas, contractNeeds } = db.tables;
  const areas = byContract(
    await db.read
      .select({ contractId: contractAreas.contractId, areaId: contractAreas.areaId })
      .from(contractAreas)
      .where(contractId === undefined ? undefined : eq(contractAreas.contractId, contractId))
      .orderBy(asc(contractAreas.areaId)),
  );
  const needs = byContract(
    await db.read
      .select({ contractId: contractNeeds.contractId, need: contractNeeds.need })
      .from(contractNeeds)
      .where(contractId === undefined ? undefined : eq(contractNeeds.contractId, contractId))
      .orderBy(asc(contractNeeds.need)),
  );
  return (id) => ({
    areaIds: (areas.get(id) ?? []).map(({ areaId }) => areaId),
    needs: (needs.get(id) ?? []).map(({ need }) => need),
  });
};

/** Where one agreement works and for whom. */
export const reachOf = async (db: Database, contractId: string): Promise<Reach> =>
  (await reaches(db, contractId))(contractId);

/** The agreements that are live on a day, each with who leads it: names alone, no figures and no prices. */
export const agreementsThatTake = async (db: Database, today: string): Promise<AgreementThatTakes[]> => {
  const { contracts: t, contractParties: p, organisations: o } = db.tables;
  const rows = await db.read
    .select({
      id: t.id,
      title: t.title,
      providerName: o.name,
      notForPublication: t.notForPublication,
      placeWithheld: t.placeWithheld,
    })
    .from(t)
    .leftJoin(p, and(eq(p.contractId, t.id), eq(p.role, 'lead')))
    .leftJoin(o, eq(o.id, p.organisationId))
    .where(and(eq(t.status, 'live'), or(isNull(t.endsOn), gte(t.endsOn, today))))
    .orderBy(asc(t.id));
  const reach = await reaches(db);
  return rows.map(({ id, title, providerName, notForPublication, placeWithheld }) => ({
    id,
    title,
    providerName: providerName ?? '',
    ...reach(id),
    isMoreThanPlan: true,
    hidden: notForPublication || placeWithheld,
  }));
};

/** Agreements of the register, over or not, in the order of their ids. @param ids absent: all of them */
export const agreementsNamed = async (db: Database, ids?: readonly string[]): Promise<AgreementNamed[]> => {
  const { contracts: t } = db.tables;
  if (ids?.length === 0) return [];
  const rows = await db.read
    .select({
      id: t.id,
      reference: t.reference,
      status: t.status,
      notForPublication: t.notForPublication,
      placeWithheld: t.placeWithheld,
    })
    .from(t)
    .where(ids === undefined ? undefined : inArray(t.id, [...ids]))
    .orderBy(asc(t.id));
  return rows.map(({ id, reference, status, notForPublication, placeWithheld }) => ({
    ...{ id, reference },
    isMoreThanPlan: status !== 'being prepared',
    hidden: notForPublication || placeWithheld,
  }));
};
