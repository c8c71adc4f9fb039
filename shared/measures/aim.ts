import type { Quarter } from '../periods/quarter.ts';
import { formatTargetValue } from '../values/format.ts';
import type { MeasureSeries } from './measure-series.ts';
import { versionOf } from './measure-series.ts';
import type { MeasureVersion } from './measure-version.ts';
import type { Better } from './status-rules.ts';
import { targetForValue } from './target-for-quarter.ts';

/** What of a definition its aim is said by. */
type Aimed = Pick<MeasureVersion, 'kind' | 'unit' | 'polarity' | 'rangeLow' | 'rangeHigh'>;

/** Which way is better; undefined for a range, and where neither is. */
export const betterOf = (version: Pick<MeasureVersion, 'polarity'>): Better | undefined =>
  version.polarity === 'higher' || version.polarity === 'lower' ? version.polarity : undefined;

/** The bounds of a range measure; undefined for any other. */
export const rangeOf = (
  version: Pick<Aimed, 'polarity' | 'rangeLow' | 'rangeHigh'>,
): { low: number; high: number } | undefined =>
  version.polarity === 'within a range' && version.rangeLow !== undefined && version.rangeHigh !== undefined
    ? { low: version.rangeLow, high: version.rangeHigh }
    : undefined;

/** 'target of 90%', 'target of 10% or less', 'target of 40% to 60%': what is aimed for, in words. */
export const aimWords = (version: Aimed, aim: number | undefined): string => {
  const words = (value: number): string => formatTargetValue(version.kind, value, version.unit);
  const range = rangeOf(version);
  if (range !== undefined) return `target of ${words(range.low)} to ${words(range.high)}`;
  if (aim === undefined) return 'no target';
  return `target of ${words(aim)}${version.polarity === 'lower' ? ' or less' : ''}`;
};

/** '90%', '10% or less', '40% to 60%': what is aimed for beside a figure; undefined where there is nothing. */
export const aimBeside = (version: Aimed, aim: number | undefined): string | undefined =>
  aim === undefined && rangeOf(version) === undefined
    ? undefined
    : aimWords(version, aim).replace('target of ', '');

/** Whether there is anything to judge the quarter against: a target, or a range. */
export const hasAim = (series: MeasureSeries, quarter: Quarter): boolean => {
  const version = versionOf(series, quarter);
  if (version === undefined || version.polarity === 'neither') return false;
  return rangeOf(version) !== undefined || targetForValue(series, quarter) !== undefined;
};

/** Whether a definition aims for something: for the whole, for an area, or for a range. */
export const setsTarget = (version: Pick<MeasureVersion, 'target' | 'areaTargets' | 'polarity'>): boolean =>
  version.target !== undefined ||
  Object.keys(version.areaTargets).length > 0 ||
  version.polarity === 'within a range';
