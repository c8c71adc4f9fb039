import { describe, expect, it } from 'vitest';
import { scoreWorkedOut } from '#shared/questionnaires/score-worked-out.ts';
import { bandOf, scoreOf } from '#shared/questionnaires/scored-assessment.ts';
import { formOf, sdqForm } from './sdq-at-hand.ts';

const four = { emotional: 4, conduct: 3, hyperactivity: 6, peer: 2 };

describe('scores that somebody worked out already', () => {
  it('adds up what adds up, and names what was not given', () => {
    const { scored } = scoreWorkedOut(sdqForm('P4-17'), four) as { scored: Parameters<typeof scoreOf>[0] };
    expect(['total', 'externalising', 'internalising'].map((id) => scoreOf(scored, id))).toEqual([15, 9, 6]);
    expect(scored.missing).toEqual(['Prosocial: not given.', 'Impact: not given.']);
    expect(bandOf(scored, 'three-band', 'total')).toBe('borderline');
    expect(scored.warnings).toEqual([]);
  });

  it('tells of a sum that was given otherwise, and keeps what the scales add up to', () => {
    const outcome = scoreWorkedOut(sdqForm('P4-17'), { ...four, total: 16 });
    const sentence = 'Total difficulties was given as 16, but its scales add up to 15, which is kept.';
    expect(outcome).toMatchObject({ scored: { warnings: [{ code: 'stated-otherwise', sentence }] } });
  });

  it('takes a total without any of its scales as it is', () => {
    const { scored } = scoreWorkedOut(sdqForm('P4-17'), { total: 17 }) as {
      scored: Parameters<typeof scoreOf>[0];
    };
    expect(scored.scores.find(({ scale }) => scale === 'total')).toMatchObject({ score: 17, stated: true });
    expect(bandOf(scored, 'three-band', 'total')).toBe('abnormal');
    expect(scoreOf(scored, 'internalising')).toBe(undefined);
  });

  it('a total with some of its scales is not taken: what is missing stays missing', () => {
    const outcome = scoreWorkedOut(sdqForm('P4-17'), { emotional: 4, total: 17 });
    const sentence = 'Total difficulties: cannot be worked out without Conduct, Hyperactivity and Peer.';
    expect(outcome.problems).toBe(undefined);
    expect(outcome).toMatchObject({ scored: { missing: expect.arrayContaining([sentence]) as unknown } });
  });

  it.each([
    ['above the most', { emotional: 11 }, 'Emotional is 11, but can only be 0 to 10 in whole numbers.'],
    ['below nothing', { total: -1 }, 'Total difficulties is -1, but can only be 0 to 40 in whole numbers.'],
    ['a half', { peer: 2.5 }, 'Peer is 2.5, but can only be 0 to 10 in whole numbers.'],
    [
      'no such score',
      { worry: 2 },
      "There is no score 'worry' on this form (Parent, 4 to 17). Leave it out.",
    ],
  ])('refuses %s', (_, given, sentence) => {
    expect(scoreWorkedOut(sdqForm('P4-17'), given).problems?.[0]?.sentence).toBe(sentence);
  });

  it('a metric score is taken as such', () => {
    expect(scoreWorkedOut(formOf('swemwbs', 'self'), { wellbeing: 36 }).problems?.[0]?.sentence).toBe(
      'Well-being is 36, but can only be 7 to 35.',
    );
    expect(scoreWorkedOut(formOf('swemwbs', 'self'), { wellbeing: 19.25 }).problems).toBe(undefined);
  });
});
