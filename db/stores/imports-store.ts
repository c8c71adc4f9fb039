import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { byContract } from './contract-rows.ts';

/** A row of an imported list as it was read, and whom its supplier became. */
export interface ImportedRow {
  contractId: string;
  row: number;
  cells: Readonly<Record<string, string>>;
  organisationId?: string;
}

// The column holds what recordImport wrote: an object of texts.
const cellsFrom = (json: string) => JSON.parse(json) as Record<string, string>;

/** The list that was imported last; undefined before the first. */
export const lastImportRun = async (
  db: Database,
): Promise<{ fileName: string; rows: number; at: string } | undefined> => {
  const { importRuns: t } = db.tables;
  const [last] = await db.read
    .select({ fileName: t.fileName, rows: t.rows, at: t.at })
    .from(t)
    .orderBy(desc(t.at), desc(t.id))
    .limit(1);
  return last;
};

/** What the last list that changed an agreement said of it; undefined for one made by hand. */
export const importedFor = async (
  db: Database,
  contractId: string,
): Promise<{ fileName: string; at: string; rows: ImportedRow[] } | undefined> => {
  const { importedRows, importRuns } = db.tables;
  const rows = await db.read
    .select({ line: importedRows, fileName: importRuns.fileName, at: importRuns.at })
    .from(importedRows)
    .innerJoin(importRuns, eq(importRuns.id, importedRows.runId))
    .where(and(eq(importedRows.contractId, contractId), isNull(importedRows.replacedAt)))
    .orderBy(asc(importedRows.row), asc(importedRows.id));
  const [first] = rows;
  return (
    first && {
      fileName: first.fileName,
      at: first.at,
      rows: rows.map(({ line }) => ({
        contractId,
        row: line.row,
        cells: cellsFrom(line.cells),
        organisationId: line.organisationId ?? undefined,
      })),
    }
  );
};

/** How many values one question may carry on either engine. */
const atOnce = 1_000;

/** The agreements that imports know by these keys. */
export const contractIdsByImportKey = async (
  db: Database,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  const { contracts: t } = db.tables;
  const found = new Map<string, string>();
  for (let start = 0; start < keys.length; start += atOnce) {
    const rows = await db.read
      .select({ id: t.id, importKey: t.importKey })
      .from(t)
      .where(inArray(t.importKey, keys.slice(start, start + atOnce)))
      .orderBy(asc(t.id));
    for (const { id, importKey } of rows) if (importKey !== null) found.set(importKey, id);
  }
  return found;
};

/** The rows that lists said last of these agreements, by agreement, in the order of the lists. */
export const importedRowsOf = async (
  db: Database,
  contractIds: readonly string[],
): Promise<Map<string, ImportedRow[]>> => {
  const { importedRows: t } = db.tables;
  const found: ImportedRow[] = [];
  for (let start = 0; start < contractIds.length; start += atOnce) {
    const rows = await db.read
      .select()
      .from(t)
      .where(and(inArray(t.contractId, contractIds.slice(start, start + atOnce)), isNull(t.replacedAt)))
      .orderBy(asc(t.contractId), asc(t.row), asc(t.id));
    for (const { contractId, row, cells, organisationId } of rows) {
      found.push({ contractId, row, cells: cellsFrom(cells), organisationId: organisationId ?? undefined });
    }
  }
  return byContract(found);
};

/** Who bought each agreement that lists brought: how a later list finds the same buyer again. */
export const importedBuyers = async (db: Database): Promise<{ importKey: string; buyerId: string }[]> => {
  const { contracts: t } = db.tables;
  const rows = await db.read
    .select({ importKey: t.importKey, buyerId: t.buyerId })
    .from(t)
    .orderBy(asc(t.createdAt), asc(t.id));
  return rows.flatMap(({ importKey, buyerId }) => (importKey === null ? [] : [{ importKey, buyerId }]));
};
