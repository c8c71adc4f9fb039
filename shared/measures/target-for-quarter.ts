import type { Quarter } from '../periods/quarter.ts';
import { quarterAfter, quarterOfYear, quartersApart, quartersBetween } from '../periods/quarter.ts';
import type { MeasureKind } from '../values/figure.ts';
import type { MeasureSeries } from './measure-series.ts';
import { comparableSince, quartersCovered, versionOf } from './measure-series.ts';
import type { MeasureVersion, Target } from './measure-version.ts';

/** Kinds whose quarters add up, so that the aims of several quarters do as well. */
export const addsUp: ReadonlySet<MeasureKind> = new Set(['count', 'money', 'rate']);

/** Kinds of which one area can be asked for as much as the whole. */
const sameEverywhere: ReadonlySet<MeasureKind> = new Set(['share', 'mean', 'rate', 'score']);

const aimIn = (target: Target, quarter: Quarter): number => {
  if (target.per === 'quarter') return target.value;
  const [q1, q2, q3, q4] = target.profile;
  return { 1: q1, 2: q2, 3: q3, 4: q4 }[quarterOfYear(quarter)];
};

/** The target that holds for the whole, or for one area where an area is given. */
export const targetOf = (version: MeasureVersion, areaId: string | undefined): Target | undefined => {
  if (areaId === undefined) return version.target;
  const own = Object.entries(version.areaTargets).find(([id]) => id === areaId)?.[1];
  return own ?? (sameEverywhere.has(version.kind) ? version.target : undefined);
};

/**
 * What is aimed for in one quarter, in the unit `rateOf` gives: a year's target by its profile. An area
 * without a target of its own has the whole's for shares, means, rates and scores; a count of the whole
 * is no aim for an area. Undefined without a target, and before the version starts.
 * Source: methods, performance 'Attainment and status'.
 */
export const targetForQuarter = (
  version: MeasureVersion,
  quarter: Quarter,
  areaId?: string,
): number | undefined => {
  const target = targetOf(version, areaId);
  return target === undefined || quarter < version.fromQuarter ? undefined : aimIn(target, quarter);
};

/** Whether the quarter is judged on the year to date: its target is a year's, and its kind adds up. */
export const isJudgedOnYearToDate = (version: MeasureVersion, areaId?: string): boolean =>
  addsUp.has(version.kind) && targetOf(version, areaId)?.per === 'year';

/**
 * What is aimed for by one value, which may cover a half-year or a year: the quarters' aims added where
 * the kind adds up, else the last quarter's.
 */
export const targetForValue = (
  series: MeasureSeries,
  quarter: Quarter,
  areaId?: string,
): number | undefined => {
  const version = versionOf(series, quarter);
  if (version === undefined) return undefined;
  if (!addsUp.has(version.kind)) return targetForQuarter(version, quarter, areaId);
  const aims = quartersCovered(series, quarter).flatMap((covered) => {
    const inForce = versionOf(series, covered);
    const aim = inForce && targetForQuarter(inForce, covered, areaId);
    return aim === undefined ? [] : [aim];
  });
  return aims.length === 0 ? undefined : aims.reduce((sum, aim) => sum + aim, 0);
};

/**
 * The quarters of the financial year up to this one that stand in one line with it and have an aim,
 * earliest first, each with its aim: the target steps where a version changes it. Where one value covers
 * a half-year, only the quarters it is kept by.
 */
export const aimsInYearToDate = (
  series: MeasureSeries,
  quarter: Quarter,
  areaId?: string,
): { quarter: Quarter; aim: number }[] => {
  const since = comparableSince(series, quarter);
  const step = series.quartersPerValue ?? 1;
  return quartersBetween(quarterAfter(quarter, 1 - quarterOfYear(quarter)), quarter)
    .filter((one) => since !== undefined && one >= since)
    .filter((one) => quartersApart(one, quarter) % step === 0)
    .flatMap((one) => {
      const aim = targetForValue(series, one, areaId);
      return aim === undefined ? [] : [{ quarter: one, aim }];
    });
};

/**
 * What is aimed for from April to the end of the quarter: the quarters' aims added, whichever version
 * each belongs to. It starts later where the series or its target does. Only for kinds that add up.
 * Undefined where no quarter has an aim.
 */
export const targetForYearToDate = (
  series: MeasureSeries,
  quarter: Quarter,
  areaId?: string,
): number | undefined => {
  const aims = aimsInYearToDate(series, quarter, areaId);
  return aims.length === 0 ? undefined : aims.reduce((sum, { aim }) => sum + aim, 0);
};
