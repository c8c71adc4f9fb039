import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { ContractStake } from '#shared/access/may.ts';
import type { Area, Contract } from '#shared/contracts/contract.ts';
import type { RegisterRow } from '#shared/contracts/register-row.ts';
import type { Database, Question } from '../database.ts';
import { byContract, contractFrom, known, registerRowFrom, stakeFrom } from './contract-rows.ts';

/** The lists that hang off contracts, for these or for all; each in a settled order. */
const partiesOf = async (db: Database, ids?: readonly string[]) => {
  const { contractParties, organisations } = db.tables;
  const rows = await db.read
    .select({ party: contractParties, organisationName: organisations.name })
    .from(contractParties)
    .innerJoin(organisations, eq(organisations.id, contractParties.organisationId))
    .where(ids && inArray(contractParties.contractId, [...ids]))
    .orderBy(asc(contractParties.id));
  return byContract(rows.map(({ party, organisationName }) => ({ ...party, organisationName })));
};

const managersOf = async (db: Database, ids?: readonly string[]) => {
  const { contractManagers: t } = db.tables;
  return byContract(
    await db.read
      .select()
      .from(t)
      .where(ids && inArray(t.contractId, [...ids]))
      .orderBy(asc(t.fromOn), asc(t.id)),
  );
};

const needsOf = async (db: Database, ids?: readonly string[]) => {
  const { contractNeeds: t } = db.tables;
  return byContract(
    await db.read
      .select()
      .from(t)
      .where(ids && inArray(t.contractId, [...ids]))
      .orderBy(asc(t.need)),
  );
};

const areasOf = async (db: Database, ids?: readonly string[]) => {
  const { contractAreas, areas } = db.tables;
  const rows = await db.read
    .select({ contractId: contractAreas.contractId, area: areas })
    .from(contractAreas)
    .innerJoin(areas, eq(areas.id, contractAreas.areaId))
    .where(ids && inArray(contractAreas.contractId, [...ids]))
    .orderBy(asc(areas.kind), asc(areas.name), asc(areas.id));
  return byContract(rows);
};

/** What authority on contracts is answered from, by contract id. */
export const stakesOf = async (db: Database, ids: readonly string[]): Promise<Map<string, ContractStake>> => {
  const { contractParties, contractGivenTo } = db.tables;
  if (ids.length === 0) return new Map();
  const parties = byContract(
    await db.read
      .select()
      .from(contractParties)
      .where(inArray(contractParties.contractId, [...ids]))
      .orderBy(asc(contractParties.id)),
  );
  const managers = await managersOf(db, ids);
  const given = byContract(
    await db.read
      .select()
      .from(contractGivenTo)
      .where(inArray(contractGivenTo.contractId, [...ids]))
      .orderBy(asc(contractGivenTo.id)),
  );
  return new Map(
    ids.map((id) => {
      const now = managers.get(id)?.filter(({ toOn }) => toOn === null);
      return [id, stakeFrom(parties.get(id) ?? [], now?.at(-1), given.get(id) ?? [])];
    }),
  );
};

const everyArea = (({ read, tables: { areas } }) =>
  read
    .select()
    .from(areas)
    .orderBy(asc(areas.kind), asc(areas.name), asc(areas.id))) satisfies Question<unknown>;

/** Every area known, counties first, then by name. */
export const areasKnown = (db: Database): Promise<Area[]> => db.ask(everyArea, {});

/** Agreements, whole, in the order of their ids. */
export const contractsById = async (db: Database, ids: readonly string[]): Promise<Contract[]> => {
  const t = db.tables;
  if (ids.length === 0) return [];
  const rows = await db.read
    .select({ contract: t.contracts, buyerName: t.organisations.name })
    .from(t.contracts)
    .innerJoin(t.organisations, eq(t.organisations.id, t.contracts.buyerId))
    .where(inArray(t.contracts.id, [...ids]))
    .orderBy(asc(t.contracts.id));
  const needs = await needsOf(db, ids);
  const areas = await areasOf(db, ids);
  const parties = await partiesOf(db, ids);
  const managers = await managersOf(db, ids);
  const extensions = byContract(
    await db.read
      .select()
      .from(t.contractExtensions)
      .where(inArray(t.contractExtensions.contractId, [...ids]))
      .orderBy(asc(t.contractExtensions.untilOn), asc(t.contractExtensions.id)),
  );
  const documents = byContract(
    await db.read
      .select()
      .from(t.contractDocuments)
      .where(inArray(t.contractDocuments.contractId, [...ids]))
      .orderBy(asc(t.contractDocuments.id)),
  );
  return rows.map(({ contract, buyerName }) =>
    contractFrom(contract, buyerName, {
      needs: (needs.get(contract.id) ?? []).map(({ need }) => need),
      areas: (areas.get(contract.id) ?? []).map(({ area }) => area),
      parties: parties.get(contract.id) ?? [],
      managers: managers.get(contract.id) ?? [],
      extensions: extensions.get(contract.id) ?? [],
      documents: documents.get(contract.id) ?? [],
    }),
  );
};

/** An agreement, whole. */
export const contractById = async (db: Database, id: string): Promise<Contract | undefined> =>
  (await contractsById(db, [id]))[0];

/** Which agreements are listed; absent means all. Who may see them is asked of `may` besides. */
export interface RegisterScope {
  ids?: readonly string[];
  /** a person who is contract manager now */
  lookedAfterBy?: string;
  /** an organisation that delivers */
  deliveredBy?: string;
  /** an organisation that commissions with the council */
  commissionedWith?: string;
}

const withinScope = (db: Database, scope: RegisterScope): SQL | undefined => {
  const { contracts, contractParties: parties, contractManagers: managers } = db.tables;
  const wherePartyIs = (organisationId: string, roles: (typeof parties.$inferSelect)['role'][]) =>
    inArray(
      contracts.id,
      db.read
        .select({ id: parties.contractId })
        .from(parties)
        .where(and(eq(parties.organisationId, organisationId), inArray(parties.role, roles))),
    );
  return and(
    scope.ids && inArray(contracts.id, [...scope.ids]),
    scope.lookedAfterBy === undefined
      ? undefined
      : inArray(
          contracts.id,
          db.read
            .select({ id: managers.contractId })
            .from(managers)
            .where(and(eq(managers.personId, scope.lookedAfterBy), isNull(managers.toOn))),
        ),
    scope.deliveredBy === undefined
      ? undefined
      : wherePartyIs(scope.deliveredBy, ['lead', 'consortium member', 'subcontractor']),
    scope.commissionedWith === undefined
      ? undefined
      : wherePartyIs(scope.commissionedWith, ['commissioning partner']),
  );
};

/**
 * Agreements as the register lists them, by title; five questions to the database however many there are.
 * Filters of a view are asked of shared/contracts/register-row.ts, the same on both engines.
 */
export const contractsListed = async (db: Database, scope: RegisterScope = {}): Promise<RegisterRow[]> => {
  const { contracts, organisations } = db.tables;
  if (scope.ids?.length === 0) return [];
  const rows = await db.read
    .select({ contract: contracts, buyerName: organisations.name })
    .from(contracts)
    .innerJoin(organisations, eq(organisations.id, contracts.buyerId))
    .where(withinScope(db, scope))
    .orderBy(asc(contracts.title), asc(contracts.id));
  if (rows.length === 0) return [];
  const ids = Object.values(scope).some((wanted) => wanted !== undefined)
    ? rows.map(({ contract }) => contract.id)
    : undefined;
  const needs = await needsOf(db, ids);
  const areas = await areasOf(db, ids);
  const parties = await partiesOf(db, ids);
  const managers = await managersOf(db, ids);
  return rows.map(({ contract, buyerName }) =>
    registerRowFrom(contract, buyerName, {
      needs: (needs.get(contract.id) ?? []).map(({ need }) => need),
      areas: (areas.get(contract.id) ?? []).map(({ area: { id, name } }) => ({ id, name })),
      parties: parties.get(contract.id) ?? [],
      managers: managers.get(contract.id) ?? [],
    }),
  );
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
    .where(eq(contracts.status, 'live'))
    .orderBy(asc(contracts.id));
  return rows.map((row) => ({ ...row, startsOn: known(row.startsOn), endsOn: known(row.endsOn) }));
};
