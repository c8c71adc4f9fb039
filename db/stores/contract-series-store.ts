import { and, asc, eq, exists, inArray, isNotNull, max } from 'drizzle-orm';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { definitionsOf } from './definitions-store.ts';
import { definitionAsText, figuresFromDefinitions } from './figures-as-text.ts';
import { known } from './measure-rows.ts';
import { quartersPerReturn, type MeasureKept, type SeriesOfContract } from './measures-store.ts';

/*
 * The measures of one contract and all their figures, which its Measures page asks for each time: questions
 * that are built once, the figures of a definition as one text, which names what they share once. What they
 * answer is proven to be the same as the questions about several contracts (measures-store.ts).
 */

const measuresOfOne = (({ read, tables: { measures: t, measureVersions } }) =>
  read
    .select({
      id: t.id,
      position: t.position,
      endedFrom: t.endedFrom,
      versionId: measureVersions.id,
    })
    .from(t)
    .innerJoin(measureVersions, eq(measureVersions.measureId, t.id))
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(
      asc(t.position),
      asc(t.id),
      asc(measureVersions.number),
      asc(measureVersions.id),
    )) satisfies Question<unknown>;

const figuresOfOne = (({ read, tables: { acceptedFigures: t } }) =>
  read
    .select({
      measureId: t.measureId,
      areaKey: t.areaKey,
      measureVersionId: t.measureVersionId,
      all: definitionAsText(t),
    })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .groupBy(t.measureId, t.areaKey, t.measureVersionId)
    .orderBy(asc(t.measureId), asc(t.areaKey), asc(t.measureVersionId))) satisfies Question<unknown>;

const withFiguresOfOne = (({ read, tables: { measures, acceptedFigures: t } }) => {
  // the first that is found answers for its measure: the others are not read
  const one = read
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.measureId, measures.id), eq(t.areaKey, ''), inArray(t.state, ['value', 'nil'])));
  return read
    .select({ measureId: measures.id })
    .from(measures)
    .where(and(eq(measures.contractId, given(measures.contractId, 'contractId')), exists(one)))
    .orderBy(asc(measures.id));
}) satisfies Question<unknown>;

const reportsOfOne = (({ read, tables: { contracts: t } }) =>
  read
    .select({
      returnFrequency: t.returnFrequency,
      returnDueWorkingDays: t.returnDueWorkingDays,
      endsOn: t.endsOn,
    })
    .from(t)
    .where(eq(t.id, given(t.id, 'contractId')))) satisfies Question<unknown>;

const lastSentOfOne = (({ read, tables: { returns: t } }) =>
  read
    .select({ quarter: max(t.lastQuarter).as('last_sent') })
    .from(t)
    .where(
      and(eq(t.contractId, given(t.contractId, 'contractId')), isNotNull(t.submittedAt)),
    )) satisfies Question<unknown>;

const areasOfOne = (({ read, tables: { areas, contractAreas } }) =>
  read
    .select({ id: areas.id, name: areas.name })
    .from(contractAreas)
    .innerJoin(areas, eq(areas.id, contractAreas.areaId))
    .where(eq(contractAreas.contractId, given(contractAreas.contractId, 'contractId')))
    .orderBy(asc(areas.kind), asc(areas.name), asc(areas.id))) satisfies Question<unknown>;

/** How a contract reports; undefined where there is none with this id. */
export const reportsOfContract = async (db: Database, contractId: string) => {
  const [row] = await db.ask(reportsOfOne, { contractId });
  return row && { ...row, endsOn: known(row.endsOn) };
};

/** The last quarter whose return was sent; undefined before the first. */
export const lastSentQuarter = async (db: Database, contractId: string): Promise<Quarter | undefined> => {
  const [row] = await db.ask(lastSentOfOne, { contractId });
  return row?.quarter ?? undefined;
};

/** The areas a contract names, by kind and name. */
export const areasNamed = (db: Database, contractId: string): Promise<{ id: string; name: string }[]> =>
  db.ask(areasOfOne, { contractId });

/** The measures of one contract, those that ended too, in the order they are shown. */
export const measuresOfOneContract = async (db: Database, contractId: string): Promise<MeasureKept[]> => {
  const rows = await db.ask(measuresOfOne, { contractId });
  const versionIds = rows.map(({ versionId }) => versionId);
  const definition = await definitionsOf(db, versionIds);
  const measures = new Map<string, MeasureKept>();
  for (const { id, position, endedFrom, versionId } of rows) {
    const measure = measures.get(id) ?? {
      id,
      contractId,
      position,
      endedFrom: known(endedFrom),
      versions: [],
    };
    measure.versions.push(definition(versionId));
    measures.set(id, measure);
  }
  return [...measures.values()];
};

/** Ids of the measures of which at least one accepted quarter holds a figure or a signed nil, as a whole. */
export const measuresWithFigures = async (db: Database, contractId: string): Promise<Set<string>> =>
  new Set((await db.ask(withFiguresOfOne, { contractId })).map(({ measureId }) => measureId));

/** Every measure of one contract with its accepted figures, in the order they are shown. */
export const seriesOfOneContract = async (db: Database, contractId: string): Promise<SeriesOfContract[]> => {
  const kept = await measuresOfOneContract(db, contractId);
  const figures = await db.ask(figuresOfOne, { contractId });
  const contract = await reportsOfContract(db, contractId);
  const quartersPerValue = quartersPerReturn[contract?.returnFrequency ?? 'quarterly'];
  return kept.map(({ id, endedFrom, versions }) => ({
    measureId: id,
    contractId,
    versions,
    endedFrom,
    quartersPerValue,
    ...figuresFromDefinitions(
      figures.filter(({ measureId }) => measureId === id),
      versions,
    ),
  }));
};
