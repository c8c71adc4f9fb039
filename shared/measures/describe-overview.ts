import type { Quarter } from '../periods/quarter.ts';
import { formatCount, formatPercent, formatTargetValue } from '../values/format.ts';
import { betterOf } from './aim.ts';
import { describeMeasure, judgementOf } from './describe-measure.ts';
import { figureWords, phraseOf } from './describe-figure.ts';
import type { Judged } from './judgement.ts';
import { evidenceOf, leastAnswersForRate } from './judge-better-off.ts';
import type { MeasureSeries } from './measure-series.ts';
import { asksHowManyWereDue, figureOf, headlinesOf } from './measure-series.ts';
import type { MeasureVersion, Question } from './measure-version.ts';

interface Shown {
  series: MeasureSeries;
  version: MeasureVersion;
}

/**
 * The headline that stands for a question: the first with an accepted figure, else the first. Undefined
 * where the question has none.
 */
export const headlineFor = (
  all: readonly MeasureSeries[],
  question: Question,
  quarter: Quarter,
): Shown | undefined => {
  const headlines = headlinesOf(all, [question], quarter);
  return headlines.find(({ series }) => figureOf(series, quarter) !== undefined) ?? headlines[0];
};

const tenths = ['', 'One', 'Two', 'Three', 'Four', 'Half', 'Six', 'Seven', 'Eight', 'Nine'] as const;
/** Percentage points off a tenth that still read as that tenth. */
const nearTenth = 2;

/** 'Six in ten', 'Half', 'All', 'None', '74%': how a share is said aloud. Denominator above 0. */
export const aloud = (numerator: number, denominator: number): string => {
  if (numerator === 0) return 'None';
  if (numerator === denominator) return 'All';
  const percent = (100 * numerator) / denominator;
  const tenth = Math.round(percent / 10);
  const word = Math.abs(percent - 10 * tenth) <= nearTenth ? (tenths[tenth] ?? '') : '';
  if (word === '') return formatPercent(numerator, denominator) ?? '';
  return word === 'Half' ? word : `${word} in ten`;
};

const compared = (judged: Judged, aim: number): string => {
  if (judged.value === aim) return 'As many';
  if (judged.value > aim) return 'More';
  return judged.status === 'missed' ? 'Fewer' : 'Slightly fewer';
};

const isCounted = (version: MeasureVersion): boolean =>
  ['count', 'different people', 'snapshot'].includes(version.kind) && version.unit !== '';

/** 'More families than planned (92, planned 80).' */
const howMuchSentence = ({ series, version }: Shown, quarter: Quarter): string => {
  const judgement = judgementOf(series, quarter);
  if (!judgement.judged || judgement.aim === undefined || !isCounted(version))
    return firstClause({ series, version }, quarter);
  const word = compared(judgement, judgement.aim);
  const planned = betterOf(version) === 'lower' ? 'the target' : 'planned';
  const than = word === 'As many' ? 'as' : 'than';
  const year = judgement.over === 'year to date' ? ' so far this year' : '';
  const value = formatCount(judgement.value);
  const aim = formatTargetValue(version.kind, judgement.aim, '');
  const beside = word === 'As many' ? value : `${value}, ${planned} ${aim}`;
  return `${word} ${version.unit} ${than} ${planned}${year} (${beside}).`;
};

/** The figure alone, or why there is none: what the sentence of the measure begins with. */
const firstClause = ({ series, version }: Shown, quarter: Quarter): string => {
  const figure = figureOf(series, quarter);
  return figure === undefined
    ? describeMeasure(series, quarter)
    : `${version.name}: ${figureWords(version, figure)}.`;
};

/** Said only where the target is missed: the other figures stand in the cards below. */
const howWellSentence = ({ series, version }: Shown, quarter: Quarter): string | undefined => {
  const judgement = judgementOf(series, quarter);
  return judgement.judged && judgement.status === 'missed' ? `${version.name}: ${judgement.why}` : undefined;
};

/** Words that make 'were ...' of a definition: 'families still in agreement' were still in agreement. */
const followsWere = /^(still|in|back|at|living|free|without|able|no longer)\b/i;

const outcomeClause = (version: MeasureVersion, whom: string): string => {
  const phrase = phraseOf(version);
  if (phrase?.startsWith('who ') === true) return `${whom} ${phrase.slice(4)}`;
  if (phrase !== undefined && followsWere.test(phrase)) return `${whom} were ${phrase}`;
  return `${version.name}: ${whom.charAt(0).toLowerCase()}${whom.slice(1)}`;
};

/** 'Six in ten of those we could reach (19 of 31) were still in agreement; 15 of the 46 could not be asked, ...' */
const followedUpSentence = (shown: Shown, quarter: Quarter): string => {
  const { series, version } = shown;
  const { numerator, denominator = 0, due } = figureOf(series, quarter) ?? { numerator: 0 };
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  const rate =
    due === undefined
      ? denominator >= leastAnswersForRate
      : evidence?.headline === 'rate' || evidence?.headline === 'rate with care';
  if (!rate) return firstClause(shown, quarter);
  const counts = `(${formatCount(numerator)} of ${formatCount(denominator)})`;
  const those = due === undefined ? 'those who answered' : 'those we could reach';
  const outcome = outcomeClause(version, `${aloud(numerator, denominator)} of ${those} ${counts}`);
  if (due === undefined) return `${outcome}; how many were due is not known, so read it with care.`;
  const unasked =
    due > denominator
      ? `; ${formatCount(due - denominator)} of the ${formatCount(due)} could not be asked`
      : '';
  const care =
    evidence?.headline === 'rate' ? '' : `${unasked === '' ? '; they are few' : ''}, so read it with care`;
  return `${outcome}${unasked}${care}.`;
};

const betterOffSentence = (shown: Shown | undefined, quarter: Quarter): string => {
  if (shown === undefined) return 'No headline measure says whether anyone is better off.';
  const { series, version } = shown;
  const judgement = judgementOf(series, quarter);
  if (!judgement.judged && judgement.reason === 'too early to say')
    return 'It is too early to say whether anyone is better off.';
  const followedUp = asksHowManyWereDue(version) && figureOf(series, quarter) !== undefined;
  return followedUp ? followedUpSentence(shown, quarter) : firstClause(shown, quarter);
};

/**
 * The sentences an overview opens with, from one headline of each question: how much against what was
 * planned, how well where its target is missed, and always what is known of who is better off, even
 * where that is nothing. Comparisons are with the target, never over time, so no test is needed.
 * Source: look.md 'Contract overview'.
 */
export const describeOverview = (all: readonly MeasureSeries[], quarter: Quarter): string => {
  const howMuch = headlineFor(all, 'how much', quarter);
  const howWell = headlineFor(all, 'how well', quarter);
  const sentences = [
    howMuch && howMuchSentence(howMuch, quarter),
    howWell && howWellSentence(howWell, quarter),
    betterOffSentence(headlineFor(all, 'better off', quarter), quarter),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
};
