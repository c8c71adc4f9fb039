import { describe, expect, it } from 'vitest';
import type { Judged, Judgement, ReasonNotJudged, TargetStatus } from '#shared/measures/judgement.ts';
import { fragileWords } from '#shared/measures/judgement.ts';
import { evidenceOf, judgeBetterOff, reachWords } from '#shared/measures/judge-better-off.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import { type Given, aBetterOff, aSeries, aVersion, now, upToNow } from './a-series.ts';

const judge = (series: MeasureSeries): Judgement => judgeBetterOff(series, now);

const judged = (series: MeasureSeries): Judged => {
  const judgement = judge(series);
  if (!judgement.judged) throw new Error(judgement.why);
  return judgement;
};

/** Of a followed-up share with a target of 60%. */
const of = (...value: readonly number[]) => aSeries(aBetterOff(), { [now]: value });

describe('a better-off share of those reached', () => {
  it('19 of 31, with 46 due, is met, to be read with care, and hangs on one family', () => {
    const found = judged(of(19, 31, 46));
    expect(found).toMatchObject({ status: 'met', care: '31 of 46 reached', aim: 60, over: 'quarter' });
    expect(found.why).toBe('61% (19 of 31) against a target of 60%: met.');
    expect(fragileWords(found)).toBe('one family fewer and this would be close');
    expect(found.value).toBeCloseTo(61.29, 2);
  });

  it.each<[number, number, number, TargetStatus]>([
    [24, 40, 50, 'met'],
    [23, 40, 50, 'close'],
    [20, 40, 50, 'close'],
    [18, 40, 50, 'close'],
    [17, 40, 50, 'missed'],
    [18, 31, 46, 'close'],
    [14, 31, 46, 'close'],
    [13, 31, 46, 'missed'],
  ])('%i of %i, with %i due, is %s', (betterOff, answered, due, status) => {
    expect(judged(of(betterOff, answered, due)).status).toBe(status);
  });

  it.each<[string, number, number, number, string | undefined]>([
    ['30 answered, 80% of those due', 18, 30, 37, undefined],
    ['29 answered', 18, 29, 36, '29 of 36 reached'],
    ['fewer than 80% of those due', 18, 30, 38, '30 of 38 reached'],
    ['60% of those due', 36, 60, 100, '60 of 100 reached'],
  ])('%s: care is %s', (_words, betterOff, answered, due, care) => {
    expect(judged(of(betterOff, answered, due)).care).toBe(care);
  });

  it('draws the observed share with its Wilson interval', () => {
    const { value, interval } = judged(of(65, 100, 120));
    expect(value).toBe(65);
    expect(interval?.lower).toBeCloseTo(55.25444, 5);
    expect(interval?.upper).toBeCloseTo(73.63575, 5);
  });

  it('the last four quarters count where enough of those due were reached in them', () => {
    const each = [52, 100, 125] as const;
    expect(judged(aSeries(aBetterOff(), upToNow(each))).status).toBe('close');
    expect(judged(aSeries(aBetterOff(), upToNow(each, each, each, each)))).toMatchObject({
      status: 'missed',
      why: '52% (52 of 100) against a target of 60%: missed, because over the last 4 quarters together it was 52% (208 of 400), off by more than chance could explain.',
    });
    const fewReached = [52, 100, 250] as const;
    expect(judged(aSeries(aBetterOff(), upToNow(fewReached, fewReached, fewReached, each))).status).toBe(
      'close',
    );
  });

  it.each<[string, number, TargetStatus]>([
    ['exactly 60% of those due', 500, 'missed'],
    ['a little less', 501, 'close'],
  ])('in two quarters together %s reached, of %i due', (_words, due, status) => {
    const before = [104, 200, due - 132] as const;
    expect(judged(aSeries(aBetterOff(), upToNow(before, [52, 100, 132]))).status).toBe(status);
  });

  it.each<[readonly [number, number, number], string]>([
    [[60, 100, 125], 'met'],
    [[58, 100, 125], 'close, no further off than chance could explain'],
    [[49, 100, 132], 'missed by more than chance could explain'],
  ])('with quarters before it, %o is said by its own reason', (value, reason) => {
    const series = aSeries(aBetterOff(), upToNow([58, 100, 125], value));
    expect(judge(series).why).toContain(`: ${reason}.`);
  });

  it('one family fewer counts in the last four quarters too', () => {
    // 220 of 400 lies wholly below 60%, 221 does not
    const each = [55, 100, 125] as const;
    const found = judged(aSeries(aBetterOff(), upToNow(each, each, each, [56, 100, 125])));
    expect(found.status).toBe('close');
    expect(fragileWords(found)).toBe('one family fewer and this would be missed');
  });
});

describe('certainty comes first, where at least 10 were due', () => {
  it.each<[string, readonly [number, number, number], TargetStatus]>([
    ['the worst case is at the target', [6, 6, 10], 'met'],
    ['even the best case is below it', [0, 5, 10], 'missed'],
    ['the best case is below, though most were reached', [8, 30, 32], 'missed'],
  ])('%s: %o is %s', (_words, value, status) => {
    expect(judged(of(...value)).status).toBe(status);
  });

  it.each<[string, readonly [number, number, number]]>([
    ['the worst case is one short', [5, 5, 10]],
    ['the best case is just at the target', [1, 5, 10]],
    ['only 9 were due', [6, 6, 9]],
    ['only 9 were due, and none is better off', [0, 9, 9]],
  ])('%s: %o is not certain', (_words, value) => {
    expect(judge(of(...value))).toMatchObject({ judged: false, reason: 'not enough evidence' });
  });

  it.each<[readonly [number, number, number], TargetStatus]>([
    [[60, 100, 100], 'met'],
    [[59, 100, 100], 'close'],
    [[58, 99, 100], 'close'],
    [[41, 70, 100], 'close'],
    // 50 of 100 is the most whose interval (40% to 60%) lies wholly below 60%
    [[51, 100, 100], 'close'],
    [[50, 100, 100], 'missed'],
  ])('chance plays its part among those reached, be it everybody: %o is %s', (value, status) => {
    expect(judged(of(...value)).status).toBe(status);
  });

  it('one more who was reached and is not better off never makes the word better', () => {
    const of70 = (...value: readonly number[]) =>
      aSeries(aBetterOff({ target: { per: 'quarter', value: 70 } }), { [now]: value });
    expect(judge(of70(5, 9, 10))).toMatchObject({ judged: false, reason: 'not enough evidence' });
    expect(judged(of70(5, 10, 10)).status).toBe('close');
    expect(judged(of70(0, 4, 10)).status).toBe('missed');
    expect(judged(of70(0, 5, 10)).status).toBe('missed');
  });

  it('with few answers: missed only where even their 95% interval ends below the target', () => {
    // at best 14 and 15 of 19, both below 80%; the interval of 4 of 9 ends at 73%, of 5 of 9 at 81%
    const of80 = (...value: readonly number[]) =>
      aSeries(aBetterOff({ target: { per: 'quarter', value: 80 } }), { [now]: value });
    expect(judged(of80(4, 9, 19)).status).toBe('missed');
    expect(judge(of80(5, 9, 19))).toMatchObject({ judged: false, reason: 'not enough evidence' });
  });

  it('says that the others could not have changed it, and is drawn by the case that decides', () => {
    expect(judged(of(6, 6, 10))).toMatchObject({
      why: '6 better off, 6 of 10 reached, against a target of 60%: met, whatever those who were not reached would have said.',
      care: '6 of 10 reached',
      value: 60,
      interval: { lower: 60, upper: 100 },
    });
    expect(judged(of(0, 5, 10))).toMatchObject({
      why: '0 better off, 5 of 10 reached, against a target of 60%: missed, whatever those who were not reached would have said.',
      value: 50,
      interval: { lower: 0, upper: 50 },
    });
  });

  it('a certain verdict on a share that has a percentage is drawn by that percentage', () => {
    expect(judged(of(30, 40, 50))).toMatchObject({ status: 'met', value: 75 });
  });

  it('one family fewer may leave too little evidence', () => {
    expect(fragileWords(judged(of(6, 6, 10)))).toBe(
      'one family fewer and there would not be enough evidence',
    );
  });

  it.each<[readonly [number, number, number], TargetStatus | undefined]>([
    [[1, 6, 10], undefined],
    [[0, 9, 10], 'met'],
    [[0, 8, 10], undefined],
    [[2, 10, 10], 'close'],
    [[5, 10, 10], 'missed'],
    [[1, 10, 10], 'met'],
  ])('where lower is better the unreached count the other way: %o', (value, status) => {
    const cameBack = aBetterOff({ polarity: 'lower', target: { per: 'quarter', value: 10 } });
    const found = judge(aSeries(cameBack, { [now]: value }));
    expect(found.judged ? found.status : undefined).toBe(status);
  });
});

describe('then whether the evidence carries a verdict', () => {
  it.each<[string, Given, ReasonNotJudged, string]>([
    ['nobody was due', [0, 0, 0], 'too early to say', 'Nobody was due to be asked in this quarter.'],
    ['nil', { state: 'nil' }, 'too early to say', 'Nobody was due to be asked in this quarter.'],
    [
      'too early',
      { state: 'missing', reason: 'too early' },
      'too early to say',
      'No figure yet: too early to say.',
    ],
    ['not yet due', { state: 'not yet due' }, 'too early to say', 'No figure yet: not yet due.'],
    ['none reached', [0, 0, 25], 'not enough evidence', 'None of the 25 families due was reached.'],
    [
      'fewer than 10 reached',
      [6, 9, 12],
      'not enough evidence',
      'Only 9 answered of 12 due, 6 of them better off: too few for a percentage.',
    ],
    [
      'fewer than 60% of those due reached',
      [30, 59, 100],
      'not enough evidence',
      'Only 59 of 100 reached: it could be anywhere from 30% to 71% of the 100 families due.',
    ],
    [
      'the numbers do not fit together',
      [6, 9, 8],
      'not enough evidence',
      'The numbers do not fit together: 6 better off, 9 answered, 8 due.',
    ],
    [
      'more better off than answered',
      [40, 30],
      'not enough evidence',
      'The numbers do not fit together: 40 better off, 30 answered.',
    ],
    [
      'the numbers do not fit together, and are many',
      [40, 60, 50],
      'not enough evidence',
      'The numbers do not fit together: 40 better off, 60 answered, 50 due.',
    ],
  ])('%s', (_words, value, reason, why) => {
    expect(judge(aSeries(aBetterOff(), upToNow(value)))).toEqual({ judged: false, reason, why });
  });

  it('exactly 60% of those due is enough', () => {
    expect(judge(of(36, 60, 100)).judged).toBe(true);
  });

  it('without a target there is nothing to judge, and with too little evidence neither', () => {
    const version = aBetterOff({ target: undefined });
    expect(judge(aSeries(version, { [now]: [24, 40, 50] }))).toMatchObject({ reason: 'no target' });
    expect(judge(aSeries(version, { [now]: [6, 9, 12] }))).toMatchObject({ reason: 'not enough evidence' });
  });

  it('a share in a range needs the same evidence and the same care', () => {
    const range = aBetterOff({ polarity: 'within a range', rangeLow: 40, rangeHigh: 70, target: undefined });
    expect(judge(aSeries(range, { [now]: [6, 9, 12] }))).toMatchObject({ reason: 'not enough evidence' });
    expect(judge(aSeries(range, { [now]: [19, 31, 46] }))).toMatchObject({
      status: 'met',
      care: '31 of 46 reached',
    });
  });
});

describe('typed in without how many were due', () => {
  it('is to be read with care at best', () => {
    expect(judged(of(90, 100))).toMatchObject({
      status: 'met',
      care: '100 answered, of how many due is not known',
    });
  });

  it.each<[number, number, boolean]>([
    [6, 10, true],
    [10, 10, true],
    [6, 9, false],
    [0, 0, false],
  ])('%i of %i can be judged: %s', (betterOff, answered, can) => {
    expect(judge(of(betterOff, answered)).judged).toBe(can);
  });

  it('too few are said without how many were due', () => {
    expect(judge(of(6, 9)).why).toBe('Only 9 answered, 6 of them better off: too few for a percentage.');
  });

  it('never has bounds to be certain by', () => {
    expect(judged(of(59, 100)).status).toBe('close');
    expect(evidenceOf({ betterOff: 59, answered: 100 })).toBeUndefined();
  });

  it('the last four quarters count without how many were due', () => {
    const each = [52, 100] as const;
    expect(judged(aSeries(aBetterOff(), upToNow(each, each, each, each))).status).toBe('missed');
  });
});

describe('better-off measures of other kinds', () => {
  const points = aVersion({
    kind: 'mean',
    question: 'better off',
    unit: 'points',
    target: { per: 'quarter', value: 3 },
  });

  it.each<[readonly number[], boolean]>([
    [[30, 10], true],
    [[27, 9], false],
  ])('a mean of %o can be judged: %s', (value, can) => {
    expect(judge(aSeries(points, { [now]: value })).judged).toBe(can);
  });

  it('says how few answered', () => {
    expect(judge(aSeries(points, { [now]: [27, 9] }))).toEqual({
      judged: false,
      reason: 'not enough evidence',
      why: 'Only 9 answered: too few for an average.',
    });
  });

  it('a count is judged as counts are', () => {
    expect(judged(aSeries(aVersion({ question: 'better off' }), { [now]: 79 })).status).toBe('close');
  });

  it('a measure that is not there yet has no target', () => {
    expect(judge(aSeries(aBetterOff({ fromQuarter: '2026-Q3' }), { [now]: [1, 2] }))).toMatchObject({
      reason: 'no target',
    });
  });
});

describe('how many were reached, in words', () => {
  it.each([
    [{ betterOff: 1, answered: 31, due: 1204 }, '31 of 1,204 reached'],
    [{ betterOff: 1, answered: 31 }, '31 answered, of how many due is not known'],
  ])('%o', (answers, words) => {
    expect(reachWords(answers)).toBe(words);
  });
});
