import { and, asc, eq, inArray, isNotNull, ne, or, isNull } from 'drizzle-orm';
import type { TypedCounts } from '#shared/follow-ups/follow-ups.api.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Write } from '../database.ts';
import type { Holding } from './cases-store.ts';
import { inChunks } from './in-chunks.ts';
import { leaveToCounts } from './quarters-told.ts';

/** The counts of one organisation for one quarter in which support ended. */
export interface CountSheet extends Holding {
  id: string;
  quarter: string;
  rows: TypedCounts[];
  revision: number;
}

type LineRow = Database['tables']['countLines']['$inferSelect'];

const typedFrom = (quarter: string, row: LineRow): TypedCounts => {
  const { id: _id, sheetId: _sheet, areaId, ...counts } = row;
  return { ...counts, quarter, areaKey: areaId ?? '' };
};

/** The sheets of an agreement, the earliest quarter first. @param organisationId of one organisation alone */
export const countSheetsOf = async (
  db: Database,
  contractId: string,
  organisationId?: string,
): Promise<CountSheet[]> => {
  const { countSheets: t, countLines: l } = db.tables;
  const sheets = await db.read
    .select()
    .from(t)
    .where(
      and(
        eq(t.contractId, contractId),
        organisationId === undefined ? undefined : eq(t.organisationId, organisationId),
      ),
    )
    .orderBy(asc(t.quarter), asc(t.organisationId), asc(t.id));
  if (sheets.length === 0) return [];
  const lines = await db.read
    .select()
    .from(l)
    .where(
      inArray(
        l.sheetId,
        sheets.map(({ id }) => id),
      ),
    )
    .orderBy(asc(l.sheetId), asc(l.months), asc(l.id));
  return sheets.map(({ savedAt: _at, personId: _who, ...sheet }) => ({
    ...sheet,
    rows: lines.filter(({ sheetId }) => sheetId === sheet.id).map((row) => typedFrom(sheet.quarter, row)),
  }));
};

/** The organisations that typed counts for an agreement. */
export const countersOf = async (db: Database, contractId: string): Promise<string[]> => {
  const { countSheets: t } = db.tables;
  const rows = await db.read
    .selectDistinct({ organisationId: t.organisationId })
    .from(t)
    .where(eq(t.contractId, contractId))
    .orderBy(asc(t.organisationId));
  return rows.map(({ organisationId }) => organisationId);
};

/** The quarters for which an organisation typed counts in place of families. */
export const quartersCounted = async (
  db: Database,
  { contractId, organisationId }: Holding,
): Promise<Set<string>> => {
  const { countSheets: t, countLines: l } = db.tables;
  const rows = await db.read
    .selectDistinct({ quarter: t.quarter })
    .from(t)
    .innerJoin(l, eq(l.sheetId, t.id))
    .where(and(eq(t.contractId, contractId), eq(t.organisationId, organisationId)))
    .orderBy(asc(t.quarter));
  return new Set(rows.map(({ quarter }) => quarter));
};

/** The quarters in which support ended for families that an organisation keeps here. */
export const quartersOfCases = async (
  db: Database,
  { contractId, organisationId }: Holding,
): Promise<Set<string>> => {
  const { cases: t } = db.tables;
  const rows = await db.read
    .selectDistinct({ endedOn: t.endedOn })
    .from(t)
    .where(
      and(
        eq(t.contractId, contractId),
        eq(t.organisationId, organisationId),
        isNotNull(t.endedOn),
        isNotNull(t.startedOn),
        or(isNull(t.howEnded), ne(t.howEnded, 'inappropriate referral')),
      ),
    )
    .orderBy(asc(t.endedOn));
  return new Set(rows.flatMap(({ endedOn }) => (endedOn === null ? [] : [quarterOf(endedOn)])));
};

const changedMeanwhile = {
  kind: 'conflict' as const,
  problem: problem(
    'counts-changed-meanwhile',
    'Somebody else changed these counts while you were working on them. Load the page again and look at theirs.',
  ),
};

/** The writes that keep a sheet as it is from now on, over the revision that was seen; 0 where there was none. */
export const keepCountSheet = (
  db: Database,
  { rows, revision, ...sheet }: CountSheet,
  by: { personId: string; savedAt: string },
  newId: (prefix: string) => string,
): Write[] => {
  const { countSheets: t, countLines: l } = db.tables;
  const head: Write =
    revision === 0
      ? {
          // A second one at the same moment, which saw none either, keeps nothing and is told.
          statement: (w) =>
            w
              .insert(t)
              .values({ ...sheet, ...by, revision: 1 })
              .onConflictDoNothing(),
          expectRows: 1,
          otherwise: changedMeanwhile,
        }
      : {
          statement: (w) =>
            w
              .update(t)
              .set({ ...by, revision: revision + 1 })
              .where(and(eq(t.id, sheet.id), eq(t.revision, revision))),
          expectRows: 1,
          otherwise: changedMeanwhile,
        };
  return [
    ...leaveToCounts(db, sheet, rows.length > 0 ? [sheet.quarter] : []),
    head,
    { statement: (w) => w.delete(l).where(eq(l.sheetId, sheet.id)) },
    ...inChunks(
      rows.map(({ quarter: _quarter, areaKey, ...counts }) => ({
        ...counts,
        ...{ id: newId('cou'), sheetId: sheet.id, areaId: areaKey === '' ? null : areaKey },
      })),
      (lines) => ({ statement: (w) => w.insert(l).values(lines) }),
    ),
  ];
};
