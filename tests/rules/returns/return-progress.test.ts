import { describe, expect, it } from 'vitest';
import { minutesLeft } from '#shared/returns/minutes-left.ts';
import { progressOf } from '#shared/returns/return-progress.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue } from '../../fixtures/a-return.ts';

describe('how far it is', () => {
  const version = aMeasureVersion();
  const duties = ['rpa_1', 'rpa_2'].map((partId) => ({
    partId,
    measureId: version.measureId,
    areaKey: '',
    scope: 'part' as const,
    version,
  }));
  const value = { ...aReturnValue({ partId: 'rpa_1', measureId: version.measureId }), queries: [] };

  it('counts answers, and those that still need a word', () => {
    expect(progressOf(duties, [])).toEqual({ asked: 2, answered: 0, unexplained: 0 });
    expect(progressOf(duties, [value])).toEqual({ asked: 2, answered: 1, unexplained: 0 });
    const queries = [{ code: 'x', asks: '', because: '' }];
    expect(progressOf(duties, [{ ...value, queries }])).toMatchObject({ unexplained: 1 });
    expect(progressOf(duties, [{ ...value, queries, explanation: 'Yes' }])).toMatchObject({ unexplained: 0 });
    expect(progressOf(duties, [{ ...value, answer: { state: 'value' } }])).toMatchObject({ answered: 0 });
  });

  it.each([
    [40, 0, 10, 40],
    [40, 5, 10, 20],
    [40, 10, 10, 0],
    [4, 9, 10, 1],
    [undefined, 0, 10, undefined],
    [40, 0, 0, undefined],
  ])('%s minutes last time, %d of %d answered: %s left', (last, answered, asked, left) => {
    expect(minutesLeft(last, answered, asked)).toBe(left);
  });
});
