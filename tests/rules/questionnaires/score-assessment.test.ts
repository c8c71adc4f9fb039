import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAssessment } from '#shared/questionnaires/score-assessment.ts';
import { findScore, scoreOf } from '#shared/questionnaires/scored-assessment.ts';
import { answersOf, formOf, scored, sdqForm } from './sdq-at-hand.ts';

const emotional = [3, 8, 13, 16, 24];
const withEmotional = (codes: readonly (number | undefined)[]) =>
  answersOf(0, Object.fromEntries(emotional.map((item, at) => [item, codes[at]])));

describe('missing answers and rounding', () => {
  it.each<[string, (number | undefined)[], number | undefined, number, boolean]>([
    ['all five', [1, 1, 1, 0, 0], 3, 5, false],
    ['4 answered, sum 2: a half goes up', [1, 1, 0, 0], 3, 4, true],
    ['4 answered, sum 6: a half goes up', [2, 2, 2, 0], 8, 4, true],
    ['4 answered, sum 1', [1, 0, 0, 0], 1, 4, true],
    ['4 answered, sum 3', [1, 1, 1, 0], 4, 4, true],
    ['4 answered, sum 8: never above the most', [2, 2, 2, 2], 10, 4, true],
    ['3 answered, sum 4', [2, 2, 0], 7, 3, true],
    ['3 answered, sum 1', [1, 0, 0], 2, 3, true],
    ['2 answered are too few', [2, 2], undefined, 2, false],
    ['none', [], undefined, 0, false],
  ])('%s', (_, codes, score, answered, prorated) => {
    const found = findScore(scored(sdqForm('P4-17'), withEmotional(codes)), 'emotional');
    expect(found).toMatchObject({ answered, of: 5, prorated });
    expect(found?.score).toBe(score);
  });

  it('says what is missing, and which sums go with it', () => {
    const { missing } = scored(sdqForm('P4-17'), withEmotional([1, 1]));
    expect(missing).toEqual([
      'Emotional: 2 of 5 answered, 3 are needed.',
      'Impact: 0 of 5 answered, 1 is needed.',
      'Total difficulties: cannot be worked out without Emotional.',
      'Internalising: cannot be worked out without Emotional.',
    ]);
  });

  it('says where others stand in for an answer', () => {
    expect(scored(sdqForm('P4-17'), withEmotional([1, 1, 1])).warnings).toEqual([
      {
        code: 'prorated',
        scale: 'emotional',
        sentence: 'Emotional: 3 of 5 answered; the others are taken to be like them.',
      },
    ]);
  });
});

describe('the gate and the impact questions', () => {
  const parent = { 28: 3, 29: 2, 30: 1, 31: 0, 32: 2 };
  it.each<[string, Record<number, number>, number | undefined, string[]]>([
    ['0, 0, 1, 2 for 0, 1, 2, 3', { 26: 2, ...parent }, 4, []],
    ['no difficulties and nothing ticked', { 26: 0 }, 0, []],
    ['no difficulties beats what was ticked', { 26: 0, ...parent }, 0, ['gate-overrides']],
    ['difficulties and nothing ticked', { 26: 1 }, undefined, []],
    ['gate not answered: what was ticked counts', parent, 4, ['gate-missing']],
    ['one answered: the others count 0', { 26: 1, 28: 3 }, 2, ['missing-counts-0']],
    ['gate alone is missing and most of the rest', { 28: 3 }, 2, ['gate-missing']],
    ['nothing at all', {}, undefined, []],
  ])('%s', (_, given, score, warned) => {
    const found = scored(sdqForm('P4-17'), answersOf(0, given));
    expect(scoreOf(found, 'impact')).toBe(score);
    expect(found.warnings.map(({ code }) => code)).toEqual(warned);
  });

  it('a teacher is asked three of them', () => {
    const found = findScore(scored(sdqForm('T4-17'), answersOf(0, { 26: 3, 28: 3, 30: 3, 31: 3 })), 'impact');
    expect(found).toMatchObject({ score: 6, answered: 3, of: 3 });
  });

  it('how long, how hard on others, and the two questions of a follow-up enter no score', () => {
    const plain = scored(sdqForm('P4-17'), answersOf(1, { 26: 1, ...parent }));
    expect(scored(sdqForm('P4-17'), answersOf(1, { 26: 1, ...parent, 27: 3, 33: 3 }))).toEqual(plain);
    const followUp = answersOf(1, { 26: 1, ...parent, 33: 3, 34: 4, 35: 3 });
    expect(scored(sdqForm('P4-17', 'follow-up'), followUp)).toEqual(plain);
  });
});

describe('answers that cannot be', () => {
  it.each<[string, string, Record<number, number>, string[]]>([
    ['a code too high', 'P4-17', { 5: 3 }, ['Item 5 is 3, but can only be 0, 1 or 2.']],
    [
      'below zero, and a half',
      'P4-17',
      { 1: -1, 2: 0.5 },
      ['Item 1 is -1, but can only be 0, 1 or 2.', 'Item 2 is 0.5, but can only be 0, 1 or 2.'],
    ],
    ['impact', 'S11-17', { 32: 4 }, ['Item 32 is 4, but can only be 0, 1, 2 or 3.']],
    ['not a number', 'P4-17', { 5: Number.NaN }, ['Item 5 is NaN, but can only be 0, 1 or 2.']],
    [
      'a question of another form',
      'T4-17',
      { 32: 1 },
      ['Item 32 is not asked on this form (Teacher, 4 to 17). Leave it out, or choose another form.'],
    ],
    [
      'a question of the follow-up',
      'P4-17',
      { 34: 1 },
      ['Item 34 is not asked on this form (Parent, 4 to 17). Leave it out, or choose another form.'],
    ],
    [
      'no such question',
      'P4-17',
      { 99: 1 },
      ['Item 99 is not asked on this form (Parent, 4 to 17). Leave it out, or choose another form.'],
    ],
  ])('%s', (_, version, given, sentences) => {
    const outcome = scoreAssessment(sdqForm(version), answersOf(0, given));
    expect(outcome.problems?.map(({ sentence }) => sentence)).toEqual(sentences);
    expect(outcome.problems?.[0]?.place).toBe(`answers/${Object.keys(given)[0] ?? ''}`);
  });
});

describe('other questionnaires', () => {
  it('CORE-10: nothing is reversed, one missing answer is stood in for without rounding', () => {
    const all = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [at + 1, 4]));
    expect(scoreOf(scored(formOf('core-10', 'self'), all), 'total')).toBe(40);
    const nine = { ...all, 1: 3, 10: undefined };
    expect(scoreOf(scored(formOf('core-10', 'self'), nine), 'total')).toBeCloseTo((35 * 10) / 9, 12);
    expect(scoreOf(scored(formOf('core-10', 'self'), { ...all, 9: undefined, 10: undefined }), 'total')).toBe(
      undefined,
    );
  });

  it('CORE-10: a score between two bands is in the lower one', () => {
    const codes = [2, 2, 2, 2, 1, 1, 0, 0, 0];
    const given = Object.fromEntries(codes.map((code, at) => [at + 1, code]));
    const found = scored(formOf('core-10', 'self'), given);
    expect(scoreOf(found, 'total')).toBeCloseTo(11.11, 2);
    const lower = scored(formOf('core-10', 'self'), { ...given, 1: 1 });
    expect(lower.bands).toEqual([{ scheme: 'severity', scale: 'total', words: 'low' }]);
  });

  it.each([
    [7, 7, 'low'],
    [8, 9.51, 'low'],
    [21, 19.25, 'low'],
    [22, 19.98, 'medium'],
    [30, 27.03, 'medium'],
    [31, 28.13, 'high'],
    [35, 35, 'high'],
  ])('SWEMWBS: %i raw is %f, %s', (raw, metric, words) => {
    const given = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [at + 1, Math.floor((raw + 6 - at) / 7)]),
    );
    const found = scored(formOf('swemwbs', 'self'), given);
    expect(findScore(found, 'wellbeing')).toMatchObject({ raw, score: metric });
    expect(found.bands.map((band) => band.words)).toEqual([words]);
  });

  it('SWEMWBS: all seven are needed', () => {
    const { missing } = scored(formOf('swemwbs', 'self'), { 1: 3 });
    expect(missing).toEqual(['Well-being: 1 of 7 answered, 7 are needed.']);
  });

  it('goals: the mean of as many as there are; one that is not there is not missing', () => {
    const found = scored(formOf('goal-based-outcomes', 'self'), { 1: 4, 2: 7 });
    expect(findScore(found, 'goals')).toMatchObject({ score: 5.5, answered: 2, prorated: false });
    expect([found.missing, found.warnings]).toEqual([[], []]);
  });

  it('a ladder has whole steps from 0 to 10', () => {
    expect(scoreOf(scored(formOf('ladder', 'parent'), { 1: 10 }), 'step')).toBe(10);
    const { problems } = scoreAssessment(formOf('ladder', 'parent'), { 1: 10.5 });
    expect(problems?.[0]?.sentence).toBe('Item 1 is 10.5, but can only be 0 to 10 in whole numbers.');
  });
});

describe('whatever is answered', () => {
  const code = fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined });
  const completed = fc.array(code, { minLength: 25, maxLength: 25 }).map((codes) => {
    return Object.fromEntries(codes.map((given, at) => [at + 1, given]));
  });
  const scales = ['emotional', 'conduct', 'hyperactivity', 'peer', 'prosocial'];

  it('scores are whole and in their range, and the total is the sum of its four', () => {
    fc.assert(
      fc.property(completed, (answers) => {
        const found = scored(sdqForm('S11-17'), answers);
        const four = scales.slice(0, 4).map((scale) => scoreOf(found, scale));
        const total = scoreOf(found, 'total');
        for (const score of four)
          if (score !== undefined) expect(score).toBeOneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        expect(total).toBe(
          four.includes(undefined) ? undefined : four.reduce<number>((sum, n) => sum + (n ?? 0), 0),
        );
        const withBand = found.bands.filter(({ scheme }) => scheme === 'three-band').length;
        expect(withBand).toBe(
          [...scales, 'total', 'impact'].filter((scale) => scoreOf(found, scale) !== undefined).length,
        );
      }),
    );
  });

  it('turning every answer round turns a complete scale round', () => {
    const complete = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(complete, (codes) => {
        const given = (turn: (n: number) => number) =>
          scored(sdqForm('P4-17'), Object.fromEntries(codes.map((n, at) => [at + 1, turn(n)])));
        const [one, other] = [given((n) => n), given((n) => 2 - n)];
        for (const scale of scales) expect(scoreOf(other, scale)).toBe(10 - (scoreOf(one, scale) ?? 0));
      }),
    );
  });

  it('a worse answer never lowers the score of its scale, a reversed one never raises it', () => {
    const from = fc.record({
      answers: completed,
      item: fc.integer({ min: 1, max: 25 }),
      up: fc.constantFrom(0, 1),
    });
    const reversed = [7, 11, 14, 21, 25];
    fc.assert(
      fc.property(from, ({ answers, item, up }) => {
        const at = (n: number) => scored(sdqForm('P4-17'), { ...answers, [item]: n });
        const [less, more] = [at(up), at(up + 1)];
        for (const scale of scales) {
          const step = (scoreOf(more, scale) ?? 0) - (scoreOf(less, scale) ?? 0);
          expect(reversed.includes(item) ? step <= 0 : step >= 0).toBe(true);
        }
      }),
    );
  });
});
