import { numberIn, type Indicator } from './indicator.ts';
import type { LoadedForm, LoadedValue } from './loaded-values.ts';
import type { District } from './places.ts';
import { byWidth, widerAreaName } from './wider-areas.ts';

/** What was loaded, by what it is told of: a wider area is never one district among others. */
export interface SplitLoaded {
  /** of the districts here */
  values: LoadedValue[];
  /** of the wider area that districts are held against: England, a region or a county; empty where none came along */
  beside: LoadedValue[];
  /** of any other area that came along: kept in tables and files, and in no picture */
  elsewhere: LoadedValue[];
}

/** What was loaded of an indicator, as it is drawn and told. */
export interface LoadedFigures extends SplitLoaded {
  indicator: Indicator;
  form: LoadedForm;
}

/**
 * Districts, what they are held against, and the rest. Held against is the widest area that has a figure in the
 * latest period a district has one.
 * @param values of every area, in the order of periods
 */
export const splitLoaded = (
  values: readonly LoadedValue[],
  districts: readonly Pick<District, 'code' | 'countyCode'>[],
): SplitLoaded => {
  const codes = new Set(districts.map(({ code }) => code));
  const counties = districts.map(({ countyCode }) => countyCode);
  const own = values.filter(({ areaCode }) => codes.has(areaCode));
  const outside = values.filter(({ areaCode }) => !codes.has(areaCode)).toSorted(byWidth);
  const isTold = ({ numerator }: LoadedValue) => numberIn(numerator) !== undefined;
  const latest = own.reduce((so, value) => (isTold(value) && value.period > so ? value.period : so), '');
  const chosen = outside.find(
    (value) =>
      value.period === latest && isTold(value) && widerAreaName(value.areaCode, counties) !== undefined,
  )?.areaCode;
  return {
    values: own,
    beside: outside.filter(({ areaCode }) => areaCode === chosen),
    elsewhere: outside.filter(({ areaCode }) => areaCode !== chosen),
  };
};
