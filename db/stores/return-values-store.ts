import { and, asc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { PlacedAnswer, ReturnValue } from '#shared/returns/return-value.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { definitionsOf } from './definitions-store.ts';
import { answerFrom, known, valueFrom } from './return-rows.ts';

/** A value with the name of who saved it last. */
export interface NamedValue extends ReturnValue {
  savedByName: string;
}

const valuesWhere = (
  { read, tables: { returnValues: t, people } }: Pick<Database, 'read' | 'tables'>,
  which: SQL | undefined,
) =>
  read
    .select({ row: t, savedByName: people.name })
    .from(t)
    .innerJoin(people, eq(people.id, t.savedBy))
    .where(which)
    .orderBy(asc(t.measureId), asc(t.partId), asc(t.areaKey), asc(t.scope), asc(t.id));

const valuesOfMeasure = ((of) => {
  const { returnId, measureId } = of.tables.returnValues;
  return valuesWhere(
    of,
    and(eq(returnId, given(returnId, 'returnId')), eq(measureId, given(measureId, 'measureId'))),
  );
}) satisfies Question<unknown>;

const valuesOfOne = ((of) => {
  const { returnId } = of.tables.returnValues;
  return valuesWhere(of, eq(returnId, given(returnId, 'returnId')));
}) satisfies Question<unknown>;

/** The values of a return (of one measure where it is given), by measure, part, area and scope. */
export const valuesOfReturn = async (
  db: Database,
  returnId: string,
  measureId?: string,
): Promise<NamedValue[]> => {
  const rows =
    measureId === undefined
      ? await db.ask(valuesOfOne, { returnId })
      : await db.ask(valuesOfMeasure, { returnId, measureId });
  return rows.map(({ row, savedByName }) => ({ ...valueFrom(row), savedByName }));
};

/** A value of an earlier return that was sent, with whose part it was. */
export interface EarlierAnswer extends PlacedAnswer {
  firstQuarter: Quarter;
  lastQuarter: Quarter;
  organisationId: string;
  lead: boolean;
}

const sentStatuses: ReturnStatus[] = ['submitted', 'accepted'];

/** Of one measure where `one` is asked; between two quarters. */
const earlierWhere = (
  { read, tables: { returns, returnParts, returnValues: t } }: Pick<Database, 'read' | 'tables'>,
  one: boolean,
) =>
  read
    .select({
      firstQuarter: returns.firstQuarter,
      lastQuarter: returns.lastQuarter,
      organisationId: returnParts.organisationId,
      lead: returnParts.lead,
      partId: t.partId,
      measureId: t.measureId,
      areaKey: t.areaKey,
      scope: t.scope,
      state: t.state,
      numerator: t.numerator,
      denominator: t.denominator,
      due: t.due,
      missingReason: t.missingReason,
      missingNote: t.missingNote,
    })
    .from(t)
    .innerJoin(returns, eq(returns.id, t.returnId))
    .innerJoin(returnParts, eq(returnParts.id, t.partId))
    .where(
      and(
        eq(returns.contractId, given(returns.contractId, 'contractId')),
        inArray(returns.status, sentStatuses),
        gte(returns.lastQuarter, given(returns.lastQuarter, 'from')),
        lt(returns.lastQuarter, given(returns.lastQuarter, 'before')),
        one ? eq(t.measureId, given(t.measureId, 'measureId')) : undefined,
      ),
    )
    .orderBy(asc(returns.lastQuarter), asc(t.id));

const earlierOfAll = ((of) => earlierWhere(of, false)) satisfies Question<unknown>;
const earlierOfOne = ((of) => earlierWhere(of, true)) satisfies Question<unknown>;

/**
 * The values of a contract's returns before a period that were sent and stand as they were sent, earliest
 * first (of one measure where it is given).
 */
export const earlierAnswers = async (
  db: Database,
  contractId: string,
  { from, before }: { from: Quarter; before: Quarter },
  measureId?: string,
): Promise<EarlierAnswer[]> => {
  const rows =
    measureId === undefined
      ? await db.ask(earlierOfAll, { contractId, from, before })
      : await db.ask(earlierOfOne, { contractId, from, before, measureId });
  return rows.map((row) => ({
    firstQuarter: row.firstQuarter,
    lastQuarter: row.lastQuarter,
    organisationId: row.organisationId,
    lead: row.lead,
    partId: row.partId,
    measureId: row.measureId,
    areaKey: row.areaKey,
    scope: row.scope,
    answer: answerFrom(row),
  }));
};

const versionsToFill = (({ read, tables: { measures, measureVersions } }) =>
  read
    .select({ endedFrom: measures.endedFrom, versionId: measureVersions.id })
    .from(measures)
    .innerJoin(measureVersions, eq(measureVersions.measureId, measures.id))
    .where(
      and(
        eq(measures.id, given(measures.id, 'measureId')),
        eq(measures.contractId, given(measures.contractId, 'contractId')),
      ),
    )
    .orderBy(asc(measureVersions.number), asc(measureVersions.id))) satisfies Question<unknown>;

/** A measure of a contract with its versions, as saving one value needs it; undefined when it is not the contract's. */
export const measureToFill = async (
  db: Database,
  contractId: string,
  measureId: string,
): Promise<{ id: string; endedFrom?: Quarter; versions: MeasureVersion[] } | undefined> => {
  const rows = await db.ask(versionsToFill, { measureId, contractId });
  const [first] = rows;
  if (!first) return undefined;
  const versionIds = rows.map(({ versionId }) => versionId);
  const definition = await definitionsOf(db, versionIds);
  return { id: measureId, endedFrom: known(first.endedFrom), versions: versionIds.map(definition) };
};
