import { dayName } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { referenceKey } from './case.ts';
import { holdReasonWords, type HoldReason, type LegalHold } from './legal-hold.ts';

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

/** What is wrong with erasing several families that are due to go; nothing where it can be done. */
export const decideErasures = (
  chosen: readonly { caseId: string; revision: number }[],
  howMany: number,
  due: readonly { caseId: string; revision: number; reference: string; hold?: HoldReason }[],
): Problem[] => {
  if (new Set(chosen.map(({ caseId }) => caseId)).size < chosen.length)
    return [problem('family-twice', 'Choose each family once.', 'families')];
  if (howMany !== chosen.length)
    return [problem('number-differs', `Type ${chosen.length}: so many families are chosen.`, 'howMany')];
  return chosen.flatMap(({ caseId, revision }, n) => {
    const family = due.find((each) => each.caseId === caseId);
    const place = `families/${n}`;
    if (family === undefined)
      return [problem('not-due', 'Not all of these families are due to go. Load the list again.', place)];
    if (family.hold !== undefined)
      return [
        problem('legal-hold-stands', `There is a legal hold on ${family.reference}. Leave it out.`, place),
      ];
    return family.revision === revision
      ? []
      : [
          problem(
            'case-changed-meanwhile',
            `Somebody changed ${family.reference} meanwhile. Load the list again.`,
            place,
          ),
        ];
  });
};
