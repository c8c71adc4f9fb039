import type { MeasureVersion } from '../measures/measure-version.ts';
import type { Figure, PeriodValue } from '../values/figure.ts';
import { formatCount, formatMoney, formatPeriodValue, formatUpTo } from '../values/format.ts';
import { numbersAsked } from './numbers-asked.ts';
import type { ReturnAnswer } from './return-value.ts';

type Asked = Pick<MeasureVersion, 'kind' | 'question' | 'steps' | 'unit'>;

/** The figure once every number that the measure cannot do without is there. */
const figureOf = (version: Asked, { numerator, denominator, due }: Partial<Figure>): Figure | undefined => {
  const asked = numbersAsked(version).map(({ part }) => part);
  if (numerator === undefined) return undefined;
  if (asked.includes('denominator') && denominator === undefined) return undefined;
  return {
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
    ...(due === undefined ? {} : { due }),
  };
};

/**
 * What an answer says for its period; undefined while it is not answered, or only in part. How many were
 * due may be unknown: without it a better-off share is read with care, but it is an answer.
 */
export const periodValueOf = (version: Asked, answer: ReturnAnswer | undefined): PeriodValue | undefined => {
  if (answer === undefined) return undefined;
  if (answer.state === 'nil') return { state: 'nil' };
  if (answer.state === 'missing') {
    return { state: 'missing', reason: answer.reason, ...(answer.note === '' ? {} : { note: answer.note }) };
  }
  const figure = figureOf(version, answer);
  return figure && { state: 'value', figure };
};

/** Whether nothing at all stands in the boxes. */
export const isEmptyAnswer = (answer: ReturnAnswer): boolean =>
  answer.state === 'value' &&
  answer.numerator === undefined &&
  answer.denominator === undefined &&
  answer.due === undefined;

/** Whether two answers say the same. */
export const sameAnswer = (a: ReturnAnswer, b: ReturnAnswer): boolean => {
  if (a.state === 'value' && b.state === 'value') {
    return a.numerator === b.numerator && a.denominator === b.denominator && a.due === b.due;
  }
  if (a.state === 'missing' && b.state === 'missing') return a.reason === b.reason && a.note === b.note;
  return a.state === b.state;
};

/** An answer in words, for history and for two people who typed different ones: '9 of 41', 'not answered'. */
export const answerWords = (version: Asked, answer: ReturnAnswer | undefined): string => {
  if (answer === undefined || isEmptyAnswer(answer)) return 'not answered';
  const value = periodValueOf(version, answer);
  if (value !== undefined) {
    const words = formatPeriodValue(version.kind, value, version.unit);
    return value.state === 'missing' && value.note !== undefined ? `${words}: ${value.note}` : words;
  }
  if (answer.state !== 'value') return 'not answered';
  const written = numbersAsked(version).map(({ part, money }) => {
    const n = answer[part];
    if (n === undefined) return 'not filled in';
    return money ? formatMoney(n, 'exact') : Number.isInteger(n) ? formatCount(n) : formatUpTo(n, 4);
  });
  return written.join(' of ');
};
