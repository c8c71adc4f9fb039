import type { Quarter } from '../periods/quarter.ts';
import type { FollowUpEvidence } from '../statistics/score-follow-up-evidence.ts';
import {
  leastReachedForRate,
  leastResponseForRate,
  scoreFollowUpEvidence,
} from '../statistics/score-follow-up-evidence.ts';
import type { Interval } from '../statistics/wilson-interval.ts';
import { formatCount, formatProportionRange, formatShare } from '../values/format.ts';
import { unitWord } from '../values/unit-word.ts';
import { aimWords, betterOf } from './aim.ts';
import type { Judged, Judgement, StatusOneAway } from './judgement.ts';
import { findOneAway, notJudged } from './judgement.ts';
import { chanceWords, judgeAgainstTarget } from './judge-against-target.ts';
import type { MeasureSeries } from './measure-series.ts';
import { asksHowManyWereDue, figureOf, versionOf } from './measure-series.ts';
import type { MeasureVersion } from './measure-version.ts';
import type { PooledShare } from './pool-last-four.ts';
import { pooledReason, pooledWith, poolLastFour } from './pool-last-four.ts';
import type { Better } from './status-rules.ts';
import { shareInterval, shareIsAtOrBetter, shareIsClearlyOff, statusOfShare } from './status-rules.ts';
import { targetForValue } from './target-for-quarter.ts';

/** Fewer due than this: worst and best case are not certain of anything. */
export const leastDueForCertainty = 10;

/** Fewer answers than this carry no percentage of their own. */
export const leastAnswersForRate = leastReachedForRate;

/** Fewer answers than this carry no mean of their own. Source: methods, statistics 4.3. */
export const leastAnswersForMean = 10;

/** The three numbers of a better-off share; how many were due may not be known. */
export interface Answers {
  betterOff: number;
  answered: number;
  due?: number;
}

/**
 * The evidence of a followed-up or typed-in better-off share, with bounds and headline.
 * Undefined where the third number is not there, or the three do not fit together.
 */
export const evidenceOf = ({ betterOff, answered, due }: Answers): FollowUpEvidence | undefined =>
  due === undefined || betterOff > answered || answered > due
    ? undefined
    : scoreFollowUpEvidence({ sustained: betterOff, reached: answered, dueClosed: due });

/** How many answered, of how many, as the screen says it: '31 of 46 reached'. */
export const reachWords = ({ answered, due }: Answers): string =>
  due === undefined
    ? `${formatCount(answered)} answered, of how many due is not known`
    : `${formatCount(answered)} of ${formatCount(due)} reached`;

/** The three numbers with what they are worth, worked out once. */
interface Weighed extends Answers {
  evidence?: FollowUpEvidence;
  /** no more better off than answered, and no more answered than due */
  fit: boolean;
  /** carries a percentage of its own, and so a verdict on it */
  enough: boolean;
}

const weigh = (answers: Answers): Weighed => {
  const evidence = evidenceOf(answers);
  const fit = answers.due === undefined ? answers.betterOff <= answers.answered : evidence !== undefined;
  const many =
    evidence === undefined
      ? answers.answered >= leastAnswersForRate
      : evidence.headline === 'rate' || evidence.headline === 'rate with care';
  return { ...answers, evidence, fit, enough: fit && many };
};

/**
 * What every unreached family could make of it, whichever way they would have answered: met where even
 * the worst case is at the target, missed where even the best is not. That takes away the doubt about
 * those who were not reached, not the part of chance among those who were: missed only where chance is
 * an unlikely reason for their answers too, or reaching everybody would be punished (decision 10).
 */
const judgeByBounds = ({ betterOff, answered, due, fit }: Weighed, aim: number, better: Better) => {
  if (due === undefined || due < leastDueForCertainty || !fit) return undefined;
  const few = { numerator: betterOff, denominator: due };
  const many = { numerator: betterOff + due - answered, denominator: due };
  const [worst, best] = better === 'higher' ? [few, many] : [many, few];
  if (shareIsAtOrBetter(worst, aim, better)) return { status: 'met' as const, case: worst };
  const beyondChance =
    answered > 0 && shareIsClearlyOff({ numerator: betterOff, denominator: answered }, aim, better);
  return beyondChance && !shareIsAtOrBetter(best, aim, better)
    ? { status: 'missed' as const, case: best }
    : undefined;
};

/** The last four quarters count against a service only where enough of those due were reached in them. */
const trusted = (pooled: PooledShare | undefined): PooledShare | undefined =>
  pooled?.due !== undefined && 100 * pooled.denominator < leastResponseForRate * pooled.due
    ? undefined
    : pooled;

type Found = Pick<Judged, 'status'> & {
  reason: string;
  certain?: { numerator: number; denominator: number };
};

const judgeAnswers = (
  answers: Weighed,
  aim: number,
  better: Better,
  pooled: PooledShare | undefined,
): Found | undefined => {
  const certain = judgeByBounds(answers, aim, better);
  if (certain !== undefined)
    return {
      status: certain.status,
      certain: certain.case,
      reason:
        certain.status === 'met'
          ? 'met, whatever those who were not reached would have said'
          : 'missed, whatever those who were not reached would have said',
    };
  if (!answers.enough) return undefined;
  const share = { numerator: answers.betterOff, denominator: answers.answered };
  const status = statusOfShare(share, aim, better, pooled);
  const byPool = status === 'missed' && statusOfShare(share, aim, better) === 'close';
  return {
    status,
    reason: byPool && pooled !== undefined ? pooledReason(pooled) : chanceWords(status),
  };
};

/** Why a share of so few, or of so few of those due, carries no verdict. */
const tooThin = (answers: Weighed, version: MeasureVersion): Judgement => {
  const { betterOff, answered, due, evidence, fit } = answers;
  const units = unitWord(due ?? answered, version.unit) || 'due';
  const dueWords = due === undefined ? '' : `, ${formatCount(due)} due`;
  if (!fit)
    return notJudged(
      'not enough evidence',
      `The numbers do not fit together: ${formatCount(betterOff)} better off, ${formatCount(answered)} answered${dueWords}.`,
    );
  if (evidence?.headline === 'none reached')
    return notJudged('not enough evidence', `None of the ${formatCount(due ?? 0)} ${units} due was reached.`);
  if (evidence?.headline === 'bounds only')
    return notJudged(
      'not enough evidence',
      `Only ${reachWords(answers)}: it could be anywhere from ${formatProportionRange(evidence.worstCase ?? 0, evidence.bestCase ?? 1)} of the ${formatCount(due ?? 0)} ${units} due.`,
    );
  return notJudged(
    'not enough evidence',
    `Only ${formatCount(answered)} answered${due === undefined ? '' : ` of ${formatCount(due)} due`}, ${formatCount(betterOff)} of them better off: too few for a percentage.`,
  );
};

const intervalFor = ({ betterOff, answered, evidence, enough }: Weighed): Interval => {
  if (enough) return shareInterval({ numerator: betterOff, denominator: answered });
  return { lower: 100 * (evidence?.worstCase ?? 0), upper: 100 * (evidence?.bestCase ?? 1) };
};

/** To be read with care unless at least 30 answered, 80% of those due, and how many were due is known. */
const careFor = (answers: Weighed): string | undefined =>
  answers.evidence?.headline === 'rate' ? undefined : reachWords(answers);

const judgeShare = (
  series: MeasureSeries,
  version: MeasureVersion,
  quarter: Quarter,
  answers: Weighed,
  aim: number,
  better: Better,
): Judgement => {
  const pooled = trusted(poolLastFour(series, quarter));
  const found = judgeAnswers(answers, aim, better, pooled);
  if (found === undefined) return tooThin(answers, version);
  const { status, reason, certain } = found;
  const share = { numerator: answers.betterOff, denominator: answers.answered };
  const statusWith = (betterOff: number): StatusOneAway =>
    judgeAnswers({ ...answers, betterOff }, aim, better, pooledWith(pooled, betterOff - answers.betterOff))
      ?.status ?? 'not enough evidence';
  const drawn = certain !== undefined && !answers.enough ? certain : share;
  const shown = answers.enough
    ? formatShare(share.numerator, share.denominator)
    : `${formatCount(answers.betterOff)} better off, ${reachWords(answers)},`;
  return {
    judged: true,
    status,
    why: `${shown} against a ${aimWords(version, aim)}: ${reason}.`,
    over: 'quarter',
    figure: { numerator: answers.betterOff, denominator: answers.answered, due: answers.due },
    value: (100 * drawn.numerator) / drawn.denominator,
    aim,
    interval: intervalFor(answers),
    care: careFor(answers),
    oneAway: findOneAway(status, share, version.unit, statusWith),
  };
};

/** A range share: judged by its range, once the evidence carries a percentage. */
const judgeInRange = (series: MeasureSeries, quarter: Quarter, answers: Weighed): Judgement => {
  const judged = judgeAgainstTarget(series, quarter);
  return judged.judged ? { ...judged, care: careFor(answers) } : judged;
};

/**
 * A better-off measure's accepted value against its target. A share asks first whether it is certain
 * (with at least 10 due: even the worst case meets the target, or even the best misses it and chance is
 * an unlikely reason), then whether the evidence carries a percentage (methods, statistics 4.1, headline rule), and only then judges it as
 * any share. A share typed in without how many were due is to be read with care at best. A mean needs 10
 * answers. Other kinds are judged as they are elsewhere.
 * Source: methods, performance 'Where a contract stands', 'Better off'.
 */
export const judgeBetterOff = (series: MeasureSeries, quarter: Quarter): Judgement => {
  const version = versionOf(series, quarter);
  const figure = figureOf(series, quarter);
  if (version === undefined || figure === undefined) return judgeAgainstTarget(series, quarter);
  const { numerator, denominator = 0, due } = figure;
  if (version.kind === 'mean' && denominator < leastAnswersForMean)
    return notJudged(
      'not enough evidence',
      `Only ${formatCount(denominator)} answered: too few for an average.`,
    );
  if (!asksHowManyWereDue(version)) return judgeAgainstTarget(series, quarter);
  const nobodyDue = due === 0 || series.accepted[quarter]?.value.state === 'nil';
  if (nobodyDue && denominator === 0)
    return notJudged('too early to say', 'Nobody was due to be asked in this quarter.');
  const answers = weigh({ betterOff: numerator, answered: denominator, due });
  const aim = targetForValue(series, quarter);
  const better = betterOf(version);
  if (aim !== undefined && better !== undefined)
    return judgeShare(series, version, quarter, answers, aim, better);
  return answers.enough ? judgeInRange(series, quarter, answers) : tooThin(answers, version);
};
