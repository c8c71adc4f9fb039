import type { MeasureKind } from '../values/figure.ts';
import type { Quarter } from '../periods/quarter.ts';
import type { TakenFrom } from './what-is-taken.ts';

/** The three questions of outcomes-based accountability, in the order they are always shown (mission M1). */
export const questions = ['how much', 'how well', 'better off'] as const;
export type Question = (typeof questions)[number];

export const polarities = ['higher', 'lower', 'within a range', 'neither'] as const;
export type Polarity = (typeof polarities)[number];

export const dataStatuses = ['ready', 'from a date', 'wanted'] as const;
export type DataStatus = (typeof dataStatuses)[number];

export const measureSources = ['typed in', 'cases', 'follow-ups', 'instrument', 'imported'] as const;
export type MeasureSource = (typeof measureSources)[number];

/**
 * What is aimed for. Shares are in percent (0 to 100), money in pence, all else in the measure's unit.
 * A year's target is profiled over the quarters Q1..Q4 in the same unit: the four add up to the year's
 * figure for what adds (count, money), and are each quarter's own aim otherwise.
 */
export type Target =
  | { per: 'quarter'; value: number }
  | { per: 'year'; value: number; profile: readonly [number, number, number, number] };

/** The definition of a measure from a quarter on. Immutable: a change is a new version. */
export interface MeasureVersion {
  id: string;
  measureId: string;
  contractId: string;
  /** 1 for the first version */
  number: number;
  fromQuarter: Quarter;
  kind: MeasureKind;
  question: Question;
  name: string;
  /** why it is asked: shown wherever its target is shown (mission M3) */
  purpose: string;
  /** who helped choose it, families and young people above all, and what they said (mission M39) */
  chosenBy: string;
  chosenSaid: string;
  /**
   * what is counted, in words that begin with the unit where they can: 'families still in agreement', so
   * that sentences read on: '31 of 42 families still in agreement'
   */
  numeratorMeans: string;
  /** of whom, or of what: 'families that answered'; empty where nothing is divided */
  denominatorMeans: string;
  whoCounts: string;
  whoDoesNot: string;
  unit: string;
  polarity: Polarity;
  /** both given when polarity is `within a range` */
  rangeLow?: number;
  rangeHigh?: number;
  /** percent of the target within which a count is `close`; 10 unless agreed otherwise */
  tolerancePercent: number;
  /** for kind score: how many steps (3 or 5) */
  steps?: number;
  target?: Target;
  /** by area id where the target differs there on purpose; such areas are not compared */
  areaTargets: Readonly<Record<string, Target>>;
  headline: boolean;
  countsPeople: boolean;
  sensitive: boolean;
  dataStatus: DataStatus;
  /** the day data starts, when data status is `from a date` */
  dataFrom?: string;
  /** what stands in for a wanted measure meanwhile */
  standsIn: string;
  source: MeasureSource;
  /** it goes up and down with the months of the year: compared with the same quarter, never by limits */
  seasonal?: boolean;
  /** what the provider's families are counted for; absent where it is typed in */
  takenFrom?: TakenFrom;
  /** area ids the value is split by; empty when it is asked for as a whole only */
  splitAreas: readonly string[];
  /** whether the series runs on over this change, and why or why not; absent for the first version */
  comparable?: { withPrevious: boolean; why: string };
}
