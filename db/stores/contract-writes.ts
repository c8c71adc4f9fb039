import { and, eq, sql } from 'drizzle-orm';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import type { Database, Write } from '../database.ts';
import { inChunks } from './in-chunks.ts';

const columnsOf = (draft: ContractDraft) => ({
  reference: draft.reference,
  kind: draft.kind,
  title: draft.title,
  purpose: draft.purpose,
  outcomeStatements: draft.outcomeStatements,
  ageFrom: draft.ageFrom ?? null,
  ageTo: draft.ageTo ?? null,
  directorate: draft.directorate,
  framework: draft.framework,
  lot: draft.lot,
  regime: draft.regime ?? null,
  lightTouch: draft.lightTouch ?? null,
  basis: draft.basis ?? null,
  startsOn: draft.startsOn ?? null,
  endsOn: draft.endsOn ?? null,
  noticeOn: draft.noticeOn ?? null,
  reviewOn: draft.reviewOn ?? null,
  yearlyPence: draft.yearlyPence ?? null,
  totalPence: draft.totalPence ?? null,
  supportWeeks: draft.supportWeeks ?? null,
  followUpMonths: draft.followUpMonths,
  followUpWindowDays: draft.followUpWindowDays,
  followUpAttempts: draft.followUpAttempts ?? null,
  followUpQuestions: draft.followUpQuestions ?? null,
  retentionMonths: draft.retentionMonths ?? null,
  returnFrequency: draft.returnFrequency,
  returnDueWorkingDays: draft.returnDueWorkingDays,
  returnBoxes: draft.returnBoxes as string[],
  notForPublication: draft.notForPublication,
  placeWithheld: draft.placeWithheld,
  status: draft.status,
});

/** The rows that hang off a contract: needs, areas, parties, extensions, documents. */
const listsOf = (
  db: Database,
  contracts: readonly { id: string; draft: ContractDraft }[],
  newId: (prefix: string) => string,
): Write[] => {
  const t = db.tables;
  return [
    ...inChunks(
      contracts.flatMap(({ id: contractId, draft }) =>
        draft.needs.map((need) => ({ id: newId('cnd'), contractId, need })),
      ),
      (rows) => ({ statement: (w) => w.insert(t.contractNeeds).values(rows) }),
    ),
    ...inChunks(
      contracts.flatMap(({ id: contractId, draft }) =>
        draft.areaIds.map((areaId) => ({ id: newId('car'), contractId, areaId })),
      ),
      (rows) => ({ statement: (w) => w.insert(t.contractAreas).values(rows) }),
    ),
    ...inChunks(
      contracts.flatMap(({ id: contractId, draft }) =>
        draft.parties.map((party) => ({ id: newId('cpa'), contractId, ...party })),
      ),
      (rows) => ({ statement: (w) => w.insert(t.contractParties).values(rows) }),
    ),
    ...inChunks(
      contracts.flatMap(({ id: contractId, draft }) =>
        draft.extensions.map((extension) => ({
          id: newId('cex'),
          contractId,
          ...extension,
          takenOn: extension.takenOn ?? null,
        })),
      ),
      (rows) => ({ statement: (w) => w.insert(t.contractExtensions).values(rows) }),
    ),
    ...inChunks(
      contracts.flatMap(({ id: contractId, draft }) =>
        draft.documents.map((document) => ({ id: newId('cdo'), contractId, ...document })),
      ),
      (rows) => ({ statement: (w) => w.insert(t.contractDocuments).values(rows) }),
    ),
  ];
};

export interface NewContract {
  id: string;
  buyerId: string;
  draft: ContractDraft;
  importKey?: string;
  createdAt: string;
}

/** The writes that put agreements into the register, many rows a statement. */
export const addContracts = (
  db: Database,
  added: readonly NewContract[],
  newId: (prefix: string) => string,
): Write[] => [
  ...inChunks(
    added.map(({ id, buyerId, draft, importKey, createdAt }) => ({
      id,
      buyerId,
      ...columnsOf(draft),
      publishedAt: null,
      importKey: importKey ?? null,
      revision: 0,
      createdAt,
    })),
    (rows) => ({ statement: (w) => w.insert(db.tables.contracts).values(rows) }),
  ),
  ...listsOf(db, added, newId),
];

/** The writes that put an agreement into the register. */
export const addContract = (db: Database, added: NewContract, newId: (prefix: string) => string): Write[] =>
  addContracts(db, [added], newId);

/** The writes that change an agreement; refused when somebody changed it since `revision`. */
export const changeContract = (
  db: Database,
  id: string,
  draft: ContractDraft,
  revision: number,
  newId: (prefix: string) => string,
): Write[] => {
  const t = db.tables;
  return [
    {
      statement: (w) =>
        w
          .update(t.contracts)
          .set({ ...columnsOf(draft), revision: revision + 1 })
          .where(and(eq(t.contracts.id, id), eq(t.contracts.revision, revision))),
      expectRows: 1,
    },
    ...[t.contractNeeds, t.contractAreas, t.contractParties, t.contractExtensions, t.contractDocuments].map(
      (list): Write => ({ statement: (w) => w.delete(list).where(eq(list.contractId, id)) }),
    ),
    ...listsOf(db, [{ id, draft }], newId),
  ];
};

/** The write that makes a person (or a name alone) the contract manager from a day on. */
export const startContractManager = (
  db: Database,
  spell: { id: string; contractId: string; personId?: string; name: string; fromOn: string },
): Write => ({
  statement: (w) =>
    w.insert(db.tables.contractManagers).values({ ...spell, personId: spell.personId ?? null, toOn: null }),
});

/** The write that ends whoever looks after the contract now. */
export const endContractManager = (db: Database, contractId: string, toOn: string): Write => ({
  statement: (w) => {
    const t = db.tables.contractManagers;
    return w
      .update(t)
      .set({ toOn })
      .where(and(eq(t.contractId, contractId), sql`${t.toOn} is null`));
  },
});

/**
 * The write that begins every act on an agreement beside a change of its text: refused when somebody changed
 * it since `revision`, so that two people cannot hand it over at once.
 */
export const lockContract = (
  db: Database,
  id: string,
  revision: number,
  also: { publishedAt?: string | null } = {},
): Write => ({
  statement: (w) =>
    w
      .update(db.tables.contracts)
      .set({ ...also, revision: revision + 1 })
      .where(and(eq(db.tables.contracts.id, id), eq(db.tables.contracts.revision, revision))),
  expectRows: 1,
});

/** The write that takes an agreement's public page away. */
export const unpublishContract = (db: Database, id: string): Write => ({
  statement: (w) =>
    w.update(db.tables.contracts).set({ publishedAt: null }).where(eq(db.tables.contracts.id, id)),
});

/** The write that lets another commissioner act on an agreement. */
export const giveContract = (
  db: Database,
  given: { id: string; contractId: string; personId: string },
): Write => ({ statement: (w) => w.insert(db.tables.contractGivenTo).values(given) });

/** The write that takes an agreement back from a commissioner it was given to. */
export const takeContractBack = (db: Database, contractId: string, personId: string): Write => {
  const { contractGivenTo: t } = db.tables;
  return {
    statement: (w) => w.delete(t).where(and(eq(t.contractId, contractId), eq(t.personId, personId))),
    expectRows: 1,
  };
};
