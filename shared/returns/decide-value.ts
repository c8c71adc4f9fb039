import { type VersionOnForm, areaKeysOf } from './measures-asked.ts';
import { londonTime } from '../periods/calendar-day.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { checkReturnValue } from './check-return-value.ts';
import type { Query, ValueBackground } from './checks/check.ts';
import { answerWords, sameAnswer } from './return-answer.ts';
import type { ReturnStatus } from './return-status.ts';
import { isEditable, returnIsClosed } from './return-transitions.ts';
import type { ReturnAnswer, ReturnValue, ValuePlace } from './return-value.ts';
import { overTaken } from './taken-values.ts';

/** What a person wants to keep, and the revision they last saw (0: nothing was there). */
export interface ValueToSave {
  place: ValuePlace;
  answer: ReturnAnswer;
  explanation: string;
  revision: number;
}

/** What the decision is made from. */
export interface ValueFacts {
  status: ReturnStatus;
  /** the definition it is filled in on; absent when the return does not ask for the measure */
  version?: VersionOnForm;
  /** the part is the lead's: only there may the whole be typed */
  leadPart: boolean;
  /** what is kept now, and the name of who kept it */
  kept?: { value: ReturnValue; savedByName: string };
  savingBy: string;
  background: ValueBackground;
  /** the figure that the provider's families give, where the measure takes it from them */
  taken?: ReturnAnswer;
}

export type ValueDecision =
  | { kind: 'save'; revision: number; queries: Query[] }
  /** the same was kept already: a retry of what arrived, or a blur without a change */
  | { kind: 'unchanged'; queries: Query[] }
  | { kind: 'invalid' | 'conflict' | 'not found'; problems: Problem[] };

const unknownPlace = (sentence: string): ValueDecision => ({
  kind: 'not found',
  problems: [problem('box-unknown', sentence)],
});

/** Why a value was not saved although it is possible: what is there now, who saved it and when. */
const changedMeanwhile = (version: VersionOnForm, kept: ValueFacts['kept']): Problem => {
  if (kept === undefined) {
    return problem('value-changed-meanwhile', 'This value was cleared while you were working on it.');
  }
  const { answer, savedAt } = kept.value;
  const sentence = `${kept.savedByName} saved ${answerWords(version, answer)} here at ${londonTime(savedAt)}, after you opened this page. Yours has not been saved.`;
  return problem('value-changed-meanwhile', sentence);
};

/**
 * Whether a value may be kept: the return is still the provider's, it asks for this, nothing in it is
 * impossible, and nobody saved since.
 * @returns what to keep with the questions it raises, or the problems
 */
export const decideValue = (input: ValueToSave, facts: ValueFacts): ValueDecision => {
  const { version, kept, background } = facts;
  if (!isEditable(facts.status)) return { kind: 'conflict', problems: [returnIsClosed()] };
  if (version === undefined) return unknownPlace('This return does not ask for this measure.');
  if (!areaKeysOf(version).includes(input.place.areaKey)) {
    return unknownPlace('This measure is not asked for in this area.');
  }
  if (input.place.scope === 'whole' && !facts.leadPart) {
    return unknownPlace('The whole is typed by the lead organisation.');
  }
  const { problems: impossible, queries } = checkReturnValue(version, input.answer, background);
  const problems = [...overTaken(version, input.answer, facts.taken), ...impossible];
  if (problems.length > 0) return { kind: 'invalid', problems };
  const keptNow = kept?.value;
  const isSame =
    keptNow !== undefined &&
    sameAnswer(keptNow.answer, input.answer) &&
    keptNow.explanation === input.explanation;
  if (isSame && (keptNow.revision === input.revision || keptNow.savedBy === facts.savingBy)) {
    return { kind: 'unchanged', queries };
  }
  if ((keptNow?.revision ?? 0) !== input.revision) {
    return { kind: 'conflict', problems: [changedMeanwhile(version, kept)] };
  }
  return { kind: 'save', revision: input.revision + 1, queries };
};
