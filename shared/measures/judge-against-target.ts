import type { Quarter } from '../periods/quarter.ts';
import type { Figure } from '../values/figure.ts';
import { formatCoverage, formatFigure, formatPeriodValue, formatUpTo } from '../values/format.ts';
import { rateOf } from '../values/rate-of.ts';
import { aimWords, betterOf, hasAim, rangeOf } from './aim.ts';
import type { Judged, Judgement, TargetStatus } from './judgement.ts';
import { findOneAway, notJudged } from './judgement.ts';
import type { MeasureSeries } from './measure-series.ts';
import { figureOf, versionOf } from './measure-series.ts';
import type { MeasureVersion } from './measure-version.ts';
import { pooledReason, pooledWith, poolLastFour } from './pool-last-four.ts';
import type { Better } from './status-rules.ts';
import {
  shareInterval,
  shareIsClearlyOff,
  statusByTolerance,
  statusInRange,
  statusOfShare,
  statusOfStep,
  statusWithInterval,
} from './status-rules.ts';
import { isJudgedOnYearToDate, targetForValue } from './target-for-quarter.ts';
import { partsMissing, yearToDate } from './year-to-date.ts';

const byTolerance = (version: MeasureVersion): string => `${formatUpTo(version.tolerancePercent, 1)}% of it`;

/** Why the status is what it is, for rules that look at the distance. */
const distanceWords = (status: TargetStatus, version: MeasureVersion): string =>
  ({
    met: 'met',
    close: `close, within ${byTolerance(version)}`,
    missed: `missed by more than ${byTolerance(version)}`,
  })[status];

/** Why the status is what it is, for rules that ask whether chance could explain it. */
export const chanceWords = (status: TargetStatus): string =>
  ({
    met: 'met',
    close: 'close, no further off than chance could explain',
    missed: 'missed by more than chance could explain',
  })[status];

const rangeWords = (status: TargetStatus, version: MeasureVersion): string =>
  ({
    met: 'inside it',
    close: `close, within ${formatUpTo(version.tolerancePercent, 1)}% of a bound`,
    missed: `missed by more than ${formatUpTo(version.tolerancePercent, 1)}% of a bound`,
  })[status];

const stepWords: Readonly<Record<TargetStatus, string>> = {
  met: 'met',
  close: 'close, one step off',
  missed: 'missed by more than one step',
};

type Verdict = Pick<Judged, 'status' | 'oneAway' | 'interval'> & { reason: string };

interface Case {
  series: MeasureSeries;
  version: MeasureVersion;
  quarter: Quarter;
  figure: Figure;
  value: number;
}

/** A share by the rule of chance. */
const judgeShare = ({ series, version, quarter, figure }: Case, aim: number, better: Better): Verdict => {
  const share = { numerator: figure.numerator, denominator: figure.denominator ?? 0 };
  const pooled = poolLastFour(series, quarter);
  const statusWith = (numerator: number): TargetStatus =>
    statusOfShare({ ...share, numerator }, aim, better, pooledWith(pooled, numerator - share.numerator));
  const status = statusWith(share.numerator);
  const byPool = status === 'missed' && !shareIsClearlyOff(share, aim, better) && pooled !== undefined;
  return {
    status,
    reason: byPool ? pooledReason(pooled) : chanceWords(status),
    interval: shareInterval(share),
    oneAway: findOneAway(status, share, version.unit, statusWith),
  };
};

const judgeInRange = ({ version, figure, value }: Case, low: number, high: number): Verdict => {
  const statusAt = (at: number): TargetStatus => statusInRange(at, low, high, version.tolerancePercent);
  const status = statusAt(value);
  const reason = rangeWords(status, version);
  const { numerator, denominator } = figure;
  if (version.kind !== 'share' || denominator === undefined) return { status, reason, oneAway: [] };
  const statusWith = (n: number): TargetStatus => statusAt((100 * n) / denominator);
  return {
    status,
    reason,
    oneAway: findOneAway(status, { numerator, denominator }, version.unit, statusWith),
  };
};

/**
 * A mean by its own interval where the single answers are known. A typed-in mean has none, because a
 * sum and a number of answers say nothing about their spread: it is judged by tolerance, as a count is.
 */
const judgeMean = ({ series, version, quarter, value }: Case, aim: number, better: Better): Verdict => {
  const interval = series.meanIntervals?.[quarter];
  if (interval === undefined) return judgeAmount({ version, value }, aim, better);
  const status = statusWithInterval(value, interval, aim, better);
  return { status, reason: chanceWords(status), interval, oneAway: [] };
};

const judgeAmount = (
  { version, value }: Pick<Case, 'version' | 'value'>,
  aim: number,
  better: Better,
): Verdict => {
  const status = statusByTolerance(value, aim, better, version.tolerancePercent);
  return { status, reason: distanceWords(status, version), oneAway: [] };
};

const judgeByKind = (facts: Case, aim: number, better: Better): Verdict => {
  switch (facts.version.kind) {
    case 'share':
      return judgeShare(facts, aim, better);
    case 'mean':
      return judgeMean(facts, aim, better);
    case 'score': {
      const status = statusOfStep(facts.value, aim, better);
      return { status, reason: stepWords[status], oneAway: [] };
    }
    case 'count':
    case 'different people':
    case 'rate':
    case 'snapshot':
    case 'money':
      return judgeAmount(facts, aim, better);
  }
};

/** Why there is no figure to judge, or undefined where there is one. */
const noFigure = (
  series: MeasureSeries,
  version: MeasureVersion,
  quarter: Quarter,
): Judgement | undefined => {
  const held = series.accepted[quarter]?.value;
  if (held === undefined) return notJudged('no figure', 'There is no accepted figure for this quarter.');
  const words = formatPeriodValue(version.kind, held, version.unit);
  if (held.state === 'not yet due' || (held.state === 'missing' && held.reason === 'too early'))
    return notJudged('too early to say', `No figure yet: ${words}.`);
  if (held.state === 'missing') return notJudged('no figure', `No figure: ${words}.`);
  const parts = partsMissing(series, quarter);
  if (parts === undefined) return undefined;
  const coverage = formatCoverage(parts.have, parts.of, 'organisation has', 'organisations have');
  return notJudged('some figures missing', `Only ${coverage} given a figure.`);
};

const noneToCount = (version: MeasureVersion): Judgement =>
  notJudged('no figure', `There was none to count${version.unit === '' ? '' : ` (${version.unit})`}.`);

/**
 * One quarter's accepted value against its target: met, close or missed, by the rule of its kind, with
 * the sentence that says why; or why it cannot be judged. Where the target is a year's and the kind adds
 * up, the year to date is judged. Better-off measures go through `judgeBetterOff`, which asks first
 * whether the evidence carries a verdict.
 * Source: methods, performance 'Attainment and status against a target'.
 */
export const judgeAgainstTarget = (series: MeasureSeries, quarter: Quarter): Judgement => {
  const version = versionOf(series, quarter);
  if (version === undefined || !hasAim(series, quarter))
    return notJudged('no target', 'No target has been agreed for this quarter.');
  const absent = noFigure(series, version, quarter);
  if (absent !== undefined) return absent;
  const inYear = isJudgedOnYearToDate(version) ? yearToDate(series, quarter) : undefined;
  const figure = inYear?.figure ?? figureOf(series, quarter);
  const value = figure && rateOf(version.kind, figure);
  if (figure === undefined || value === undefined) return noneToCount(version);
  const facts = { series, version, quarter, figure, value };
  const range = rangeOf(version);
  const aim = inYear?.aim ?? targetForValue(series, quarter);
  const better = betterOf(version);
  const verdict =
    range !== undefined
      ? judgeInRange(facts, range.low, range.high)
      : aim !== undefined && better !== undefined
        ? judgeByKind(facts, aim, better)
        : undefined;
  if (verdict === undefined) return notJudged('no target', 'No target has been agreed for this quarter.');
  const { reason, ...found } = verdict;
  const shown = formatFigure(version.kind, figure, version.unit);
  const when = inYear === undefined ? '' : ` ${inYear.words}`;
  return {
    judged: true,
    ...found,
    why: `${shown}${when} against a ${aimWords(version, aim)}: ${reason}.`,
    over: inYear === undefined ? 'quarter' : 'year to date',
    figure,
    value,
    aim: range === undefined ? aim : undefined,
  };
};
