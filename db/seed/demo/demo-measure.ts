import type { Polarity, Question, Target } from '#shared/measures/measure-version.ts';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import type { TakenFrom } from '#shared/measures/what-is-taken.ts';
import type { MeasureKind, MissingReason } from '#shared/values/figure.ts';
import type { DistrictKey } from './demo-areas.ts';
import type { OrganisationKey } from './demo-organisations.ts';

/**
 * How a number goes over the quarters, from the first return to the newest, before chance is added.
 * `through` bends the way: at this part of it (0 to 1) it stands at that value.
 */
export interface Course {
  from: number;
  to: number;
  through?: readonly (readonly [at: number, value: number])[];
  /** by quarter of the financial year, as a multiple: the six weeks of summer, the weeks before Christmas */
  season?: readonly [number, number, number, number];
}

/** How many something is out of: a course of its own, or so many in a hundred of another measure's figure. */
export type HowMany = Course | { measure: string; percent: number };

/** How the figures of a measure come about. Rates are percent of a share, the mean of a mean. */
export type FigurePlan =
  | { how: 'counted'; course: Course }
  | { how: 'part of'; all: HowMany; course: Course }
  /** a better-off share: due to be asked, answered, better off */
  | { how: 'asked'; due: HowMany; answering: Course; course: Course }
  | { how: 'mean of'; all: HowMany; course: Course; spread: number }
  /** pounds */
  | { how: 'spent'; course: Course }
  | { how: 'judged'; steps: readonly number[] }
  /** it fills itself in from the families that the provider keeps */
  | { how: 'taken'; from: TakenFrom };

/** A return that has no figure for a measure, with the reason; `back` 0 is the newest return. */
export interface DemoMissing {
  back: number;
  reason: MissingReason;
  note: string;
}

/** A new version of a measure, `back` returns before the newest. */
export interface DemoMeasureChange {
  back: number;
  target?: Target;
  numeratorMeans?: string;
  whoCounts?: string;
  comparable: { withPrevious: boolean; why: string };
  why: string;
}

/** A measure of a demo agreement, and how its figures come about. */
export interface DemoMeasure {
  key: string;
  question: Question;
  kind: MeasureKind;
  name: string;
  purpose: string;
  chosenBy: string;
  chosenSaid: string;
  numeratorMeans: string;
  denominatorMeans: string;
  whoCounts: string;
  whoDoesNot: string;
  unit: string;
  polarity: Polarity;
  rangeLow?: number;
  rangeHigh?: number;
  tolerancePercent: number;
  steps?: number;
  target?: Target;
  /** where another target holds on purpose */
  districtTargets: Readonly<Partial<Record<DistrictKey, Target>>>;
  headline: boolean;
  /** goes up and down with the months of the year */
  seasonal?: true;
  countsPeople: boolean;
  sensitive: boolean;
  /** asked for by district */
  byDistrict: boolean;
  /** delivering organisations to which it does not apply */
  notFor: readonly OrganisationKey[];
  /** wanted and not yet collected, with what stands in for it */
  wanted?: string;
  figures: FigurePlan;
  /** the newest figures as they are, oldest of them first: [numerator, denominator, due] */
  newest: readonly (readonly number[])[];
  missing: readonly DemoMissing[];
  /** returns back in which there was none, and the provider signs for it */
  nil: readonly number[];
  changes: readonly DemoMeasureChange[];
}

/** What each measure says for itself; the rest has usual values. */
type Said = Pick<DemoMeasure, 'key' | 'name' | 'purpose' | 'numeratorMeans' | 'unit' | 'figures'> &
  Partial<Omit<DemoMeasure, 'target'>> & { target?: number | Target };

const usual = {
  chosenBy: '',
  chosenSaid: '',
  denominatorMeans: '',
  whoCounts: '',
  whoDoesNot: '',
  polarity: 'higher',
  tolerancePercent: 10,
  districtTargets: {},
  headline: false,
  countsPeople: true,
  sensitive: false,
  byDistrict: false,
  notFor: [],
  newest: [],
  missing: [],
  nil: [],
  changes: [],
} as const;

const aim = (target: number | Target | undefined): Target | undefined =>
  typeof target === 'number' ? { per: 'quarter', value: target } : target;

/** A count, unless it says otherwise. */
export const howMuch = (said: Said): DemoMeasure => ({
  ...usual,
  question: 'how much',
  kind: 'count',
  ...said,
  target: aim(said.target),
});

/** A share, unless it says otherwise. */
export const howWell = (said: Said): DemoMeasure => ({
  ...usual,
  question: 'how well',
  kind: 'share',
  ...said,
  target: aim(said.target),
});

/** A share of those who answered, a headline unless it says otherwise. */
export const betterOff = (said: Said): DemoMeasure => ({
  ...usual,
  question: 'better off',
  kind: 'share',
  headline: true,
  ...said,
  target: aim(said.target),
});

/** A measure that fills itself in: what it counts says what it is called and how it is defined. */
export const taken = (
  from: TakenFrom,
  said: Pick<DemoMeasure, 'key' | 'purpose'> &
    Partial<Omit<DemoMeasure, 'target' | 'figures'>> & { target?: number },
): DemoMeasure => ({
  ...usual,
  ...definitionOfTaken(from),
  figures: { how: 'taken', from },
  ...said,
  target: aim(said.target),
});

/** From one value to another. */
export const goes = (from: number, to: number, more: Omit<Course, 'from' | 'to'> = {}): Course => ({
  from,
  to,
  ...more,
});

/** About the same all along. */
export const stays = (value: number, more: Omit<Course, 'from' | 'to'> = {}): Course => ({
  from: value,
  to: value,
  ...more,
});

export const counted = (course: Course): FigurePlan => ({ how: 'counted', course });
export const partOf = (all: HowMany, course: Course): FigurePlan => ({ how: 'part of', all, course });
export const asked = (due: HowMany, answering: Course, course: Course): FigurePlan => ({
  how: 'asked',
  due,
  answering,
  course,
});
/** So many in a hundred of another measure's figure of the same return. */
export const of = (measure: string, percent = 100): HowMany => ({ measure, percent });
