import { problem, type Problem } from '../problems/problem.ts';
import type { NumberAsked } from './numbers-asked.ts';

/** A number as people type it: digits, perhaps with commas between thousands, a point, a minus before it. */
const shape = /^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

const refused = (asked: NumberAsked, text: string): Problem => {
  if (text.endsWith('%')) {
    return problem(
      'percentage-typed',
      'Enter how many, not a percentage. The percentage is worked out for you.',
      asked.part,
    );
  }
  return problem(
    'not-a-number',
    `Enter a number and nothing else, for example ${asked.money ? '1,204.50' : '9'}.`,
    asked.part,
  );
};

/**
 * What was typed into a box, as a number: '1,204', '£1,204.50' (kept in pence), ' 9 '. An empty box is
 * `undefined`, which is not zero. Whether the number is possible is for the checks to say.
 */
export const readTypedNumber = (
  asked: NumberAsked,
  typed: string,
): { value: number | undefined } | { problem: Problem } => {
  const text = typed.trim().replace(/^−/, '-');
  if (text === '') return { value: undefined };
  const bare = asked.money ? text.replace(/^(-?)£\s*/, '$1') : text;
  if (!/\d/.test(bare) || !shape.test(bare)) return { problem: refused(asked, text) };
  const n = Number(bare.replaceAll(',', ''));
  if (!asked.money) return { value: n };
  if ((bare.split('.')[1] ?? '').length > 2) return { problem: refused(asked, text) };
  // 1.15 * 100 is 114.99999999999999
  return { value: Math.round(n * 100) };
};

/** A kept number as it stands in its box: plain, so that it can be typed on. */
export const typedFrom = (asked: NumberAsked, value: number | undefined): string => {
  if (value === undefined) return '';
  if (!asked.money) return String(value);
  return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2);
};
