import { comparableSince } from '../measures/measure-series.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import type { Quarter } from '../periods/quarter.ts';
import { quarterAfter, quartersApart } from '../periods/quarter.ts';
import type { ReturnFrequency } from '../periods/reporting-period.ts';
import type { PeriodValue } from '../values/figure.ts';

/** One value of an earlier return that was sent, by the last quarter of its period. */
export interface EarlierValue {
  quarter: Quarter;
  value: PeriodValue;
}

/** How many quarters one value covers. */
export const quartersPerValue: Readonly<Record<ReturnFrequency, 1 | 2 | 4>> = {
  quarterly: 1,
  'half-yearly': 2,
  yearly: 4,
};

/** How long the period of a return is, by its code: an agreement may have changed since how often it reports. */
export const frequencyOfReturn = (period: string): ReturnFrequency => {
  if (period.includes('-H')) return 'half-yearly';
  return period.endsWith('-Y') ? 'yearly' : 'quarterly';
};

/** Longer back than this nobody looks when a figure is typed; limits are drawn from as many. */
const mostPeriods = 24;

/**
 * The values before this period, oldest first and equally spaced: a period whose return was not sent, or
 * that has no value here, is a gap. Ends with the period just before. Empty when there is none.
 * @param values of one box, in any order
 * @param since the first quarter that may stand in one line with this one
 */
export const earlierSeries = (
  values: readonly EarlierValue[],
  lastQuarter: Quarter,
  frequency: ReturnFrequency,
  since: Quarter | undefined,
): (EarlierValue | { quarter: Quarter; value: undefined })[] => {
  const step = quartersPerValue[frequency];
  const usable = values.filter(
    ({ quarter }) =>
      quarter < lastQuarter &&
      (since === undefined || quarter >= since) &&
      quartersApart(quarter, lastQuarter) % step === 0,
  );
  const furthest = Math.max(0, ...usable.map(({ quarter }) => quartersApart(quarter, lastQuarter) / step));
  const length = Math.min(furthest, mostPeriods);
  return Array.from({ length }, (_, n) => {
    const quarter = quarterAfter(lastQuarter, -step * (length - n));
    return { quarter, value: usable.find((each) => each.quarter === quarter)?.value };
  });
};

/** The first quarter whose values may stand in one line with a return filled in on this version. */
export const inLineSince = (
  versions: readonly MeasureVersion[],
  version: MeasureVersion,
  lastQuarter: Quarter,
): Quarter | undefined =>
  comparableSince(
    {
      measureId: version.measureId,
      versions,
      accepted: { [lastQuarter]: { value: { state: 'not yet due' }, versionId: version.id } },
    },
    lastQuarter,
  );
