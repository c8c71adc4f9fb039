import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { AcceptedValue, MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import type { Database, Write } from '../database.ts';
import { acceptedValue } from './accepted-value.ts';
import { known, valueFrom, versionFrom } from './measure-rows.ts';

/** A measure of a contract with every definition it has had, earliest first. */
export interface MeasureKept {
  id: string;
  contractId: string;
  /** its place in the contract's list, from 0 */
  position: number;
  /** the quarter from which it is no longer asked; absent while it is */
  endedFrom?: Quarter;
  versions: MeasureVersion[];
}

/** One accepted figure: a measure, a quarter, an area ('' = the whole), and how many parts said it. */
export interface AcceptedFigure {
  contractId: string;
  measureId: string;
  measureVersionId: string;
  quarter: Quarter;
  areaKey: string;
  value: PeriodValue;
  /** how many delivering organisations gave a figure, of how many */
  partsHave: number;
  partsOf: number;
}

/** A measure of a contract over time: what standing and charts are worked out from. */
export interface SeriesOfContract extends MeasureSeries {
  contractId: string;
  /** the same by area id, where figures were split; '' never stands here */
  byArea: Readonly<Record<string, Readonly<Record<Quarter, AcceptedValue>>>>;
}

/** Rows by what they belong to, each list in the order it was read. */
const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

/** The measures of several contracts, those that ended too, in the order they are shown. */
export const measuresOfContracts = async (
  db: Database,
  contractIds: readonly string[],
): Promise<MeasureKept[]> => {
  if (contractIds.length === 0) return [];
  const { measures, measureVersions } = db.tables;
  const wanted = [...contractIds];
  const kept = await db.read
    .select()
    .from(measures)
    .where(inArray(measures.contractId, wanted))
    .orderBy(asc(measures.contractId), asc(measures.position), asc(measures.id));
  const rows = await db.read
    .select()
    .from(measureVersions)
    .where(inArray(measureVersions.contractId, wanted))
    .orderBy(asc(measureVersions.number), asc(measureVersions.id));
  const byMeasure = grouped(rows, ({ measureId }) => measureId);
  return kept.map(({ id, contractId, position, endedFrom }) => ({
    id,
    contractId,
    position,
    endedFrom: known(endedFrom),
    versions: (byMeasure.get(id) ?? []).map(versionFrom),
  }));
};

/** The measures of one contract, those that ended too, in the order they are shown. */
export const measuresOfContract = (db: Database, contractId: string): Promise<MeasureKept[]> =>
  measuresOfContracts(db, [contractId]);

/** One measure with its versions, or undefined when there is none with this id. */
export const measureById = async (db: Database, measureId: string): Promise<MeasureKept | undefined> => {
  const { measures } = db.tables;
  const [row] = await db.read
    .select({ contractId: measures.contractId })
    .from(measures)
    .where(eq(measures.id, measureId));
  if (!row) return undefined;
  return (await measuresOfContract(db, row.contractId)).find(({ id }) => id === measureId);
};

/** The accepted figures of several contracts, by contract, quarter, measure and area. */
export const acceptedFiguresOf = async (
  db: Database,
  contractIds: readonly string[],
  fromQuarter?: Quarter,
): Promise<AcceptedFigure[]> => {
  if (contractIds.length === 0) return [];
  const t = db.tables.acceptedFigures;
  const rows = await db.read
    .select()
    .from(t)
    .where(
      and(
        inArray(t.contractId, [...contractIds]),
        fromQuarter === undefined ? undefined : gte(t.quarter, fromQuarter),
      ),
    )
    .orderBy(asc(t.contractId), asc(t.quarter), asc(t.measureId), asc(t.areaKey), asc(t.id));
  return rows.map((row) => ({
    contractId: row.contractId,
    measureId: row.measureId,
    measureVersionId: row.measureVersionId,
    quarter: row.quarter,
    areaKey: row.areaKey,
    value: valueFrom(row),
    partsHave: row.partsHave,
    partsOf: row.partsOf,
  }));
};

/** How many quarters one value covers. */
export const quartersPerReturn: Readonly<Record<ReturnFrequency, 1 | 2 | 4>> = {
  quarterly: 1,
  'half-yearly': 2,
  yearly: 4,
};

const acceptedByQuarter = (
  figures: readonly AcceptedFigure[],
  versions: readonly MeasureVersion[],
): Record<Quarter, AcceptedValue> =>
  Object.fromEntries(figures.map((figure) => [figure.quarter, acceptedValue(versions, figure)]));

/** Every measure of several contracts with its accepted figures, in the order they are shown. */
export const seriesOfContracts = async (
  db: Database,
  contractIds: readonly string[],
  fromQuarter?: Quarter,
): Promise<SeriesOfContract[]> => {
  if (contractIds.length === 0) return [];
  const { contracts } = db.tables;
  const kept = await measuresOfContracts(db, contractIds);
  const figures = await acceptedFiguresOf(db, contractIds, fromQuarter);
  const frequencies = await db.read
    .select({ id: contracts.id, frequency: contracts.returnFrequency })
    .from(contracts)
    .where(inArray(contracts.id, [...contractIds]))
    .orderBy(asc(contracts.id));
  const frequencyOf = new Map(frequencies.map(({ id, frequency }) => [id, frequency]));
  const byMeasure = grouped(figures, ({ measureId }) => measureId);
  return kept.map(({ id, contractId, endedFrom, versions }) => {
    const own = byMeasure.get(id) ?? [];
    const byArea = grouped(
      own.filter(({ areaKey }) => areaKey !== ''),
      ({ areaKey }) => areaKey,
    );
    return {
      measureId: id,
      contractId,
      versions,
      endedFrom,
      quartersPerValue: quartersPerReturn[frequencyOf.get(contractId) ?? 'quarterly'],
      accepted: acceptedByQuarter(
        own.filter(({ areaKey }) => areaKey === ''),
        versions,
      ),
      byArea: Object.fromEntries(
        [...byArea].map(([area, rows]) => [area, acceptedByQuarter(rows, versions)]),
      ),
    };
  });
};

/** An accepted figure on its way into the records: what is not yet due cannot be accepted. */
export interface AcceptedFigureToKeep extends AcceptedFigure {
  id: string;
  value: Exclude<PeriodValue, { state: 'not yet due' }>;
}

const columnsOf = ({ value, ...row }: AcceptedFigureToKeep) => ({
  ...row,
  state: value.state,
  numerator: value.state === 'value' ? value.figure.numerator : null,
  denominator: value.state === 'value' ? (value.figure.denominator ?? null) : null,
  due: value.state === 'value' ? (value.figure.due ?? null) : null,
  missingReason: value.state === 'missing' ? value.reason : null,
});

/** Rows a statement: far from the engines' limits on parameters, and few statements for a whole return. */
const rowsAtOnce = 100;

const inLots = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, n) =>
    all.slice(n * rowsAtOnce, (n + 1) * rowsAtOnce),
  );

/**
 * The writes that keep the accepted figures of a return, in the same act that accepts it. A figure that is
 * there already for the measure, quarter and area is replaced: its history stands in the return's events.
 * Each measure, quarter and area at most once in a call.
 */
export const recordAcceptedFigures = (db: Database, rows: readonly AcceptedFigureToKeep[]): Write[] => {
  const t = db.tables.acceptedFigures;
  return inLots(rows).map((lot) => ({
    statement: (w) =>
      w
        .insert(t)
        .values(lot.map(columnsOf))
        .onConflictDoUpdate({
          target: [t.measureId, t.quarter, t.areaKey],
          set: {
            measureVersionId: sql`excluded.measure_version_id`,
            state: sql`excluded.state`,
            numerator: sql`excluded.numerator`,
            denominator: sql`excluded.denominator`,
            due: sql`excluded.due`,
            missingReason: sql`excluded.missing_reason`,
            partsHave: sql`excluded.parts_have`,
            partsOf: sql`excluded.parts_of`,
          },
        }),
  }));
};

/** The write that takes a contract's figures of these quarters out of what counts, as when a return is reopened. */
export const withdrawAcceptedFigures = (
  db: Database,
  contractId: string,
  quarters: readonly Quarter[],
): Write => {
  const t = db.tables.acceptedFigures;
  return {
    statement: (w) => w.delete(t).where(and(eq(t.contractId, contractId), inArray(t.quarter, [...quarters]))),
  };
};
