import { sameQuarterLastYear } from '../periods/quarter.ts';
import { chooseDispersion } from '../statistics/estimate-dispersion.ts';
import { markRecentTrend, type TrendMarker } from '../statistics/mark-recent-trend.ts';
import { compareLoaded, type LoadedCompared, type Pair } from './compare-loaded.ts';
import { numberIn, type Indicator, type NotAMeasure, type PeriodKind } from './indicator.ts';
import { loadedForm, pairIn, type LoadedForm, type LoadedValue } from './loaded-values.ts';
import { monthAfter } from './month.ts';
import type { District } from './places.ts';
import { sayLoaded } from './say-loaded.ts';
import { splitLoaded } from './split-loaded.ts';

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
  /** the five years that it is told of; none where it cannot be calculated */
  trendOver?: string[];
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

const yearsOfTrend = 5;

/** The trend of the last five years that have a figure, with which years those are: one may be missing in between. */
const trendOf = (own: readonly LoadedValue[]): Pick<LoadedPanel, 'trend' | 'trendOver'> => {
  const told = own.flatMap(({ period, rate, interval, ...cells }) => {
    const pair = pairIn(cells);
    if (rate === undefined || interval === undefined || !pair) return [];
    return [{ period, value: rate, interval, count: pair.above, denominator: pair.below }];
  });
  const { marker } = markRecentTrend(told);
  const years = told.slice(-yearsOfTrend).map(({ period }) => period);
  return marker === 'cannot be calculated' ? { trend: marker } : { trend: marker, trendOver: years };
};

/**
 * One district of a loaded indicator: its latest figure with its interval, against a wider area or the other
 * districts, on a year before, and by the trend of five years. Source: methods, statistics 2.4 to 2.6 and 3.2.
 * @param values of every area, by period
 * @param districts all of them
 */
export const loadedPanel = (
  indicator: Indicator,
  values: readonly LoadedValue[],
  districts: readonly Pick<District, 'code' | 'countyCode'>[],
  area: { code: string; name: string },
): LoadedPanel => {
  const form = loadedForm(indicator, values);
  const { values: all, beside: wider } = splitLoaded(values, districts);
  const own = all
    .filter(({ areaCode }) => areaCode === area.code)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const isTold = (value: LoadedValue) =>
    form === 'number' ? numberIn(value.numerator) !== undefined : pairIn(value) !== undefined;
  const latest = own.findLast(isTold);
  const here = latest && pairIn(latest);
  const others = all.filter(({ areaCode }) => areaCode !== area.code);
  const periods = [...new Set(values.map(({ period }) => period))].toSorted();
  const { phi } = chooseDispersion('within two years', panelOf(others, periods));
  const against = (pair: Pair | undefined) =>
    here && pair && compareLoaded(form, here, pair, { phi, per: indicator.per });
  const inPeriod = (some: readonly LoadedValue[], period?: string) =>
    some.filter((value) => value.period === period);
  const beside = against(together(inPeriod(wider.length > 0 ? wider : others, latest?.period)));
  const before = latest && yearBeforePeriod(indicator.periodKind, latest.period);
  const yearBefore = against(together(inPeriod(own, before)));
  const found = {
    areaCode: area.code,
    areaName: area.name,
    form,
    ...(latest && { latest }),
    ...(beside && { besideName: wider[0]?.areaName ?? 'the other districts together', beside }),
    ...(yearBefore && { yearBefore }),
    ...(indicator.periodKind === 'year' && form !== 'number' && trendOf(own)),
  };
  return { ...found, sentence: sayLoaded(indicator, found) };
};
