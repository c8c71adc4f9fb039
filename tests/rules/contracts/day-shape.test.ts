import { describe, expect, it } from 'vitest';
import { dayShape } from '#shared/contracts/contracts.api.ts';

const notReal = 'Enter a real date: day, month and a year of four digits.';

describe('a day as it is sent', () => {
  it.each([
    ['', notReal],
    ['2026-02-30', notReal],
    ['1026-02-03', 'Enter a date between 1900 and 2199.'],
  ])('is refused with one sentence: %j', (day, sentence) => {
    expect(dayShape.safeParse(day).error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it('is a real one of our times', () => {
    expect(dayShape.parse('2026-03-01')).toBe('2026-03-01');
  });
});
