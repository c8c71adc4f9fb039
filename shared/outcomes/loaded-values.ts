import { countInterval95 } from '../statistics/poisson-limits.ts';
import { wilsonInterval, type Interval } from '../statistics/wilson-interval.ts';
import { numberIn, type Cell, type Indicator, type IndicatorValue } from './indicator.ts';
import type { District } from './places.ts';
import { widerAreaName } from './wider-areas.ts';

/** What a loaded indicator says of one area and period, with its rate. */
export interface LoadedValue {
  areaCode: string;
  areaName: string;
  period: string;
  numerator: Cell;
  denominator?: Cell;
  /** absent where a number is missing or held back, and for 0 of 0 */
  rate?: number;
  /** from where to where the rate plausibly lies (95%); absent where the counts are no whole numbers */
  interval?: Interval;
}

/** What the figures are: so many of those, so many for each so many, or numbers alone. */
export const loadedForms = ['share', 'rate', 'number'] as const;
export type LoadedForm = (typeof loadedForms)[number];

/** A number and what it is out of, where both are there. */
export const pairIn = ({ numerator, denominator }: Pick<IndicatorValue, 'numerator' | 'denominator'>) => {
  const [above, below] = [numberIn(numerator), numberIn(denominator)];
  return above === undefined || below === undefined || below === 0 ? undefined : { above, below };
};

/** Told per 100 and never more than there are, it is a share of people; else a rate of what is counted. */
export const loadedForm = (
  { per }: Pick<Indicator, 'per'>,
  values: readonly IndicatorValue[],
): LoadedForm => {
  const pairs = values.flatMap((value) => pairIn(value) ?? []);
  if (pairs.length === 0) return 'number';
  return per === 100 && pairs.every(({ above, below }) => above <= below) ? 'share' : 'rate';
};

/** Wilson's for a share, Byar's or the exact one for a count. Source: methods, statistics 2.4. */
const intervalOf = (form: LoadedForm, above: number, below: number, per: number): Interval | undefined => {
  if (!Number.isInteger(above)) return undefined;
  const share = form === 'share';
  const { lower, upper } = share ? wilsonInterval(above, below) : countInterval95(above);
  const scale = share ? per : per / below;
  return { lower: scale * lower, upper: scale * upper };
};

/** The values with their rates; what is marked in place of a number has none, and is never taken for zero. */
export const loadedValues = (
  indicator: Pick<Indicator, 'per'>,
  values: readonly IndicatorValue[],
  districts: readonly District[],
): LoadedValue[] => {
  const { per } = indicator;
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  const counties = districts.map(({ countyCode }) => countyCode);
  const form = loadedForm(indicator, values);
  return values.map((value) => {
    const pair = pairIn(value);
    const interval = pair && intervalOf(form, pair.above, pair.below, per);
    return {
      ...value,
      areaName: names.get(value.areaCode) ?? widerAreaName(value.areaCode, counties) ?? value.areaCode,
      ...(pair && { rate: (per * pair.above) / pair.below }),
      ...(interval && { interval }),
    };
  });
};
