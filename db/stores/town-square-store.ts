import { and, asc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { deliveringRoles } from '#shared/contracts/contract.ts';
import type { PublishedContract } from '#shared/town-square/public-service.ts';
import type { Database } from '../database.ts';
import { byContract, known } from './contract-rows.ts';

/**
 * The agreements that a commissioner has published, and that are not marked 'not for publication', oldest
 * publication first. Four questions, however many there are.
 */
export const publishedContracts = (db: Database): Promise<PublishedContract[]> => {
  const { contracts } = db.tables;
  return contractsAs(db, and(isNotNull(contracts.publishedAt), eq(contracts.notForPublication, false)));
};

/** One agreement in the same shape, published or not: for looking at its page first. */
export const contractToPublish = async (
  db: Database,
  contractId: string,
): Promise<PublishedContract | undefined> =>
  (await contractsAs(db, eq(db.tables.contracts.id, contractId))).at(0);

const contractsAs = async (db: Database, published: SQL | undefined): Promise<PublishedContract[]> => {
  const t = db.tables;
  const rows = await db.read
    .select({ c: t.contracts, buyerName: t.organisations.name })
    .from(t.contracts)
    .innerJoin(t.organisations, eq(t.organisations.id, t.contracts.buyerId))
    .where(published)
    .orderBy(asc(t.contracts.publishedAt), asc(t.contracts.id));
  const needs = await db.read
    .select({ contractId: t.contractNeeds.contractId, need: t.contractNeeds.need })
    .from(t.contractNeeds)
    .innerJoin(t.contracts, eq(t.contracts.id, t.contractNeeds.contractId))
    .where(published)
    .orderBy(asc(t.contractNeeds.need), asc(t.contractNeeds.id));
  const areas = await db.read
    .select({ contractId: t.contractAreas.contractId, area: t.areas })
    .from(t.contractAreas)
    .innerJoin(t.areas, eq(t.areas.id, t.contractAreas.areaId))
    .innerJoin(t.contracts, eq(t.contracts.id, t.contractAreas.contractId))
    .where(published)
    .orderBy(asc(t.areas.kind), asc(t.areas.name), asc(t.areas.id));
  const parties = await db.read
    .select({
      contractId: t.contractParties.contractId,
      role: t.contractParties.role,
      name: t.organisations.name,
      vcse: t.organisations.vcse,
    })
    .from(t.contractParties)
    .innerJoin(t.organisations, eq(t.organisations.id, t.contractParties.organisationId))
    .innerJoin(t.contracts, eq(t.contracts.id, t.contractParties.contractId))
    .where(and(published, inArray(t.contractParties.role, [...deliveringRoles])))
    .orderBy(asc(t.contractParties.id));
  const [needsOf, areasOf, partiesOf] = [byContract(needs), byContract(areas), byContract(parties)];
  return rows.map(({ c, buyerName }) => ({
    id: c.id,
    buyerId: c.buyerId,
    buyerName,
    reference: c.reference,
    kind: c.kind,
    title: c.title,
    purpose: c.purpose,
    outcomeStatements: c.outcomeStatements,
    needs: (needsOf.get(c.id) ?? []).map(({ need }) => need),
    ageFrom: known(c.ageFrom),
    ageTo: known(c.ageTo),
    areas: (areasOf.get(c.id) ?? []).map(({ area }) => area),
    providers: (partiesOf.get(c.id) ?? [])
      .map(({ name, role, vcse }) => ({ name, lead: role === 'lead', vcse: known(vcse) }))
      .toSorted((a, b) => Number(b.lead) - Number(a.lead)),
    basis: known(c.basis),
    startsOn: known(c.startsOn),
    endsOn: known(c.endsOn),
    noticeOn: known(c.noticeOn),
    yearlyPence: known(c.yearlyPence),
    totalPence: known(c.totalPence),
    notForPublication: c.notForPublication,
    placeWithheld: c.placeWithheld,
    status: c.status,
    publishedAt: known(c.publishedAt),
  }));
};
