import { problem, type Problem } from '../problems/problem.ts';
import type { MissingReason } from '../values/figure.ts';
import { numbersAsked, type NumberPart } from './numbers-asked.ts';
import { readTypedNumber, typedFrom } from './read-typed-number.ts';
import type { ReturnAnswer } from './return-value.ts';
import type { VersionOnForm } from './measures-asked.ts';

/** The boxes of one value as they stand on the screen: text, exactly as typed. */
export interface TypedAnswer {
  how: 'value' | 'missing' | 'nil';
  numbers: Readonly<Record<NumberPart, string>>;
  reason: MissingReason | '';
  note: string;
  explanation: string;
}

/** What the boxes come to, or what is wrong with which of them. */
export type ReadAnswer =
  { ok: true; answer: ReturnAnswer; explanation: string } | { ok: false; problems: Problem[] };

/** Empty boxes, or what is kept in them. */
export const typedFromAnswer = (
  version: VersionOnForm,
  answer: ReturnAnswer | undefined,
  explanation: string,
): TypedAnswer => {
  const text = { numerator: '', denominator: '', due: '' };
  if (answer?.state === 'value') {
    for (const asked of numbersAsked(version)) text[asked.part] = typedFrom(asked, answer[asked.part]);
  }
  return {
    how: answer?.state ?? 'value',
    numbers: text,
    reason: answer?.state === 'missing' ? answer.reason : '',
    note: answer?.state === 'missing' ? answer.note : '',
    explanation,
  };
};

/** What was typed, read: numbers, or why the figure is missing, or that there was none. */
export const answerFromTyped = (version: VersionOnForm, typed: TypedAnswer): ReadAnswer => {
  const explanation = typed.explanation.trim();
  if (typed.how === 'nil') return { ok: true, answer: { state: 'nil' }, explanation };
  if (typed.how === 'missing') {
    return typed.reason === ''
      ? { ok: false, problems: [problem('no-reason', 'Choose why you cannot report this.', 'reason')] }
      : {
          ok: true,
          answer: { state: 'missing', reason: typed.reason, note: typed.note.trim() },
          explanation,
        };
  }
  const answer: Extract<ReturnAnswer, { state: 'value' }> = { state: 'value' };
  const problems: Problem[] = [];
  for (const asked of numbersAsked(version)) {
    const read = readTypedNumber(asked, typed.numbers[asked.part]);
    if ('problem' in read) problems.push(read.problem);
    else if (read.value !== undefined) answer[asked.part] = read.value;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answer, explanation };
};

/** Whether the boxes hold the same, letter by letter. */
export const sameTyped = (a: TypedAnswer, b: TypedAnswer): boolean =>
  a.how === b.how &&
  a.numbers.numerator === b.numbers.numerator &&
  a.numbers.denominator === b.numbers.denominator &&
  a.numbers.due === b.numbers.due &&
  a.reason === b.reason &&
  a.note === b.note &&
  a.explanation === b.explanation;
