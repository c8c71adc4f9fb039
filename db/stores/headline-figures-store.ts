import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import type { Database } from '../database.ts';
import { byContract, known } from './contract-rows.ts';
import { within, type ContractsAsked } from './contracts-asked.ts';
import type { Definition } from './definitions-store.ts';
import { figuresAsText, figuresFromText } from './figures-as-text.ts';

/** The headline measures of a contract, not yet read out. */
export interface HeadlineFigures {
  /** the same as long as the measures, their definitions and their figures are: what was worked out holds */
  fingerprint: string;
  /** ids of the definitions needed to read the figures */
  versionIds: readonly string[];
  /** the measures in their order; `definition` must know those of `versionIds` */
  series: (definition: Definition) => MeasureSeries[];
}

interface HeadlineLine {
  id: string;
  contractId: string;
  endedFrom?: Quarter;
  quartersPerValue: 1 | 2 | 4;
  versionIds: readonly string[];
  figures: string;
}

const quartersPerReturn: Readonly<Record<ReturnFrequency, 1 | 2 | 4>> = {
  quarterly: 1,
  'half-yearly': 2,
  yearly: 4,
};

const headlineLines = async (
  db: Database,
  asked: ContractsAsked,
  fromQuarter: Quarter,
): Promise<HeadlineLine[]> => {
  const { contracts, measures, measureVersions: versions, acceptedFigures: figures } = db.tables;
  const headlines = () =>
    db.read
      .select({ id: versions.measureId })
      .from(versions)
      .where(and(eq(versions.headline, true), within(versions.contractId, asked)));
  const kept = await db.read
    .select({
      id: measures.id,
      contractId: measures.contractId,
      endedFrom: measures.endedFrom,
      frequency: contracts.returnFrequency,
    })
    .from(measures)
    .innerJoin(contracts, eq(contracts.id, measures.contractId))
    .where(inArray(measures.id, headlines()))
    .orderBy(asc(measures.contractId), asc(measures.position), asc(measures.id));
  const definitions = await db.read
    .select({
      measureId: versions.measureId,
      ids: sql<string>`string_agg(${versions.id}, ' ' order by ${versions.number})`,
    })
    .from(versions)
    .where(inArray(versions.measureId, headlines()))
    .groupBy(versions.measureId);
  const values = await db.read
    .select({ measureId: figures.measureId, all: figuresAsText(figures) })
    .from(figures)
    .where(
      and(
        inArray(figures.measureId, headlines()),
        gte(figures.quarter, fromQuarter),
        eq(figures.areaKey, ''),
      ),
    )
    .groupBy(figures.measureId);
  const versionsOf = new Map(definitions.map(({ measureId, ids }) => [measureId, ids]));
  const figuresOf = new Map(values.map(({ measureId, all }) => [measureId, all]));
  return kept.map(({ id, contractId, endedFrom, frequency }) => ({
    id,
    contractId,
    endedFrom: known(endedFrom),
    quartersPerValue: quartersPerReturn[frequency],
    versionIds: (versionsOf.get(id) ?? '').split(' '),
    figures: figuresOf.get(id) ?? '',
  }));
};

const seriesFrom = (line: HeadlineLine, definition: Definition): MeasureSeries => ({
  measureId: line.id,
  versions: line.versionIds.map(definition),
  accepted: line.figures === '' ? {} : figuresFromText(line.figures),
  quartersPerValue: line.quartersPerValue,
  endedFrom: line.endedFrom,
});

/**
 * The headline measures of many contracts with their accepted figures from a quarter on, by contract. Three
 * questions to the database, however many contracts: a measure that was a headline in any of its definitions
 * comes with all of them; other measures, figures of areas and older quarters are not read.
 */
export const headlineFigures = async (
  db: Database,
  asked: ContractsAsked,
  fromQuarter: Quarter,
): Promise<Map<string, HeadlineFigures>> => {
  if (asked.length === 0) return new Map();
  const lines = byContract(await headlineLines(db, asked, fromQuarter));
  return new Map(
    [...lines].map(([contractId, own]) => [
      contractId,
      {
        fingerprint: JSON.stringify(own),
        versionIds: own.flatMap(({ versionIds }) => versionIds),
        series: (definition) => own.map((line) => seriesFrom(line, definition)),
      },
    ]),
  );
};
