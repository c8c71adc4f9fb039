import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import { missingReasons, type Figure, type PeriodValue } from '#shared/values/figure.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../schema/define-tables.ts';

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

/** A measure with its accepted figures in order of quarter: what standing and charts are worked out from. */
export interface MeasureWithFigures extends MeasureKept {
  figures: AcceptedFigure[];
}

type VersionRow = Tables['measureVersions']['$inferSelect'];
type FigureRow = Tables['acceptedFigures']['$inferSelect'];

const known = <T>(value: T | null): T | undefined => value ?? undefined;

const comparableOf = (row: VersionRow): MeasureVersion['comparable'] =>
  row.comparableWithPrevious === null
    ? undefined
    : { withPrevious: row.comparableWithPrevious, why: row.comparableWhy };

const versionFrom = (row: VersionRow): MeasureVersion => ({
  id: row.id,
  measureId: row.measureId,
  contractId: row.contractId,
  number: row.number,
  fromQuarter: row.fromQuarter,
  kind: row.kind,
  question: row.question,
  name: row.name,
  purpose: row.purpose,
  chosenBy: row.chosenBy,
  chosenSaid: row.chosenSaid,
  numeratorMeans: row.numeratorMeans,
  denominatorMeans: row.denominatorMeans,
  whoCounts: row.whoCounts,
  whoDoesNot: row.whoDoesNot,
  unit: row.unit,
  polarity: row.polarity,
  rangeLow: known(row.rangeLow),
  rangeHigh: known(row.rangeHigh),
  tolerancePercent: row.tolerancePercent,
  steps: known(row.steps),
  target: known(row.target),
  areaTargets: row.areaTargets,
  headline: row.headline,
  countsPeople: row.countsPeople,
  sensitive: row.sensitive,
  dataStatus: row.dataStatus,
  dataFrom: known(row.dataFrom),
  standsIn: row.standsIn,
  source: row.source,
  splitAreas: row.splitAreas,
  comparable: comparableOf(row),
});

const figureFrom = ({ numerator, denominator, due }: FigureRow): Figure => {
  if (numerator === null) throw new Error('an accepted figure has a value without its number');
  return { numerator, denominator: known(denominator), due: known(due) };
};

const valueFrom = (row: FigureRow): PeriodValue => {
  switch (row.state) {
    case 'value':
      return { state: 'value', figure: figureFrom(row) };
    case 'missing': {
      const reason = missingReasons.find((word) => word === row.missingReason);
      if (reason === undefined) throw new Error('a missing figure is stored without its reason');
      return { state: 'missing', reason };
    }
    case 'nil':
      return { state: 'nil' };
  }
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
  const byMeasure = Map.groupBy(rows, ({ measureId }) => measureId);
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

/** Every measure of several contracts with its accepted figures, in the order they are shown. */
export const seriesOfContracts = async (
  db: Database,
  contractIds: readonly string[],
  fromQuarter?: Quarter,
): Promise<MeasureWithFigures[]> => {
  const kept = await measuresOfContracts(db, contractIds);
  const figures = await acceptedFiguresOf(db, contractIds, fromQuarter);
  const byMeasure = Map.groupBy(figures, ({ measureId }) => measureId);
  return kept.map((measure) => ({ ...measure, figures: byMeasure.get(measure.id) ?? [] }));
};
