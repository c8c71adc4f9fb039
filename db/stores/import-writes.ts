import { and, inArray, isNull } from 'drizzle-orm';
import type { LearntIdentifier } from '#shared/imports/organisation-book.ts';
import type { Organisation } from '#shared/organisations/organisation.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import type { Database, Write } from '../database.ts';
import type { ImportedRow } from './imports-store.ts';
import { inChunks } from './in-chunks.ts';

/** One import that was carried out. */
export interface ImportRun {
  id: string;
  kind: string;
  fileName: string;
  /** SHA-256 of the file */
  fileHash: string;
  rows: number;
  /** the counts, as JSON */
  summary: string;
  personId?: string;
  at: string;
}

export const recordImportRun = (db: Database, run: ImportRun): Write => ({
  statement: (w) => w.insert(db.tables.importRuns).values({ ...run, personId: run.personId ?? null }),
});

/** The writes that add organisations with their identifiers, many rows a statement. */
export const addOrganisations = (
  db: Database,
  organisations: readonly Organisation[],
  createdAt: string,
  newId: (prefix: string) => string,
): Write[] => [
  ...inChunks(
    organisations.map(({ id, name, kind, vcse, sme, website, revision }) => ({
      id,
      name,
      kind,
      vcse: vcse ?? null,
      sme: sme ?? null,
      website,
      revision,
      createdAt,
    })),
    (rows) => ({ statement: (w) => w.insert(db.tables.organisations).values(rows) }),
  ),
  ...learnIdentifiers(
    db,
    organisations.flatMap(({ id: organisationId, identifiers }) =>
      identifiers.map((identifier) => ({ organisationId, identifier })),
    ),
    newId,
  ),
];

/** The writes that add identifiers to organisations; refused when another has one of them already. */
export const learnIdentifiers = (
  db: Database,
  learnt: readonly LearntIdentifier[],
  newId: (prefix: string) => string,
): Write[] =>
  inChunks(
    learnt.map(({ organisationId, identifier }) => ({ id: newId('oid'), organisationId, ...identifier })),
    (rows) => ({ statement: (w) => w.insert(db.tables.organisationIdentifiers).values(rows) }),
  );

/** The writes that keep what a list says of agreements now, beside what it said before. */
export const keepImportedRows = (
  db: Database,
  rows: readonly (ImportedRow & { id: string })[],
  runId: string,
  at: string,
): Write[] => {
  const { importedRows: t } = db.tables;
  return [
    ...inChunks([...new Set(rows.map(({ contractId }) => contractId))], (ids) => ({
      statement: (w) =>
        w
          .update(t)
          .set({ replacedAt: at })
          .where(and(inArray(t.contractId, ids), isNull(t.replacedAt))),
    })),
    ...inChunks(
      rows.map(({ id, contractId, row, cells, organisationId }) => ({
        id,
        contractId,
        runId,
        row,
        cells: JSON.stringify(cells),
        organisationId: organisationId ?? null,
        replacedAt: null,
      })),
      (values) => ({ statement: (w) => w.insert(t).values(values) }),
    ),
  ];
};

/** The writes that append many lines of history. */
export const appendHistoryLines = (
  db: Database,
  lines: readonly Omit<HistoryLine, 'personName'>[],
): Write[] =>
  inChunks(
    lines.map((line) => ({
      ...line,
      personId: line.personId ?? null,
      contractId: line.contractId ?? null,
    })),
    (rows) => ({ statement: (w) => w.insert(db.tables.history).values(rows) }),
  );
