import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ContractStake } from '#shared/access/may.ts';
import { deliveringRoles, type Area, type Contract, type ReturnBox } from '#shared/contracts/contract.ts';
import type { Database } from '../database.ts';

const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** What authority on contracts is answered from, by contract id. */
export const stakesOf = async (db: Database, ids: readonly string[]): Promise<Map<string, ContractStake>> => {
  const { contractParties, contractManagers, contractGivenTo } = db.tables;
  if (ids.length === 0) return new Map();
  const list = [...ids];
  const parties = await db.read
    .select()
    .from(contractParties)
    .where(inArray(contractParties.contractId, list))
    .orderBy(asc(contractParties.id));
  const managers = await db.read
    .select()
    .from(contractManagers)
    .where(inArray(contractManagers.contractId, list))
    .orderBy(asc(contractManagers.fromOn), asc(contractManagers.id));
  const given = await db.read
    .select()
    .from(contractGivenTo)
    .where(inArray(contractGivenTo.contractId, list))
    .orderBy(asc(contractGivenTo.id));
  return new Map(
    list.map((id) => {
      const own = parties.filter(({ contractId }) => contractId === id);
      const delivering: readonly string[] = deliveringRoles;
      return [
        id,
        {
          deliveringOrganisationIds: own
            .filter(({ role }) => delivering.includes(role))
            .map(({ organisationId }) => organisationId),
          leadOrganisationId: own.find(({ role }) => role === 'lead')?.organisationId,
          partnerOrganisationIds: own
            .filter(({ role }) => role === 'commissioning partner')
            .map(({ organisationId }) => organisationId),
          contractManagerId: known(
            managers.filter(({ contractId, toOn }) => contractId === id && toOn === null).at(-1)?.personId ??
              null,
          ),
          givenToIds: given.filter(({ contractId }) => contractId === id).map(({ personId }) => personId),
        },
      ];
    }),
  );
};

/** Whether a contract is there, and what authority on it is answered from. */
export const stakeOf = async (db: Database, contractId: string): Promise<ContractStake | undefined> => {
  const { contracts } = db.tables;
  const found = await db.read
    .select({ id: contracts.id })
    .from(contracts)
    .where(eq(contracts.id, contractId));
  return found.length > 0 ? (await stakesOf(db, [contractId])).get(contractId) : undefined;
};

/** Every area known, counties first, then by name. */
export const areasKnown = async (db: Database): Promise<Area[]> => {
  const { areas } = db.tables;
  return db.read.select().from(areas).orderBy(asc(areas.kind), asc(areas.name), asc(areas.id));
};

/** An agreement, whole. */
export const contractById = async (db: Database, id: string): Promise<Contract | undefined> => {
  const t = db.tables;
  const [row] = await db.read
    .select({ contract: t.contracts, buyerName: t.organisations.name })
    .from(t.contracts)
    .innerJoin(t.organisations, eq(t.organisations.id, t.contracts.buyerId))
    .where(eq(t.contracts.id, id));
  if (!row) return undefined;
  const needs = await db.read
    .select()
    .from(t.contractNeeds)
    .where(eq(t.contractNeeds.contractId, id))
    .orderBy(asc(t.contractNeeds.need));
  const areas = await db.read
    .select({ area: t.areas })
    .from(t.contractAreas)
    .innerJoin(t.areas, eq(t.areas.id, t.contractAreas.areaId))
    .where(eq(t.contractAreas.contractId, id))
    .orderBy(asc(t.areas.kind), asc(t.areas.name), asc(t.areas.id));
  const parties = await db.read
    .select({ party: t.contractParties, organisationName: t.organisations.name })
    .from(t.contractParties)
    .innerJoin(t.organisations, eq(t.organisations.id, t.contractParties.organisationId))
    .where(eq(t.contractParties.contractId, id))
    .orderBy(asc(t.contractParties.id));
  const managers = await db.read
    .select()
    .from(t.contractManagers)
    .where(eq(t.contractManagers.contractId, id))
    .orderBy(asc(t.contractManagers.fromOn), asc(t.contractManagers.id));
  const extensions = await db.read
    .select()
    .from(t.contractExtensions)
    .where(eq(t.contractExtensions.contractId, id))
    .orderBy(asc(t.contractExtensions.untilOn), asc(t.contractExtensions.id));
  const documents = await db.read
    .select()
    .from(t.contractDocuments)
    .where(eq(t.contractDocuments.contractId, id))
    .orderBy(asc(t.contractDocuments.id));
  const c = row.contract;
  return {
    id: c.id,
    reference: c.reference,
    kind: c.kind,
    title: c.title,
    purpose: c.purpose,
    outcomeStatements: c.outcomeStatements,
    needs: needs.map(({ need }) => need),
    ageFrom: known(c.ageFrom),
    ageTo: known(c.ageTo),
    areas: areas.map(({ area }) => area),
    parties: parties.map(({ party, organisationName }) => ({
      id: party.id,
      organisationId: party.organisationId,
      organisationName,
      role: party.role,
      delivers: party.delivers,
    })),
    buyerId: c.buyerId,
    buyerName: row.buyerName,
    directorate: c.directorate,
    framework: c.framework,
    lot: c.lot,
    regime: known(c.regime),
    lightTouch: known(c.lightTouch),
    basis: known(c.basis),
    startsOn: known(c.startsOn),
    endsOn: known(c.endsOn),
    noticeOn: known(c.noticeOn),
    reviewOn: known(c.reviewOn),
    extensions: extensions.map(({ id: extensionId, months, untilOn, takenOn }) => ({
      id: extensionId,
      months,
      untilOn,
      takenOn: known(takenOn),
    })),
    yearlyPence: known(c.yearlyPence),
    totalPence: known(c.totalPence),
    supportWeeks: known(c.supportWeeks),
    followUpMonths: c.followUpMonths,
    followUpWindowDays: c.followUpWindowDays,
    returnFrequency: c.returnFrequency,
    returnDueWorkingDays: c.returnDueWorkingDays,
    // The column's words are those of returnBoxes: every write goes through contractDraftShape.
    returnBoxes: c.returnBoxes as ReturnBox[],
    documents: documents.map(({ id: documentId, title, url }) => ({ id: documentId, title, url })),
    notForPublication: c.notForPublication,
    placeWithheld: c.placeWithheld,
    status: c.status,
    publishedAt: known(c.publishedAt),
    contractManagers: managers.map(({ id: spellId, personId, name, fromOn, toOn }) => ({
      id: spellId,
      personId: known(personId),
      name,
      fromOn,
      toOn: known(toOn),
    })),
    revision: c.revision,
  };
};

/** Live agreements whose returns make themselves: those with a start and at least one measure asked for. */
export const contractsThatReport = async (
  db: Database,
): Promise<Pick<Contract, 'id' | 'startsOn' | 'endsOn' | 'returnFrequency' | 'returnDueWorkingDays'>[]> => {
  const { contracts } = db.tables;
  const rows = await db.read
    .select({
      id: contracts.id,
      startsOn: contracts.startsOn,
      endsOn: contracts.endsOn,
      returnFrequency: contracts.returnFrequency,
      returnDueWorkingDays: contracts.returnDueWorkingDays,
    })
    .from(contracts)
    .where(and(eq(contracts.status, 'live')))
    .orderBy(asc(contracts.id));
  return rows.map((row) => ({ ...row, startsOn: known(row.startsOn), endsOn: known(row.endsOn) }));
};
