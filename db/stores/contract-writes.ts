import { and, eq, sql } from 'drizzle-orm';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import type { Database, Write } from '../database.ts';

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
  contractId: string,
  draft: ContractDraft,
  newId: (prefix: string) => string,
): Write[] => {
  const t = db.tables;
  return [
    ...draft.needs.map((need): Write => {
      const id = newId('cnd');
      return { statement: (w) => w.insert(t.contractNeeds).values({ id, contractId, need }) };
    }),
    ...draft.areaIds.map((areaId): Write => {
      const id = newId('car');
      return { statement: (w) => w.insert(t.contractAreas).values({ id, contractId, areaId }) };
    }),
    ...draft.parties.map((party): Write => {
      const id = newId('cpa');
      return { statement: (w) => w.insert(t.contractParties).values({ id, contractId, ...party }) };
    }),
    ...draft.extensions.map((extension): Write => {
      const id = newId('cex');
      return {
        statement: (w) =>
          w
            .insert(t.contractExtensions)
            .values({ id, contractId, ...extension, takenOn: extension.takenOn ?? null }),
      };
    }),
    ...draft.documents.map((document): Write => {
      const id = newId('cdo');
      return { statement: (w) => w.insert(t.contractDocuments).values({ id, contractId, ...document }) };
    }),
  ];
};

export interface NewContract {
  id: string;
  buyerId: string;
  draft: ContractDraft;
  importKey?: string;
  createdAt: string;
}

/** The writes that put an agreement into the register. */
export const addContract = (
  db: Database,
  { id, buyerId, draft, importKey, createdAt }: NewContract,
  newId: (prefix: string) => string,
): Write[] => [
  {
    statement: (w) =>
      w.insert(db.tables.contracts).values({
        id,
        buyerId,
        ...columnsOf(draft),
        publishedAt: null,
        importKey: importKey ?? null,
        revision: 0,
        createdAt,
      }),
  },
  ...listsOf(db, id, draft, newId),
];

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
    ...listsOf(db, id, draft, newId),
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
