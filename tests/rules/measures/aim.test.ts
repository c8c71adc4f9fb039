import { describe, expect, it } from 'vitest';
import { aimBeside } from '#shared/measures/aim.ts';
import { aShare, aVersion } from './a-series.ts';

const range = { polarity: 'within a range', rangeLow: 40, rangeHigh: 60, target: undefined } as const;

describe('what is aimed for, beside a figure', () => {
  it.each([
    [aVersion(), 80, '80 families'],
    [aShare(), 90, '90%'],
    [aShare({ polarity: 'lower' }), 10, '10% or less'],
    [aShare(range), undefined, '40% to 60%'],
    [aVersion(), undefined, undefined],
    [aVersion({ polarity: 'neither' }), undefined, undefined],
  ])('%#: %s', (version, aim, words) => {
    expect(aimBeside(version, aim)).toBe(words);
  });
});
