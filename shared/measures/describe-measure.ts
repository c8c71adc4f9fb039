import { xmrOf } from '../charts/build-lane.ts';
import type { CurvesAgreed } from '../charts/curve-agreed.ts';
import { findChange, findingWords } from '../charts/find-change.ts';
import { rebasedPlaces } from '../charts/rebased-places.ts';
import { readingsOf } from '../charts/series-readings.ts';
import type { Quarter } from '../periods/quarter.ts';
import { quarterName } from '../periods/quarter.ts';
import { formatCount, formatCoverage, formatPercent, formatPeriodValue } from '../values/format.ts';
import { aimWords } from './aim.ts';
import { figureWords, phraseOf } from './describe-figure.ts';
import { judgeAgainstTarget } from './judge-against-target.ts';
import { evidenceOf, judgeBetterOff } from './judge-better-off.ts';
import type { Judgement } from './judgement.ts';
import type { MeasureSeries } from './measure-series.ts';
import { asksHowManyWereDue, comparableSince, figureOf, quarterBefore, versionOf } from './measure-series.ts';
import type { MeasureVersion } from './measure-version.ts';

/** The judgement by the question the measure answers. */
export const judgementOf = (series: MeasureSeries, quarter: Quarter): Judgement =>
  versionOf(series, quarter)?.question === 'better off'
    ? judgeBetterOff(series, quarter)
    : judgeAgainstTarget(series, quarter);

const colon = ({ name }: MeasureVersion, words: string): string => `${name}: ${words}`;

/** '31 of 42 families (74%) still in agreement'; by its name where the definition does not read on. */
const headOf = (version: MeasureVersion, words: string): string => {
  const phrase = version.kind === 'mean' || version.kind === 'score' ? undefined : phraseOf(version);
  // bounds end in a clause of their own, behind which the phrase would belong to the wrong words
  return phrase === undefined || words.includes(';') ? colon(version, words) : `${words} ${phrase}`;
};

/** Too few answers, or a sum without one of its parts, are not compared with other quarters. */
const isWhole = (judgement: Judgement): boolean => judgement.judged || judgement.reason === 'no target';

/** 0 of 0 is not said in numbers. */
const noneWords = (version: MeasureVersion): string =>
  asksHowManyWereDue(version) ? 'nobody answered' : 'none to count';

/** '42 of 60 due were reached (70%)', and whether that asks for care. */
const reachOf = (series: MeasureSeries, version: MeasureVersion, quarter: Quarter): string | undefined => {
  const figure = figureOf(series, quarter);
  if (figure === undefined || !asksHowManyWereDue(version)) return undefined;
  const { numerator, denominator = 0, due } = figure;
  if (due === undefined) return 'how many were due is not known, so read it with care';
  const percent = formatPercent(denominator, due);
  const reached = `${formatCount(denominator)} of ${formatCount(due)} due were reached${percent === undefined ? '' : ` (${percent})`}`;
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  return evidence?.headline === 'rate' ? reached : `${reached}, so read it with care`;
};

/** 'target of 60%: met'; the year to date with its own figure. */
const targetOf = (version: MeasureVersion, judgement: Judgement): string | undefined => {
  if (!judgement.judged)
    return judgement.reason === 'not enough evidence' ? 'not enough evidence to judge it' : undefined;
  if (judgement.over === 'year to date') return judgement.why.replace(/\.$/, '');
  return `${aimWords(version, judgement.aim)}: ${judgement.status}`;
};

const beforeWords = { 1: 'last quarter', 2: 'the half-year before', 4: 'the year before' } as const;

/** 'last quarter 28 of 41 families (68%)', where it may stand in one line with this one. */
const lastTime = (series: MeasureSeries, version: MeasureVersion, quarter: Quarter): string | undefined => {
  const before = quarterBefore(series, quarter);
  const since = comparableSince(series, quarter);
  const figure = figureOf(series, before);
  if (figure === undefined || since === undefined || before < since) return undefined;
  return `${beforeWords[series.quartersPerValue ?? 1]} ${figureWords(version, figure)}`;
};

/** Whether it rose, fell or did neither, by the tests and in the words of the charts. */
export const changeWords = (
  series: MeasureSeries,
  quarter: Quarter,
  rebases: CurvesAgreed['rebases'] = [],
): string | undefined => {
  const version = versionOf(series, quarter);
  const readings = readingsOf(series, { upTo: quarter, dueThrough: quarter });
  // a change that ended before this quarter is not this quarter's
  if (version === undefined || version.kind === 'score' || readings.at(-1)?.state !== 'figure')
    return undefined;
  return findingWords(findChange(readings, xmrOf(readings, rebasedPlaces(readings, rebases))), version.kind);
};

const partsOf = (series: MeasureSeries, quarter: Quarter): string | undefined => {
  const parts = series.accepted[quarter]?.parts;
  return parts === undefined || parts.have >= parts.of
    ? undefined
    : `from ${formatCoverage(parts.have, parts.of, 'organisation', 'organisations')}`;
};

/**
 * One quarter of a measure in a plain sentence, made by rule: '31 of 42 families (74%) still in agreement
 * at 6 months; 42 of 60 due were reached (70%), so read it with care; target of 60%: met; last quarter 28
 * of 41 families (68%); no clear change.' A figure that is not there is said with its reason. Limits that begin
 * anew do so here as they do in its chart: the two never say different things.
 * Source: field.md idea 16; look.md 'Headings are findings, and findings are tested'.
 */
export const describeMeasure = (
  series: MeasureSeries,
  quarter: Quarter,
  rebases: CurvesAgreed['rebases'] = [],
): string => {
  const version = versionOf(series, quarter);
  if (version === undefined) return `Not asked for in ${quarterName(quarter)}.`;
  const accepted = series.accepted[quarter];
  const figure = figureOf(series, quarter);
  if (accepted === undefined) return `${colon(version, 'no accepted figure yet')}.`;
  if (figure === undefined || accepted.value.state !== 'value')
    return `${colon(version, formatPeriodValue(version.kind, accepted.value, version.unit))}.`;
  const judgement = judgementOf(series, quarter);
  if (!judgement.judged && judgement.reason === 'too early to say')
    return `${version.name}: ${judgement.why.charAt(0).toLowerCase()}${judgement.why.slice(1)}`;
  const parts = [
    figure.denominator === 0
      ? colon(version, noneWords(version))
      : headOf(version, figureWords(version, figure)),
    reachOf(series, version, quarter),
    partsOf(series, quarter),
    targetOf(version, judgement),
    lastTime(series, version, quarter),
    isWhole(judgement) ? changeWords(series, quarter, rebases) : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join('; ')}.`;
};
