/**
 * An indicator tells how a whole population is; no one service moves it alone. It is kept apart from a measure,
 * which tells how well one service performs: what is here has no place for a target of a provider, a rating or a
 * standing, and what reads measures does not take it (`NotAMeasure`).
 * Source: house.md 'outcomes'; methods, statistics 3.
 */
export const indicatorKinds = ['police', 'loaded'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Words that belong to the performance of one service, and that nothing told of an indicator may carry. */
export const performanceWords = [
  'target',
  'targets',
  'provider',
  'providerId',
  'rating',
  'ratings',
  'standing',
  'assurance',
  'polarity',
] as const;

/** Whatever carries one of those words is no indicator. */
export type NotAMeasure = Partial<Record<(typeof performanceWords)[number], never>>;

export interface Indicator extends NotAMeasure {
  id: string;
  /** how files and addresses name it: 'antisocial-behaviour' */
  key: string;
  name: string;
  /** what is counted, in the plural: 'incidents of antisocial behaviour recorded by the police' */
  counts: string;
  /** what it is counted among: 'residents' */
  among: string;
  /** a rate is told per so many of them */
  per: number;
  source: string;
  kind: IndicatorKind;
  periodKind: PeriodKind;
}

/** What stands in a published table where there is no number, as it stands there; zero is a number. */
export const valueMarks = ['x', 'c', '[c]', 'blank'] as const;
export type ValueMark = (typeof valueMarks)[number];

/** A cell of a published table: a number, or what stands in its place. */
export type Cell = { number: number } | { mark: ValueMark };

/** What an indicator says of one area in one period. */
export interface IndicatorValue {
  areaCode: string;
  /** '2026-08', '2026-Q2' or '2026' */
  period: string;
  numerator: Cell;
  /** absent where the population of the area is meant */
  denominator?: Cell;
}

export const numberIn = (cell: Cell | undefined): number | undefined =>
  cell && 'number' in cell ? cell.number : undefined;

/** The one that is counted from the police's own files. */
export const policeIndicatorKey = 'antisocial-behaviour';
