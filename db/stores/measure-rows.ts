import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { missingReasons, type Figure, type PeriodValue } from '#shared/values/figure.ts';
import type { Tables } from '../schema/define-tables.ts';

type VersionRow = Tables['measureVersions']['$inferSelect'];
/** The columns in which an accepted figure stands. */
type FigureRow = Pick<
  Tables['acceptedFigures']['$inferSelect'],
  'state' | 'numerator' | 'denominator' | 'due' | 'missingReason'
>;

/** A null of the tables is absent in code. */
export const known = <T>(value: T | null): T | undefined => value ?? undefined;

const comparableOf = (row: VersionRow): MeasureVersion['comparable'] =>
  row.comparableWithPrevious === null
    ? undefined
    : { withPrevious: row.comparableWithPrevious, why: row.comparableWhy };

/** A definition as code knows it. */
export const versionFrom = (row: VersionRow): MeasureVersion => ({
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
  seasonal: known(row.seasonal),
  takenFrom: known(row.takenFrom),
  splitAreas: row.splitAreas,
  comparable: comparableOf(row),
});

const figureFrom = ({ numerator, denominator, due }: FigureRow): Figure => {
  if (numerator === null) throw new Error('an accepted figure has a value without its number');
  return { numerator, denominator: known(denominator), due: known(due) };
};

/** What an accepted row holds. @throws Error when a row breaks the rules every write goes through */
export const valueFrom = (row: FigureRow): PeriodValue => {
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
