import { and, asc, eq, inArray } from 'drizzle-orm';
import { assembleReturn } from '#shared/returns/assemble-return.ts';
import type { MeasureAsked } from '#shared/returns/measures-asked.ts';
import type { PlacedAnswer } from '#shared/returns/return-value.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import type { Database } from '../database.ts';
import { versionFrom } from './measure-rows.ts';
import type { AcceptedFigure } from './measures-store.ts';
import { answerFrom } from './return-rows.ts';

interface ValueRead extends PlacedAnswer {
  returnId: string;
  measure: MeasureAsked;
}

/** The stored figure has its reason, not the note that explains it. */
const withoutNote = (value: PeriodValue): PeriodValue =>
  value.state === 'missing' ? { state: 'missing', reason: value.reason } : value;

const inOrder = (a: AcceptedFigure, b: AcceptedFigure): number => {
  const [left, right] = [a, b].map(({ contractId, quarter, measureId, areaKey }) =>
    [contractId, quarter, measureId, areaKey].join(' '),
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
};

const partsByReturn = async (db: Database, returnIds: readonly string[]) => {
  const { returnParts: t } = db.tables;
  return db.read
    .select({ id: t.id, returnId: t.returnId, lead: t.lead })
    .from(t)
    .where(inArray(t.returnId, [...returnIds]))
    .orderBy(asc(t.returnId), asc(t.id));
};

const valuesRead = async (db: Database, returnIds: readonly string[]): Promise<ValueRead[]> => {
  const { returnValues: t, measureVersions } = db.tables;
  const rows = await db.read
    .select({ row: t, version: measureVersions })
    .from(t)
    .innerJoin(measureVersions, eq(measureVersions.id, t.measureVersionId))
    .where(inArray(t.returnId, [...returnIds]))
    .orderBy(asc(t.returnId), asc(t.measureId), asc(t.id));
  return rows.map(({ row, version }) => ({
    returnId: row.returnId,
    partId: row.partId,
    measureId: row.measureId,
    areaKey: row.areaKey,
    scope: row.scope,
    answer: answerFrom(row),
    measure: { measureId: row.measureId, version: versionFrom(version) },
  }));
};

/**
 * The accepted figures of several contracts worked out anew from the values of their accepted returns, in the
 * order `acceptedFiguresOf` gives them. What is kept as a rollup must equal this: a test says so.
 * Source: house.md 'Journey of one figure' (a rollup is proven equal by a test that recounts).
 */
export const recountAcceptedFigures = async (
  db: Database,
  contractIds: readonly string[],
): Promise<AcceptedFigure[]> => {
  if (contractIds.length === 0) return [];
  const { returns } = db.tables;
  const accepted: { id: string; contractId: string; quarter: Quarter }[] = await db.read
    .select({ id: returns.id, contractId: returns.contractId, quarter: returns.lastQuarter })
    .from(returns)
    .where(and(inArray(returns.contractId, [...contractIds]), eq(returns.status, 'accepted')))
    .orderBy(asc(returns.id));
  const ids = accepted.map(({ id }) => id);
  if (ids.length === 0) return [];
  const parts = await partsByReturn(db, ids);
  const values = await valuesRead(db, ids);
  return accepted
    .flatMap(({ id, contractId, quarter }) => {
      const own = values.filter(({ returnId }) => returnId === id);
      const measures = [...new Map(own.map(({ measure }) => [measure.measureId, measure])).values()];
      return assembleReturn(
        measures,
        parts.filter(({ returnId }) => returnId === id),
        own,
      ).flatMap(({ measureId, version, areaKey, value, have, of }) =>
        value === undefined
          ? []
          : [
              {
                contractId,
                measureId,
                measureVersionId: version.id,
                quarter,
                areaKey,
                value: withoutNote(value),
                partsHave: have,
                partsOf: of,
              },
            ],
      );
    })
    .toSorted(inOrder);
};
