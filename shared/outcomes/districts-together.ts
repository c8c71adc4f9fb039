import { formatCount } from '../values/format.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';
import { loadedPanel, type LoadedPanel } from './loaded-panel.ts';
import { loadedValues, pairIn, type LoadedValue } from './loaded-values.ts';
import type { District } from './places.ts';
import type { ByMonth } from './quarterly.ts';
import { splitLoaded } from './split-loaded.ts';

/** How all districts are named where they are told of as one. */
export const togetherWords = (those: number, of: number): string => {
  if (of === 1) return 'The one district';
  if (those === 1) return `1 of the ${formatCount(of)} districts, the only one with every figure,`;
  return those === of
    ? `All ${formatCount(of)} districts together`
    : `${formatCount(those)} of the ${formatCount(of)} districts together, those with every figure,`;
};

/** Counts by month of all districts together: only of months that every one of them has. */
export const countsTogether = (all: readonly { counts: ByMonth }[]): ByMonth => {
  const [first, ...others] = all;
  return new Map(
    [...(first?.counts ?? [])].flatMap(([month, count]): [string, number][] => {
      const rest = others.flatMap(({ counts }) => counts.get(month) ?? []);
      return rest.length === others.length ? [[month, rest.reduce((sum, each) => sum + each, count)]] : [];
    }),
  );
};

const sumOf = (areaCode: string, period: string, values: readonly LoadedValue[]): IndicatorValue => {
  const pairs = values.flatMap((value) => pairIn(value) ?? []);
  const sum = (of: 'above' | 'below') => ({ number: pairs.reduce((so, pair) => so + pair[of], 0) });
  return { areaCode, period, numerator: sum('above'), denominator: sum('below') };
};

/**
 * A loaded indicator in all districts together, as one district is told of. Only those count that have a figure in
 * every period: a district that comes and goes would look like a change.
 * @param values of every area, by period
 * @returns undefined where no district has one in every period
 */
export const districtsTogether = (
  indicator: Indicator,
  values: readonly LoadedValue[],
  districts: readonly District[],
): LoadedPanel | undefined => {
  const { values: own, beside } = splitLoaded(values, districts);
  const told = own.filter((value) => pairIn(value) !== undefined);
  const periods = [...new Set(own.map(({ period }) => period))];
  const whole = districts.filter(
    ({ code }) => told.filter(({ areaCode }) => areaCode === code).length === periods.length,
  );
  if (told.length === 0 || whole.length === 0) return undefined;
  const codes = whole.map(({ code }) => code);
  // no code of an area has a space in it
  const area = {
    code: 'all together',
    name: togetherWords(whole.length, districts.length),
    countyCode: districts[0]?.countyCode ?? '',
  };
  const sums = periods.map((period) =>
    sumOf(
      area.code,
      period,
      told.filter((value) => value.period === period && codes.includes(value.areaCode)),
    ),
  );
  return loadedPanel(indicator, [...loadedValues(indicator, sums, [area]), ...beside], [area], area);
};
