import { and, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import type { Database, Write } from '../database.ts';
import type { AcceptedFigure } from './measures-store.ts';

/** The write that keeps one definition for ever. There is none that changes or removes one. */
export const addMeasureVersion = (db: Database, version: MeasureVersion, createdAt: string): Write => {
  const { comparable, ...definition } = version;
  return {
    statement: (w) =>
      w.insert(db.tables.measureVersions).values({
        ...definition,
        rangeLow: definition.rangeLow ?? null,
        rangeHigh: definition.rangeHigh ?? null,
        steps: definition.steps ?? null,
        target: definition.target ?? null,
        dataFrom: definition.dataFrom ?? null,
        splitAreas: [...definition.splitAreas],
        comparableWithPrevious: comparable?.withPrevious ?? null,
        comparableWhy: comparable?.why ?? '',
        createdAt,
      }),
  };
};

/** The writes that give a contract one more measure, with its first definition, at this place of its list. */
export const addMeasure = (
  db: Database,
  version: MeasureVersion,
  position: number,
  createdAt: string,
): Write[] => [
  {
    statement: (w) =>
      w.insert(db.tables.measures).values({
        id: version.measureId,
        contractId: version.contractId,
        position,
        endedFrom: null,
        createdAt,
      }),
  },
  addMeasureVersion(db, version, createdAt),
];

/** The writes that put a contract's measures in this order. */
export const orderMeasures = (
  db: Database,
  contractId: string,
  measureIdsInOrder: readonly string[],
): Write[] => {
  const t = db.tables.measures;
  return measureIdsInOrder.map((id, position) => ({
    statement: (w) =>
      w
        .update(t)
        .set({ position })
        .where(and(eq(t.id, id), eq(t.contractId, contractId))),
    expectRows: 1,
  }));
};

/**
 * The write that ends a measure from a quarter on, moves that quarter, or asks for it again (undefined);
 * refused when somebody else ended or took it up again since `before` was read.
 */
export const endMeasure = (
  db: Database,
  measureId: string,
  fromQuarter: Quarter | undefined,
  before: Quarter | undefined,
): Write => {
  const t = db.tables.measures;
  return {
    statement: (w) =>
      w
        .update(t)
        .set({ endedFrom: fromQuarter ?? null })
        .where(
          and(eq(t.id, measureId), before === undefined ? isNull(t.endedFrom) : eq(t.endedFrom, before)),
        ),
    expectRows: 1,
  };
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

/** The write that takes out what was accepted for a measure from a quarter on. */
export const withdrawFiguresOfMeasure = (db: Database, measureId: string, fromQuarter: Quarter): Write => {
  const t = db.tables.acceptedFigures;
  return {
    statement: (w) => w.delete(t).where(and(eq(t.measureId, measureId), gte(t.quarter, fromQuarter))),
  };
};
