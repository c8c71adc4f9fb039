import { numberIn, type Cell, type Indicator, type IndicatorValue } from './indicator.ts';
import type { District } from './places.ts';

/** What a loaded indicator says of one area and period, with its rate. */
export interface LoadedValue {
  areaCode: string;
  areaName: string;
  period: string;
  numerator: Cell;
  denominator?: Cell;
  /** absent where a number is missing or held back, and for 0 of 0 */
  rate?: number;
}

/** The values with their rates; what is marked in place of a number has none, and is never taken for zero. */
export const loadedValues = (
  { per }: Indicator,
  values: readonly IndicatorValue[],
  districts: readonly District[],
): LoadedValue[] => {
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  return values.map((value) => {
    const [above, below] = [numberIn(value.numerator), numberIn(value.denominator)];
    return {
      ...value,
      areaName: names.get(value.areaCode) ?? value.areaCode,
      ...(above !== undefined && below !== undefined && below > 0 && { rate: (per * above) / below }),
    };
  });
};
