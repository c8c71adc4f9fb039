import type { Quarter } from '../periods/quarter.ts';
import type { Figure, MeasureKind, PeriodValue } from './figure.ts';

/**
 * How figures of a kind come together:
 * - added: numerators (and denominators) added; the population of a rate is averaged over quarters
 * - latest: the last quarter that has a value stands for the whole
 * - never added: different people, who would be counted twice; a longer time needs its own count
 * - not combined: score steps, which are listed
 */
export type Combining = 'added' | 'latest' | 'never added' | 'not combined';

/** The combined figure with its coverage: `have` of `of` ('3 of 4 quarters'). */
export interface Combined {
  /** absent when there is nothing to combine, or the kind does not combine */
  figure?: Figure;
  /** how many values were given */
  of: number;
  /** how many of them said something: a value, or nil */
  have: number;
  how: Combining;
  /** for `latest`: the quarter the figure is of, which is not the last one where that is missing */
  asAt?: Quarter;
}

const needsDenominator: ReadonlySet<MeasureKind> = new Set(['share', 'mean', 'rate']);

/** A signed statement that there was none: zero where things are counted, 0 of 0 where they are shared out. */
const nilCount: Figure = { numerator: 0 };
const nilOfNone: Figure = { numerator: 0, denominator: 0 };

/** A missing value, one not yet due, and a numerator without its denominator say nothing. */
const figureIn = (kind: MeasureKind, value: PeriodValue): Figure | undefined => {
  switch (value.state) {
    case 'value':
      return needsDenominator.has(kind) && value.figure.denominator === undefined ? undefined : value.figure;
    case 'nil':
      // there is no step 0: a judgement that was not made is not the lowest one
      if (kind === 'score') return undefined;
      // a rate's population is unknown that quarter, not zero
      return kind === 'share' || kind === 'mean' ? nilOfNone : nilCount;
    case 'missing':
    case 'not yet due':
      return undefined;
  }
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const given = (numbers: readonly (number | undefined)[]): number[] => numbers.filter((n) => n !== undefined);

/** Due adds up only where every figure that is not nil says it: a sum over some would be too small. */
const addedDue = (figures: readonly Figure[]): { due?: number } => {
  const said = figures.filter((figure) => figure !== nilOfNone);
  const due = given(said.map((figure) => figure.due));
  return due.length > 0 && due.length === said.length ? { due: sum(due) } : {};
};

const added = (figures: readonly Figure[], joining: 'added' | 'averaged'): Figure => {
  const numerator = sum(figures.map((figure) => figure.numerator));
  const denominators = given(figures.map((figure) => figure.denominator));
  if (denominators.length === 0) return { numerator };
  const denominator = joining === 'added' ? sum(denominators) : sum(denominators) / denominators.length;
  return { numerator, denominator, ...addedDue(figures) };
};

/**
 * Joins what was given into one figure. A single value of a kind that does not combine is its own
 * whole, so that one quarter's different people can still be shown.
 */
const join = (
  kind: MeasureKind,
  how: Combining,
  values: readonly PeriodValue[],
  denominators: 'added' | 'averaged',
): Combined => {
  const figures = values.map((value) => figureIn(kind, value)).filter((figure) => figure !== undefined);
  const coverage = { of: values.length, have: figures.length, how };
  const [only] = figures;
  if (only === undefined) return coverage;
  if (how === 'added') return { figure: added(figures, denominators), ...coverage };
  return values.length === 1 ? { figure: only, ...coverage } : coverage;
};

const overQuarters: Readonly<Record<MeasureKind, Combining>> = {
  count: 'added',
  'different people': 'never added',
  share: 'added',
  mean: 'added',
  rate: 'added',
  snapshot: 'latest',
  money: 'added',
  score: 'not combined',
};

const sideBySide: Readonly<Record<MeasureKind, Combining>> = { ...overQuarters, snapshot: 'added' };

/**
 * One figure for several quarters of one measure. Percentages are combined from their numerators and
 * denominators, never averaged; a missing quarter is left out and shows in the coverage, never as zero.
 * Source: methods, performance 'Kinds of measure', column 'combined over quarters'.
 */
export const combineOverQuarters = (
  kind: MeasureKind,
  values: readonly { quarter: Quarter; value: PeriodValue }[],
): Combined => {
  const how = overQuarters[kind];
  const inOrder = values.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const joined = join(
    kind,
    how,
    inOrder.map(({ value }) => value),
    kind === 'rate' ? 'averaged' : 'added',
  );
  if (how !== 'latest') return joined;
  const latest = inOrder.findLast(({ value }) => figureIn(kind, value) !== undefined);
  if (latest === undefined) return joined;
  return { ...joined, figure: figureIn(kind, latest.value), asAt: latest.quarter };
};

/**
 * One figure for several areas in one quarter.
 * Source: methods, performance 'Kinds of measure', column 'combined over areas'.
 */
export const combineOverAreas = (
  kind: MeasureKind,
  values: readonly { area: string; value: PeriodValue }[],
): Combined =>
  join(
    kind,
    sideBySide[kind],
    values.map(({ value }) => value),
    'added',
  );

/**
 * One figure for the parts that several organisations deliver in one quarter: as over areas, and
 * different people are not added, because the lead counts those itself.
 * Source: methods, performance 'Where a contract stands' (parts of a return add up).
 */
export const combineOverParts = (
  kind: MeasureKind,
  values: readonly { part: string; value: PeriodValue }[],
): Combined =>
  combineOverAreas(
    kind,
    values.map(({ part, value }) => ({ area: part, value })),
  );
