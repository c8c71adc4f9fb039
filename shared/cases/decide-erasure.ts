import { dayName } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { referenceKey } from './case.ts';
import { holdReasonWords, type LegalHold } from './legal-hold.ts';

/** Why a family is erased. */
export const erasureReasons = [
  'they asked for it',
  'kept as long as agreed',
  'written down by mistake',
] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What stands in the way of an erasure, and whose word it takes: nothing is erased while a hold stands. */
export const holdProblem = ({ reason, setOn, setByName }: LegalHold): Problem =>
  problem(
    'legal-hold-stands',
    `Nothing of this family may be erased: since ${dayName(setOn)} there is a legal hold, because ${holdReasonWords[reason]}. It takes the word of ${setByName}, who set it, or of another manager of your organisation, to lift it first.`,
  );

export type ErasureDecision =
  { kind: 'erase' } | { kind: 'conflict'; problems: Problem[] } | { kind: 'invalid'; problems: Problem[] };

/** Whether a family may be erased by somebody who typed its reference. It cannot be undone, so it is typed. */
export const decideErasure = (
  typed: string,
  { reference, hold }: { reference: string; hold?: LegalHold },
): ErasureDecision => {
  if (hold !== undefined) return { kind: 'conflict', problems: [holdProblem(hold)] };
  if (referenceKey(typed) === referenceKey(reference)) return { kind: 'erase' };
  return {
    kind: 'invalid',
    problems: [
      problem(
        'reference-differs',
        `Type ${reference}, the reference of the family that is to be erased.`,
        'reference',
      ),
    ],
  };
};
