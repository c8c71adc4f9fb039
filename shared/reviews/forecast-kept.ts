import type { CalendarDay } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';

/**
 * - `baseline`: worked out by rule and agreed by the council: later figures are held against it
 * - `partners`: what those who know the causes expect, in their own words and numbers
 * Source: methods, statistics 2.1 'Decision'.
 */
export const forecastKinds = ['baseline', 'partners'] as const;
export type ForecastKind = (typeof forecastKinds)[number];

/** One period ahead, in the unit of the axis: shares in percent, money in pence. Never clipped. */
export interface ForecastStepKept {
  quarter: Quarter;
  value: number;
  /** absent in the partners' own, and where a seasonal series is too short for one */
  range?: { lower: number; upper: number };
}

/** A forecast as it was agreed on a day. It never moves: a later one stands beside it. */
export interface ForecastKept {
  id: string;
  measureId: string;
  kind: ForecastKind;
  number: number;
  /** the last quarter that was known */
  afterQuarter: Quarter;
  steps: readonly ForecastStepKept[];
  /** 'if nothing changes': the middle of the last four */
  level?: number;
  /** made by the rule for measures with a season */
  seasonal: boolean;
  /** the partners by name; '' for the baseline */
  author: string;
  why: string;
  agreedOn: CalendarDay;
  /** who wrote it down */
  personName: string;
}
