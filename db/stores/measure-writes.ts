import { and, eq, isNull } from 'drizzle-orm';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { Database, Write } from '../database.ts';

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
        seasonal: definition.seasonal ?? null,
        takenFrom: definition.takenFrom ?? null,
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
