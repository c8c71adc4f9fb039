import { describe, expect, it } from 'vitest';
import {
  compareAssessments,
  type AgreedReliability,
  type OneOfPair,
  type ScaleChange,
} from '#shared/questionnaires/compare-assessments.ts';
import type { CompiledForm } from '#shared/questionnaires/compile-instrument.ts';
import type { Answers } from '#shared/questionnaires/scored-assessment.ts';
import { scoreWorkedOut, type StatedScores } from '#shared/questionnaires/score-worked-out.ts';
import { formOf, scored, sdqForm } from './sdq-at-hand.ts';

const stated = (form: CompiledForm, scores: StatedScores): OneOfPair => {
  const outcome = scoreWorkedOut(form, scores);
  if (outcome.problems !== undefined) throw new Error('impossible scores');
  return { form, scored: outcome.scored };
};
const answered = (form: CompiledForm, answers: Answers): OneOfPair => ({
  form,
  scored: scored(form, answers),
});

const changesOf = (before: OneOfPair, after: OneOfPair, agreed?: AgreedReliability) => {
  const outcome = compareAssessments(before, after, agreed);
  if (outcome.problems !== undefined) throw new Error(outcome.problems[0]?.sentence);
  return outcome.changes;
};
const totals = (version: string, before: number, after: number, agreed?: AgreedReliability) =>
  changesOf(
    stated(sdqForm(version), { total: before }),
    stated(sdqForm(version, 'follow-up'), { total: after }),
    agreed,
  )['total'] as ScaleChange;

describe('how far a score moved', () => {
  it('positive is better, whichever way the scale counts', () => {
    const before = stated(sdqForm('P4-17'), { emotional: 8, prosocial: 4 });
    const after = stated(sdqForm('P4-17', 'follow-up'), { emotional: 5, prosocial: 7 });
    const changes = changesOf(before, after);
    expect([changes['emotional']?.difference, changes['prosocial']?.difference]).toEqual([3, 3]);
    expect(changes['total']).toBe(undefined);
  });

  it('a child that has grown out of one form of a family is compared with the other', () => {
    const changes = changesOf(
      stated(sdqForm('P4-10'), { total: 20 }),
      stated(sdqForm('P11-17'), { total: 12 }),
    );
    expect(changes['total']).toMatchObject({ difference: 8, threshold: 'recovered', reliableRecovery: true });
  });
});

describe('whether the change is clear', () => {
  it.each([
    ['P4-17', 6, 'no reliable change'],
    ['P4-17', 7, 'reliably better'],
    ['P4-17', -6, 'no reliable change'],
    ['P4-17', -7, 'reliably worse'],
    ['T4-17', 5, 'no reliable change'],
    ['T4-17', 6, 'reliably better'],
    ['S11-17', 6, 'no reliable change'],
    ['S11-17', 7, 'reliably better'],
  ])('%s by %i points: %s', (version, points, change) => {
    expect(totals(version, 20, 20 - points).clear?.change).toBe(change);
  });

  it.each<[string, string, number]>([
    ['P4-17', 'emotional', 4],
    ['P4-17', 'conduct', 3],
    ['P4-17', 'hyperactivity', 4],
    ['P4-17', 'peer', 4],
    ['P4-17', 'prosocial', 3],
    ['T4-17', 'emotional', 3],
    ['T4-17', 'conduct', 3],
    ['T4-17', 'hyperactivity', 3],
    ['T4-17', 'peer', 3],
    ['T4-17', 'prosocial', 3],
    ['S11-17', 'emotional', 4],
    ['S11-17', 'conduct', 3],
    ['S11-17', 'hyperactivity', 4],
    ['S11-17', 'peer', 3],
    ['S11-17', 'prosocial', 3],
  ])('%s %s needs %i whole points', (version, scale, wholePoints) => {
    const one = stated(sdqForm(version), { [scale]: 5 });
    expect(changesOf(one, one)[scale]?.clear).toMatchObject({ wholePoints, change: 'no reliable change' });
  });

  it('gives back the constants it used, and says whose they are', () => {
    expect(totals('P4-17', 20, 12).clear).toMatchObject({ sd: 5.8, r: 0.82, byDefault: true });
    const agreed = { total: { sd: 5.8, r: 0.72, sample: 'our own 212 families' } };
    expect(totals('P4-17', 20, 12, agreed).clear).toMatchObject({
      ...{ r: 0.72, byDefault: false, wholePoints: 9, change: 'no reliable change' },
      sample: 'our own 212 families',
    });
  });

  it.each(['P2-4', 'T2-4', 'S18+'])('%s has neither rule nor threshold', (version) => {
    expect(totals(version, 20, 8)).toEqual({ difference: 12 });
  });

  it.each([
    [5, 'no reliable change'],
    [6, 'reliably better'],
    [-6, 'reliably worse'],
  ])('CORE-10 by %i points: %s', (points, change) => {
    const form = formOf('core-10', 'self');
    const changes = changesOf(stated(form, { total: 20 }), stated(form, { total: 20 - points }));
    expect(changes['total']?.clear).toEqual({ rule: 'points', change, points: 6 });
  });

  it('a ladder moves, and nothing says what is clear', () => {
    const form = formOf('ladder', 'self');
    expect(changesOf(answered(form, { 1: 3 }), answered(form, { 1: 8 }))['step']).toEqual({ difference: 5 });
  });

  it('says when the goals are not as many as before', () => {
    const form = formOf('goal-based-outcomes', 'self');
    const before = answered(form, { 1: 2, 2: 4 });
    expect(changesOf(before, answered(form, { 1: 6, 2: 6 }))['goals']).toMatchObject({ difference: 3 });
    expect(changesOf(before, answered(form, { 1: 6 }))['goals']?.otherCount).toBe(true);
    expect(changesOf(before, answered(form, { 1: 6, 2: 6 }))['goals']?.otherCount).toBe(undefined);
  });
});

describe('across the threshold', () => {
  it.each([
    ['P4-17', 17, 16, 'recovered', false],
    ['P4-17', 23, 16, 'recovered', true],
    ['P4-17', 16, 17, 'worsened', false],
    ['P4-17', 30, 17, 'still of concern', false],
    ['P4-17', 16, 2, 'still of no concern', false],
    ['T4-17', 16, 15, 'recovered', false],
    ['T4-17', 15, 15, 'still of no concern', false],
    ['S11-17', 20, 19, 'recovered', false],
    ['S11-17', 19, 20, 'worsened', false],
  ])('%s from %i to %i: %s', (version, before, after, threshold, reliableRecovery) => {
    expect(totals(version, before, after)).toMatchObject({ threshold, reliableRecovery });
  });
});

describe('what cannot be compared', () => {
  it.each([
    [
      'a parent with a teacher',
      sdqForm('P4-17'),
      sdqForm('T4-17'),
      "'Parent, 4 to 17' and 'Teacher, 4 to 17' cannot be compared: use the same kind of form both times.",
    ],
    [
      'the form for 2 to 4 with the next',
      sdqForm('P2-4'),
      sdqForm('P4-17'),
      "'Parent, 2 to 4' and 'Parent, 4 to 17' cannot be compared: use the same kind of form both times.",
    ],
    [
      'two questionnaires',
      sdqForm('S11-17'),
      formOf('core-10', 'self'),
      'SDQ and CORE-10 are two questionnaires: compare each with itself.',
    ],
  ])('%s', (_, first, second, sentence) => {
    expect(compareAssessments(stated(first, {}), stated(second, {})).problems?.[0]?.sentence).toBe(sentence);
  });

  it('two versions of a definition', () => {
    const form = sdqForm('P4-17');
    const later = { ...form, instrument: { ...form.instrument, version: '2' } };
    expect(compareAssessments(stated(form, {}), stated(later, {})).problems?.[0]?.code).toBe('other-version');
  });
});
