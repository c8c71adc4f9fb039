import { and, asc, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Month } from '#shared/outcomes/month.ts';
import type { MonthKept, MonthRead } from '#shared/outcomes/plan-months.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Write } from '../database.ts';
import { inChunks } from './in-chunks.ts';

/** Where a month came from: all of it but its counts. */
export type MonthSource = Omit<MonthKept, 'byCode'> & { importedAt: string };

/** The months that are here, the earliest first, without their counts by LSOA. */
export const monthsKept = async (db: Database): Promise<MonthSource[]> => {
  const { policeMonths: t } = db.tables;
  const rows = await db.read.select().from(t).where(isNull(t.replacedAt)).orderBy(asc(t.month), asc(t.id));
  return rows.map(({ personId: _who, replacedAt: _at, ...month }) => month);
};

/** Months with their incidents by LSOA. @param months all that are here where absent */
export const monthsWithCounts = async (db: Database, months?: readonly Month[]): Promise<MonthKept[]> => {
  const { policeMonths: m, policeCounts: c } = db.tables;
  const wanted = months && new Set(months);
  const sources = (await monthsKept(db)).filter(({ month }) => !wanted || wanted.has(month));
  if (sources.length === 0) return [];
  const byMonth = new Map<string, Map<string, number>>(sources.map(({ id }) => [id, new Map()]));
  const rows = await db.read
    .select({ monthId: c.monthId, code: c.code, incidents: c.incidents })
    .from(c)
    .innerJoin(m, eq(m.id, c.monthId))
    .where(and(isNull(m.replacedAt), months && inArray(m.month, [...months])))
    .orderBy(asc(c.monthId), asc(c.code));
  for (const { monthId, code, incidents } of rows) byMonth.get(monthId)?.set(code, incidents);
  return sources.map(({ importedAt: _at, ...source }) => ({
    ...source,
    byCode: byMonth.get(source.id) ?? new Map<string, number>(),
  }));
};

/** Incidents by month in the LSOAs of one district, from a month on. */
export const countsInDistrict = async (
  db: Database,
  districtCode: string,
  from: Month,
): Promise<{ month: Month; code: string; incidents: number }[]> => {
  const { policeMonths: m, policeCounts: c, smallAreas: s } = db.tables;
  return db.read
    .select({ month: m.month, code: c.code, incidents: c.incidents })
    .from(c)
    .innerJoin(m, eq(m.id, c.monthId))
    .innerJoin(s, eq(s.id, c.code))
    .where(and(eq(s.districtCode, districtCode), isNull(m.replacedAt), gte(m.month, from)))
    .orderBy(asc(m.month), asc(c.code));
};

/** Earlier words on the months: what was replaced, newest first. */
export const monthsReplaced = async (db: Database): Promise<(MonthSource & { replacedAt: string })[]> => {
  const { policeMonths: t } = db.tables;
  const rows = await db.read.select().from(t).orderBy(desc(t.month), desc(t.version));
  return rows.flatMap(({ personId: _who, replacedAt, ...month }) =>
    replacedAt === null ? [] : [{ ...month, replacedAt }],
  );
};

/** The writes that keep a month; the one it replaces stays, no longer current. */
export const keepMonth = (
  db: Database,
  { byCode, ...month }: MonthRead & { id: string; version: number },
  { at, personId, replaces }: { at: string; personId?: string; replaces?: string },
): Write[] => {
  const { policeMonths: m, policeCounts: c } = db.tables;
  const codes = [...byCode].map(([code, incidents]) => ({
    id: `${month.id}:${code}`,
    monthId: month.id,
    code,
    incidents,
  }));
  return [
    ...(replaces === undefined
      ? []
      : [
          {
            statement: (w) =>
              w
                .update(m)
                .set({ replacedAt: at })
                .where(and(eq(m.id, replaces), isNull(m.replacedAt))),
            expectRows: 1,
            otherwise: {
              kind: 'conflict',
              problem: problem(
                'month-changed-meanwhile',
                'Somebody else brought in this month just now. Look at what is there now, then import again.',
                'file',
              ),
            },
          } satisfies Write,
        ]),
    {
      statement: (w) =>
        w.insert(m).values({ ...month, importedAt: at, personId: personId ?? null, replacedAt: null }),
    },
    ...inChunks(codes, (rows) => ({ statement: (w) => w.insert(c).values(rows) })),
  ];
};
