import { and, asc, eq } from 'drizzle-orm';
import type { PartFigure } from '#shared/measures/by-organisation.ts';
import { periodValueOf } from '#shared/returns/return-answer.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import type { Database } from '../database.ts';
import { definitionsOf } from './definitions-store.ts';
import { answerFrom } from './return-rows.ts';

/** What is accepted has its reason, not the note that explains it. */
const withoutNote = (value: PeriodValue): PeriodValue =>
  value.state === 'missing' ? { state: 'missing', reason: value.reason } : value;

/**
 * What each organisation said of a measure as a whole in the returns that stand accepted, the earliest first: a
 * return that was opened again counts for nothing until it is accepted anew. What is kept as accepted is made of
 * the same values (recount-figures.ts).
 */
export const partFiguresOf = async (
  db: Database,
  contractId: string,
  measureId: string,
): Promise<PartFigure[]> => {
  const { returns, returnParts, returnValues: t, organisations } = db.tables;
  const rows = await db.read
    .select({
      organisationId: organisations.id,
      organisationName: organisations.name,
      quarter: returns.lastQuarter,
      row: t,
    })
    .from(t)
    .innerJoin(returns, eq(returns.id, t.returnId))
    .innerJoin(returnParts, eq(returnParts.id, t.partId))
    .innerJoin(organisations, eq(organisations.id, returnParts.organisationId))
    .where(
      and(
        eq(returns.contractId, contractId),
        eq(returns.status, 'accepted'),
        eq(t.measureId, measureId),
        eq(t.areaKey, ''),
        eq(t.scope, 'part'),
      ),
    )
    .orderBy(asc(returns.lastQuarter), asc(organisations.name), asc(organisations.id));
  const definition = await definitionsOf(
    db,
    rows.map(({ row }) => row.measureVersionId),
  );
  return rows.flatMap(({ organisationId, organisationName, quarter, row }) => {
    const version = definition(row.measureVersionId);
    const value = periodValueOf(version, answerFrom(row));
    return value
      ? [{ organisationId, organisationName, quarter, versionId: version.id, value: withoutNote(value) }]
      : [];
  });
};
