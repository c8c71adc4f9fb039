import { describe, expect, it } from 'vitest';
import { notBegun, sayHowFar, shareRead, type HowFar } from '#shared/outcomes/how-far.ts';

describe('how far an import has come', () => {
  it.each<[HowFar, string, number | undefined]>([
    [notBegun, '', undefined],
    [{ stage: 'reading', read: 0, of: 1, rows: 50_000 }, 'Reading: 50,000 rows so far', undefined],
    [
      { stage: 'reading', read: 9, of: 36, rows: 150_000 },
      'Reading: 9 of 36 months, 150,000 rows so far',
      0.25,
    ],
    [{ stage: 'reading', read: 36, of: 36, rows: 1 }, 'Reading: 36 of 36 months, 1 row so far', 1],
    [
      { stage: 'writing', read: 2, of: 2, rows: 34_000 },
      'Writing down 2 months, 34,000 rows read',
      undefined,
    ],
  ])('%j is told as "%s"', (howFar, words, share) => {
    expect(sayHowFar(howFar)).toBe(words);
    expect(shareRead(howFar)).toBe(share);
  });
});
