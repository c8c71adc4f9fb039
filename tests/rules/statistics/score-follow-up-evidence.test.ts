import { describe, expect, it } from 'vitest';
import type { EvidenceHeadline } from '#shared/statistics/score-follow-up-evidence.ts';
import { countDueClosed, scoreFollowUpEvidence } from '#shared/statistics/score-follow-up-evidence.ts';
import { wilsonInterval } from '#shared/statistics/wilson-interval.ts';
import { apart, nearClosed, statisticsVectors, vectorsAreHere } from './statistics-vectors.ts';

const headlines: Readonly<Record<string, EvidenceHeadline>> = {
  not_yet_due: 'not yet due',
  none_reached: 'none reached',
  counts_only: 'counts only',
  bounds_only: 'bounds only',
  rate_with_caution: 'rate with care',
  rate: 'rate',
};

describe('what may be said first', () => {
  it.each<[string, number, number, number, EvidenceHeadline]>([
    ['nobody was due', 0, 0, 0, 'not yet due'],
    ['nobody was reached', 0, 0, 25, 'none reached'],
    ['nine reached, all of them', 9, 9, 9, 'counts only'],
    ['nine reached of many', 6, 9, 100, 'counts only'],
    ['ten reached of sixteen', 6, 10, 16, 'rate with care'],
    ['ten reached of seventeen, under 60%', 6, 10, 17, 'bounds only'],
    ['59 of 100 reached', 40, 59, 100, 'bounds only'],
    ['60 of 100 reached', 40, 60, 100, 'rate with care'],
    ['79 of 100 reached', 40, 79, 100, 'rate with care'],
    ['80 of 100 reached', 40, 80, 100, 'rate'],
    ['29 reached, all of them', 20, 29, 29, 'rate with care'],
    ['30 reached, all of them', 20, 30, 30, 'rate'],
  ])('%s: %i of %i of %i, %s', (_, sustained, reached, dueClosed, headline) => {
    expect(scoreFollowUpEvidence({ sustained, reached, dueClosed }).headline).toBe(headline);
  });
});

describe('how far the answers carry', () => {
  it('25 of 38 reached, 54 due', () => {
    const evidence = scoreFollowUpEvidence({ sustained: 25, reached: 38, dueClosed: 54 });
    expect(evidence).toEqual({
      headline: 'rate with care',
      sustained: 25,
      reached: 38,
      dueClosed: 54,
      responseRate: 38 / 54,
      observed: 25 / 38,
      observed95: wilsonInterval(25, 38),
      worstCase: 25 / 54,
      bestCase: 41 / 54,
      envelope95: { lower: wilsonInterval(25, 54).lower, upper: wilsonInterval(41, 54).upper },
    });
  });

  it('nobody due: nothing to work out', () => {
    expect(scoreFollowUpEvidence({ sustained: 0, reached: 0, dueClosed: 0 })).toEqual({
      headline: 'not yet due',
      sustained: 0,
      reached: 0,
      dueClosed: 0,
    });
  });

  it('nobody reached: anything from none to all, and no share', () => {
    const evidence = scoreFollowUpEvidence({ sustained: 0, reached: 0, dueClosed: 25 });
    expect([evidence.worstCase, evidence.bestCase, evidence.responseRate]).toEqual([0, 1, 0]);
    expect(evidence.envelope95).toEqual({ lower: 0, upper: 1 });
    expect([evidence.observed, evidence.observed95]).toEqual([undefined, undefined]);
  });

  it.each([
    [5, 4, 10],
    [4, 11, 10],
    [-1, 4, 10],
    [Number.NaN, 4, 10],
  ])('%s of %s of %s cannot be', (sustained, reached, dueClosed) => {
    expect(() => scoreFollowUpEvidence({ sustained, reached, dueClosed })).toThrow('not nested');
  });

  it('due are all whose window closed, however it ended', () => {
    expect(countDueClosed({ reached: 38, declined: 5, lost: 8, notConsented: 2, missed: 1 })).toBe(54);
  });
});

describe('expected values of follow-up evidence', () => {
  it.skipIf(!vectorsAreHere)('are there', () => {
    expect(statisticsVectors.attrition.length).toBeGreaterThanOrEqual(6);
  });

  it.each(statisticsVectors.attrition)('$id', ({ input, expected }) => {
    const dueClosed = countDueClosed({ ...input, notConsented: input.not_consented });
    expect(dueClosed).toBe(expected.due_closed);
    const evidence = scoreFollowUpEvidence({ sustained: input.sustained, reached: input.reached, dueClosed });
    expect(evidence.headline).toBe(headlines[expected.headline]);
    const flat = [
      evidence.responseRate,
      evidence.observed,
      evidence.observed95?.lower,
      evidence.observed95?.upper,
      evidence.worstCase,
      evidence.bestCase,
      evidence.envelope95?.lower,
      evidence.envelope95?.upper,
    ];
    const wanted = [
      expected.response_rate,
      expected.observed_rate,
      expected.observed_wilson95?.[0],
      expected.observed_wilson95?.[1],
      expected.worst_case,
      expected.best_case,
      expected.envelope95?.[0],
      expected.envelope95?.[1],
    ].map((n) => n ?? undefined);
    expect(flat.map((n) => n === undefined)).toEqual(wanted.map((n) => n === undefined));
    expect(flat.filter((n, i) => n !== undefined && apart(n, wanted[i] ?? Number.NaN) > nearClosed)).toEqual(
      [],
    );
  });
});
