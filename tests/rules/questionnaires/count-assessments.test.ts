import { describe, expect, it } from 'vitest';
import type { TakenFrom } from '#shared/measures/what-is-taken.ts';
import { compileInstrument } from '#shared/questionnaires/compile-instrument.ts';
import { countAssessments, type CountedAssessment } from '#shared/questionnaires/count-assessments.ts';
import { anAssessment } from '../../fixtures/an-assessment.ts';
import { shipped } from './sdq-at-hand.ts';

const counting = { instrument: compileInstrument(shipped('sdq')), agreed: {}, windowDays: 42 };
/** July to September 2026. Support that ended on 15 June is due no later than 27 July. */
const days = { from: '2026-07-01', to: '2026-09-30' };
const today = '2026-10-22';

type FromInstrument = Extract<TakenFrom, { source: 'instrument' }>;
const asked = (over: Partial<FromInstrument> = {}): FromInstrument => ({
  source: 'instrument',
  what: 'clearly better',
  instrumentId: 'sdq',
  scale: 'total',
  informant: 'parent',
  point: 'end',
  called: 'SDQ',
  scaleCalled: 'Total difficulties',
  ...over,
});

const scoresOf = (total: number) => ({
  emotional: total - 12,
  conduct: 4,
  hyperactivity: 4,
  peer: 4,
  prosocial: 7,
  impact: 2,
});

/** A child whose total went from one to another; undefined where there is no later form. */
const child = (
  before: number,
  after?: number,
  over: Partial<CountedAssessment> = {},
): CountedAssessment[] => {
  const at = (point: CountedAssessment['point'], total: number): CountedAssessment => ({
    ...anAssessment(1, { point, given: { kind: 'scores', numbers: scoresOf(total) } }),
    organisationId: 'stones',
    areaId: 'north',
    endedOn: '2026-06-15',
    ...over,
  });
  return [at('start', before), ...(after === undefined ? [] : [at('end', after)])];
};

const added = (forms: CountedAssessment[], over: Partial<FromInstrument> = {}, on = today) =>
  countAssessments(forms, asked(over), counting, days, on)[0];

describe('what a child adds to a figure of a questionnaire', () => {
  it.each([
    ['clearly better', child(20, 12), [1, 1, 1], 'clearly better'],
    ['no clear change', child(20, 19), [0, 1, 1], 'no clear change'],
    ['clearly worse', child(14, 22), [0, 1, 1], 'clearly worse'],
    ['no later form', child(20), [0, 0, 1], 'no form at both times'],
  ] as const)('%s', (_how, forms, [numerator, denominator, due], why) => {
    expect(added([...forms])).toMatchObject({ numerator, denominator, due, why, areaId: 'north' });
  });

  it('in points, of those with both forms alone', () => {
    expect(added(child(20, 12), { what: 'points better' })).toMatchObject({
      numerator: 8,
      denominator: 1,
      why: '8.0 points better',
    });
    expect(added(child(14, 16), { what: 'points better' })).toMatchObject({ numerator: -2 });
    expect(added(child(14, 14), { what: 'points better' })?.why).toBe('no change');
    expect(added(child(20), { what: 'points better' })).toBeUndefined();
  });

  it('counts in the days in which the time for the later form ran out, and not before', () => {
    const ending = (endedOn: string) => added(child(20, 12, { endedOn })) !== undefined;
    expect(['2026-05-19', '2026-05-20', '2026-08-19', '2026-08-20'].map(ending)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(added(child(20, 12), {}, '2026-07-27')).toBeUndefined();
    expect(added(child(20, 12), {}, '2026-07-28')).toBeDefined();
    expect(added(child(20, 12, { endedOn: undefined }))).toBeUndefined();
  });

  it('only by the one who was asked, from a form at the start, on the scale that was chosen', () => {
    expect(added(child(20, 12), { informant: 'teacher' })).toBeUndefined();
    expect(added(child(20, 12).slice(1))).toBeUndefined();
    expect(added(child(20, 12), { scale: 'conduct' })).toMatchObject({ numerator: 0, denominator: 1 });
    expect(added(child(20, 12), { point: '3 months' })).toBeUndefined();
  });
});
