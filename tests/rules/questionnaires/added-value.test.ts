import { describe, expect, it } from 'vitest';
import {
  addedValueOfGroup,
  addedValueOfPair,
  addedValueRule,
  type DatedAssessment,
} from '#shared/questionnaires/added-value.ts';
import type { FormulaRule } from '#shared/questionnaires/change-rules.ts';
import type { Occasion } from '#shared/questionnaires/instrument.ts';
import { scoreWorkedOut, type StatedScores } from '#shared/questionnaires/score-worked-out.ts';
import { sdqForm, shipped } from './sdq-at-hand.ts';

const rule = addedValueRule(shipped('sdq')) as FormulaRule;

const dated = (version: string, occasion: Occasion, on: string, scores: StatedScores): DatedAssessment => {
  const form = sdqForm(version, occasion);
  const outcome = scoreWorkedOut(form, scores);
  if (outcome.problems !== undefined) throw new Error('impossible scores');
  return { form, on, scored: outcome.scored };
};
const start = { emotional: 5, conduct: 5, hyperactivity: 5, peer: 5, impact: 4 };
const before = dated('P4-17', 'standard', '2025-01-10', start);
const after = (total: number, on = '2025-07-10') => dated('P4-17', 'follow-up', on, { total });
const many = (pairs: { before: DatedAssessment; after: DatedAssessment }[], times: number) =>
  Array.from({ length: times }, () => pairs).flat();

describe('the added value of a group', () => {
  it('is exact: 2.3 + 0.8 x 20 + 0.2 x 4 - 0.3 x 5 - 14', () => {
    expect(addedValueOfPair(rule, before.scored, after(14).scored)).toBe(3.6);
  });

  it('is the mean, with 9.8 over the root of n and the effect size', () => {
    const pairs = many(
      [
        { before, after: after(14) },
        { before, after: after(16) },
      ],
      50,
    );
    const { n, leftOut, result } = addedValueOfGroup(rule, pairs);
    expect([n, leftOut]).toEqual([100, {}]);
    expect(result?.mean).toBeCloseTo(2.6, 12);
    expect(result?.halfWidth).toBeCloseTo(0.98, 12);
    expect(result?.effectSize).toBeCloseTo(0.52, 12);
  });

  it.each([
    [10, 3.1],
    [25, 2.0],
    [30, 1.8],
    [50, 1.4],
    [200, 0.7],
  ])('of %i has a margin of %f', (n, margin) => {
    const { result } = addedValueOfGroup(rule, many([{ before, after: after(14) }], n));
    expect(Math.round((result?.halfWidth ?? 0) * 10) / 10).toBe(margin);
  });

  it.each([0, 1, 2, 9])('is never told of %i', (n) => {
    expect(addedValueOfGroup(rule, many([{ before, after: after(14) }], n))).toEqual({ n, leftOut: {} });
  });

  it.each<[string, DatedAssessment, DatedAssessment, string]>([
    [
      'the young person answered',
      dated('S11-17', 'standard', '2025-01-10', start),
      dated('S11-17', 'follow-up', '2025-07-10', { total: 1 }),
      'other form',
    ],
    ['the teacher answered', before, dated('T4-17', 'follow-up', '2025-07-10', { total: 1 }), 'other form'],
    [
      '2 to 4 years',
      dated('P2-4', 'standard', '2025-01-10', start),
      dated('P2-4', 'follow-up', '2025-07-10', { total: 1 }),
      'other form',
    ],
    [
      'the standard form a second time',
      before,
      dated('P4-17', 'standard', '2025-07-10', { total: 1 }),
      'other occasion',
    ],
    ['two follow-ups', dated('P4-17', 'follow-up', '2025-01-10', start), after(1), 'other occasion'],
    ['a day too early', before, after(1, '2025-05-09'), 'other interval'],
    ['a day too late', before, after(1, '2025-09-11'), 'other interval'],
    [
      'no impact at the start',
      dated('P4-17', 'standard', '2025-01-10', { ...start, impact: undefined }),
      after(1),
      'score missing',
    ],
    [
      'no emotional score at the start',
      dated('P4-17', 'standard', '2025-01-10', { total: 20, impact: 4 }),
      after(1),
      'score missing',
    ],
  ])('leaves out and counts: %s', (_, first, second, reason) => {
    const pairs = [...many([{ before, after: after(14) }], 10), { before: first, after: second }];
    expect(addedValueOfGroup(rule, pairs)).toMatchObject({ n: 10, leftOut: { [reason]: 1 } });
  });

  it.each(['2025-05-10', '2025-09-10'])('takes the first and last day, %s', (on) => {
    expect(addedValueOfGroup(rule, [{ before, after: after(14, on) }])).toEqual({ n: 1, leftOut: {} });
  });

  it('says for whom it holds, and other questionnaires have none', () => {
    expect(rule.conditions.population).toContain('High-risk groups only');
    expect(addedValueRule(shipped('core-10'))).toBe(undefined);
  });
});
