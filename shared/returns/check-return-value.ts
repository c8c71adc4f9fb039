import type { VersionOnForm } from './measures-asked.ts';
import type { Problem } from '../problems/problem.ts';
import type { Checked, ImpossibleRule, Query, SurprisingRule, ValueBackground } from './checks/check.ts';
import { askAllBetterOff } from './checks/ask-all-better-off.ts';
import { askAreasDoNotAddUp } from './checks/ask-areas-do-not-add-up.ts';
import { askFallingCumulative } from './checks/ask-falling-cumulative.ts';
import { askOutsideLimits } from './checks/ask-outside-limits.ts';
import { askSameAgain } from './checks/ask-same-again.ts';
import { askSuddenZero } from './checks/ask-sudden-zero.ts';
import { askUnlikelyCount } from './checks/ask-unlikely-count.ts';
import { askUnlikelyShare } from './checks/ask-unlikely-share.ts';
import { refuseFractions } from './checks/refuse-fractions.ts';
import { refuseMorePeopleThanParts } from './checks/refuse-more-people-than-parts.ts';
import { refuseMoreThanAll } from './checks/refuse-more-than-all.ts';
import { refuseNegative } from './checks/refuse-negative.ts';
import { refuseNumbersNotAsked } from './checks/refuse-numbers-not-asked.ts';
import { refuseSplitAboveTotal } from './checks/refuse-split-above-total.ts';
import { refuseTooLarge } from './checks/refuse-too-large.ts';
import { refuseUnknownStep } from './checks/refuse-unknown-step.ts';
import { periodValueOf } from './return-answer.ts';
import type { ReturnAnswer } from './return-value.ts';

const impossible: readonly ImpossibleRule[] = [
  refuseNumbersNotAsked,
  refuseTooLarge,
  refuseNegative,
  refuseFractions,
  refuseUnknownStep,
  refuseMoreThanAll,
  refuseSplitAboveTotal,
  refuseMorePeopleThanParts,
];

const surprising: readonly SurprisingRule[] = [
  askOutsideLimits,
  askUnlikelyCount,
  askUnlikelyShare,
  askSuddenZero,
  askSameAgain,
  askAreasDoNotAddUp,
  askFallingCumulative,
  askAllBetterOff,
];

/** What is said of the same figure twice is said once: the first rule that asks it. */
const onceEach = (queries: readonly Query[]): Query[] =>
  queries.filter((query, n) => queries.findIndex(({ because }) => because === query.because) === n);

/**
 * What is impossible about an answer (it cannot be kept), and what is surprising (it wants an explanation).
 * The screen calls it when a box is left, the counter before it keeps the value: the same code.
 * A problem's place is the box it is about: 'numerator', 'denominator', 'due'.
 * Source: methods, performance 'Checks on a return'.
 */
export const checkReturnValue = (
  version: VersionOnForm,
  answer: ReturnAnswer,
  background: ValueBackground,
): { problems: Problem[]; queries: Query[] } => {
  const value = periodValueOf(version, answer);
  const checked: Checked = { version, answer, value, background };
  const problems = impossible.flatMap((rule) => rule(checked));
  // What cannot be is not asked about as well.
  if (problems.length > 0) return { problems, queries: [] };
  return { problems, queries: onceEach(surprising.flatMap((rule) => rule(checked))) };
};

/** Whether a question still waits for an answer. */
export const isOpen = (queries: readonly Query[], explanation: string): boolean =>
  queries.length > 0 && explanation.trim() === '';
