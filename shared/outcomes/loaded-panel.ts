import { sameQuarterLastYear } from '../periods/quarter.ts';
import { chooseDispersion } from '../statistics/estimate-dispersion.ts';
import { markRecentTrend, type TrendMarker } from '../statistics/mark-recent-trend.ts';
import { compareLoaded, type LoadedCompared, type Pair } from './compare-loaded.ts';
import type { Indicator, NotAMeasure, PeriodKind } from './indicator.ts';
import { loadedForm, pairIn, type LoadedForm, type LoadedValue } from './loaded-values.ts';
import { monthAfter } from './month.ts';
import { sayLoaded } from './say-loaded.ts';
import { widestArea } from './wider-areas.ts';

/** A loaded indicator in one district: its latest figure, and what that may be held against. */
export interface LoadedPanel extends NotAMeasure {
  areaCode: string;
  areaName: string;
  form: LoadedForm;
  /** the latest figure; absent where there is none */
  latest?: LoadedValue;
  /** what it is held against: a wider area that came along, else the other districts together */
  besideName?: string;
  beside?: LoadedCompared;
  yearBefore?: LoadedCompared;
  /** of the last five years; for yearly figures alone */
  trend?: TrendMarker;
  /** the finding in a sentence */
  sentence: string;
}

/** The same period a year before. */
export const yearBeforePeriod = (kind: PeriodKind, period: string): string => {
  if (kind === 'year') return String(Number(period) - 1);
  return kind === 'quarter' ? sameQuarterLastYear(period) : monthAfter(period, -12);
};

const periodsForDispersion = 8;

/** Counts of other areas in the last eight periods, of those that have every one. */
const panelOf = (others: readonly LoadedValue[], periods: readonly string[]): number[][] => {
  const codes = [...new Set(others.map(({ areaCode }) => areaCode))];
  const last = periods.slice(-periodsForDispersion);
  return codes.flatMap((code) => {
    const row = last.flatMap((period) => {
      const value = others.find((each) => each.areaCode === code && each.period === period);
      return (value && pairIn(value)?.above) ?? [];
    });
    return row.length === last.length ? [row] : [];
  });
};

const together = (values: readonly LoadedValue[]): Pair | undefined => {
  const pairs = values.flatMap((value) => pairIn(value) ?? []);
  if (pairs.length === 0) return undefined;
  const sum = (of: keyof Pair) => pairs.reduce((so, pair) => so + pair[of], 0);
  return { above: sum('above'), below: sum('below') };
};

const trendOf = (own: readonly LoadedValue[]): TrendMarker =>
  markRecentTrend(
    own.map(({ rate, interval, ...cells }) => {
      const pair = pairIn(cells);
      if (rate === undefined || interval === undefined || !pair) return undefined;
      return { value: rate, interval, count: pair.above, denominator: pair.below };
    }),
  ).marker;

/**
 * One district of a loaded indicator: its latest figure with its interval, against a wider area or the other
 * districts, on a year before, and by the trend of five years. Source: methods, statistics 2.4 to 2.6 and 3.2.
 * @param values of every area, by period
 * @param districts the codes of all districts
 */
export const loadedPanel = (
  indicator: Indicator,
  values: readonly LoadedValue[],
  districts: readonly string[],
  area: { code: string; name: string },
): LoadedPanel => {
  const form = loadedForm(indicator, values);
  const ofArea = (code: string) => values.filter(({ areaCode }) => areaCode === code);
  const own = ofArea(area.code).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const latest = own.findLast((value) => pairIn(value) !== undefined);
  const here = latest && pairIn(latest);
  const others = values.filter(({ areaCode }) => areaCode !== area.code && districts.includes(areaCode));
  const periods = [...new Set(values.map(({ period }) => period))].toSorted();
  const { phi } = chooseDispersion('within two years', panelOf(others, periods));
  const against = (pair: Pair | undefined) =>
    here && pair && compareLoaded(form, here, pair, { phi, per: indicator.per });
  const inPeriod = (all: readonly LoadedValue[], period?: string) =>
    all.filter((value) => value.period === period);
  const outside = values.filter(({ areaCode }) => !districts.includes(areaCode));
  const wider = widestArea(inPeriod(outside, latest?.period).flatMap((v) => (pairIn(v) ? [v.areaCode] : [])));
  const beside = against(together(inPeriod(wider ? ofArea(wider.code) : others, latest?.period)));
  const before = latest && yearBeforePeriod(indicator.periodKind, latest.period);
  const yearBefore = against(together(inPeriod(own, before)));
  const found = {
    areaCode: area.code,
    areaName: area.name,
    form,
    ...(latest && { latest }),
    ...(beside && { besideName: wider?.name ?? 'the other districts together', beside }),
    ...(yearBefore && { yearBefore }),
    ...(indicator.periodKind === 'year' && form !== 'number' && { trend: trendOf(own) }),
  };
  return { ...found, sentence: sayLoaded(indicator, found) };
};
