import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Cell, Indicator, IndicatorValue, ValueMark } from '#shared/outcomes/indicator.ts';
import type { Database, Write } from '../database.ts';
import { inChunks } from './in-chunks.ts';

type IndicatorRow = Database['tables']['indicators']['$inferSelect'];
type ValueRow = Database['tables']['indicatorValues']['$inferSelect'];

const indicatorFrom = ({ createdAt: _at, ...indicator }: IndicatorRow): Indicator => indicator;

export const indicatorsKnown = async (db: Database): Promise<Indicator[]> => {
  const { indicators: t } = db.tables;
  return (await db.read.select().from(t).orderBy(asc(t.name), asc(t.id))).map(indicatorFrom);
};

export const indicatorById = async (db: Database, id: string): Promise<Indicator | undefined> => {
  const { indicators: t } = db.tables;
  return (await db.read.select().from(t).where(eq(t.id, id))).map(indicatorFrom)[0];
};

export const indicatorByKey = async (db: Database, key: string): Promise<Indicator | undefined> => {
  const { indicators: t } = db.tables;
  return (await db.read.select().from(t).where(eq(t.key, key))).map(indicatorFrom)[0];
};

const cellFrom = (number: number | null, mark: ValueMark | null): Cell | undefined => {
  if (number !== null) return { number };
  return mark === null ? undefined : { mark };
};

const valueFrom = (row: ValueRow): IndicatorValue => {
  const denominator = cellFrom(row.denominator, row.denominatorMark);
  return {
    areaCode: row.areaCode,
    period: row.period,
    numerator: cellFrom(row.numerator, row.numeratorMark) ?? { mark: 'blank' },
    ...(denominator && { denominator }),
  };
};

/** What an indicator says, the earliest period first. @param areaCodes of some areas alone */
export const valuesOfIndicator = async (
  db: Database,
  indicatorId: string,
  areaCodes?: readonly string[],
): Promise<IndicatorValue[]> => {
  const { indicatorValues: t } = db.tables;
  if (areaCodes?.length === 0) return [];
  const rows = await db.read
    .select()
    .from(t)
    .where(and(eq(t.indicatorId, indicatorId), areaCodes && inArray(t.areaCode, [...areaCodes])))
    .orderBy(asc(t.period), asc(t.areaCode));
  return rows.map(valueFrom);
};

/** Which indicators say something of any of these areas. */
export const indicatorsOfAreas = async (db: Database, areaCodes: readonly string[]): Promise<Indicator[]> => {
  const { indicators: i, indicatorValues: v } = db.tables;
  if (areaCodes.length === 0) return [];
  const rows = await db.read
    .selectDistinct({ id: v.indicatorId })
    .from(v)
    .where(inArray(v.areaCode, [...areaCodes]));
  const said = new Set(rows.map(({ id }) => id));
  return (await db.read.select().from(i).orderBy(asc(i.name), asc(i.id)))
    .filter(({ id }) => said.has(id))
    .map(indicatorFrom);
};

/** The write that adds an indicator; its key must be new. */
export const addIndicator = (db: Database, indicator: Indicator, createdAt: string): Write => ({
  statement: (w) => w.insert(db.tables.indicators).values({ ...indicator, createdAt }),
});

const rowOf = (
  indicatorId: string,
  { areaCode, period, numerator, denominator }: IndicatorValue,
): ValueRow => ({
  id: `${indicatorId}:${areaCode}:${period}`,
  indicatorId,
  areaCode,
  period,
  numerator: 'number' in numerator ? numerator.number : null,
  numeratorMark: 'mark' in numerator ? numerator.mark : null,
  denominator: denominator && 'number' in denominator ? denominator.number : null,
  denominatorMark: denominator && 'mark' in denominator ? denominator.mark : null,
});

/** The writes that keep what an indicator says; what was there of the same area and period is replaced. */
export const keepValues = (db: Database, indicatorId: string, values: readonly IndicatorValue[]): Write[] => {
  const { indicatorValues: t } = db.tables;
  const rows = values.map((value) => rowOf(indicatorId, value));
  return [
    ...inChunks(
      rows.map(({ id }) => id),
      (ids) => ({ statement: (w) => w.delete(t).where(inArray(t.id, ids)) }),
    ),
    ...inChunks(rows, (some) => ({ statement: (w) => w.insert(t).values(some) })),
  ];
};

/** Which indicators a service is meant to help move. */
export const contributionsOf = async (db: Database, contractId: string): Promise<string[]> => {
  const { indicatorContributions: t } = db.tables;
  const rows = await db.read
    .select({ indicatorId: t.indicatorId })
    .from(t)
    .where(eq(t.contractId, contractId))
    .orderBy(asc(t.indicatorId));
  return rows.map(({ indicatorId }) => indicatorId);
};

/** Which services are meant to help move an indicator. */
export const contributorsTo = async (db: Database, indicatorId: string): Promise<string[]> => {
  const { indicatorContributions: t } = db.tables;
  const rows = await db.read
    .select({ contractId: t.contractId })
    .from(t)
    .where(eq(t.indicatorId, indicatorId))
    .orderBy(asc(t.contractId));
  return rows.map(({ contractId }) => contractId);
};

/** The writes that say anew which indicators a service is meant to help move. */
export const sayContributions = (
  db: Database,
  contractId: string,
  indicatorIds: readonly string[],
  { at, newId }: { at: string; newId: () => string },
): Write[] => {
  const { indicatorContributions: t } = db.tables;
  return [
    { statement: (w) => w.delete(t).where(eq(t.contractId, contractId)) },
    ...indicatorIds.map((indicatorId): Write => ({
      statement: (w) => w.insert(t).values({ id: newId(), contractId, indicatorId, addedAt: at }),
    })),
  ];
};
