import { isOpen } from './check-return-value.ts';
import type { Query } from './checks/check.ts';
import type { MeasureAsked } from './measures-asked.ts';
import { periodValueOf } from './return-answer.ts';
import { placeKey, type PlacedAnswer, type ValuePlace } from './return-value.ts';

/** How far some boxes are filled in. */
export interface Progress {
  answered: number;
  asked: number;
  /** answered, but with a question that waits for an explanation */
  unexplained: number;
}

/** A value with the questions it raises. */
export interface QueriedAnswer extends PlacedAnswer {
  queries: readonly Query[];
  explanation: string;
}

/** How many of these boxes have their answer, and how many of those still need a word. */
export const progressOf = (
  duties: readonly (ValuePlace & MeasureAsked)[],
  values: readonly QueriedAnswer[],
): Progress => {
  const answers = duties.map((duty) => {
    const value = values.find((each) => placeKey(each) === placeKey(duty));
    return periodValueOf(duty.version, value?.answer) === undefined ? undefined : value;
  });
  return {
    asked: duties.length,
    answered: answers.filter((value) => value !== undefined).length,
    unexplained: answers.filter((value) => value && isOpen(value.queries, value.explanation)).length,
  };
};
