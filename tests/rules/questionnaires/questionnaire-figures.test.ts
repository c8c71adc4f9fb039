import { describe, expect, it } from 'vitest';
import { changeHistogram } from '#shared/questionnaires/change-histogram.ts';
import { judgeMeanChange } from '#shared/questionnaires/change-verdict.ts';
import { compileInstrument } from '#shared/questionnaires/compile-instrument.ts';
import type { HeldAssessment } from '#shared/questionnaires/pair-assessments.ts';
import { questionnaireFigures, type Looking } from '#shared/questionnaires/questionnaire-figures.ts';
import { contractQuestionnairesShape } from '#shared/questionnaires/questionnaire-figures.api.ts';
import { anAssessment } from '../../fixtures/an-assessment.ts';
import { shipped } from './sdq-at-hand.ts';

const sdq = { compiled: compileInstrument(shipped('sdq')), name: 'SDQ', isOn: true };
const ours = 'org_ours';

/** The scores of an SDQ whose total is what is asked: a quarter in each scale, the rest in emotional. */
const scoresOf = (total: number, impact = 2) => {
  const quarter = Math.min(10, Math.floor(total / 4));
  const emotional = total - 3 * quarter;
  return { emotional, conduct: quarter, hyperactivity: quarter, peer: quarter, prosocial: 7, impact };
};

/** A child of a family that ended on 31 May: total at the start and, unless it is undefined, at the later point. */
const child = (
  n: number,
  before: number,
  after: number | undefined,
  over: Partial<HeldAssessment> = {},
): HeldAssessment[] => {
  const at = (point: HeldAssessment['point'], on: string, total: number): HeldAssessment => ({
    ...anAssessment(n, {
      caseId: `cas_${n}`,
      point,
      on,
      given: { kind: 'scores', numbers: scoresOf(total) },
    }),
    organisationId: ours,
    endedOn: '2026-03-31',
    ...over,
  });
  return [
    at('start', '2026-02-02', before),
    ...(after === undefined ? [] : [at('3 months', '2026-07-05', after)]),
  ];
};

const looking = (ownId?: string): Looking => ({ today: '2026-10-22', ownId });

const figures = (assessments: HeldAssessment[], ownId?: string, agreed = {}) =>
  questionnaireFigures(sdq, assessments, agreed, looking(ownId));

const shownOf = (assessments: HeldAssessment[], ownId?: string, agreed = {}) => {
  const [point] = figures(assessments, ownId, agreed).groups[0]?.points ?? [];
  if (point?.kind !== 'shown') throw new Error('not shown');
  return point;
};

const totalOf = (assessments: HeldAssessment[], ownId?: string, agreed = {}) => {
  const total = shownOf(assessments, ownId, agreed).scales.find(({ scale }) => scale === 'total');
  if (!total) throw new Error('no total');
  return total;
};

/** Twelve children: eight clearly better (by 8), three the same, one clearly worse (by 7). */
const twelve = [
  ...Array.from({ length: 8 }, (_, n) => child(n, 20, 12)),
  ...Array.from({ length: 3 }, (_, n) => child(20 + n, 10, 10)),
  child(30, 10, 17),
].flat();

describe('figures of a questionnaire', () => {
  it('are of the same children at both times', () => {
    const point = shownOf([...twelve, ...child(40, 30, undefined)]);
    expect(point).toMatchObject({ point: '3 months', eligible: 13, pairs: 12 });
    const total = totalOf([...twelve, ...child(40, 30, undefined)]);
    expect(total).toMatchObject({ n: 12, better: 'lower', least: 0, most: 40 });
    expect(total.bands).toEqual([
      {
        scheme: 'three-band',
        name: expect.any(String) as string,
        bands: [
          { words: 'normal', before: 4, after: 11 },
          { words: 'borderline', before: 0, after: 0 },
          { words: 'abnormal', before: 8, after: 1 },
        ],
      },
      expect.objectContaining({ scheme: 'four-band' }),
    ]);
    expect(total.clear).toEqual({ better: 8, none: 3, worse: 1 });
    expect(total.thresholds).toEqual({
      recovered: 8,
      worsened: 1,
      'still of concern': 0,
      'still of no concern': 3,
    });
    expect(total.mean?.before).toBeCloseTo((8 * 20 + 40) / 12);
    expect(total.mean?.after).toBeCloseTo((8 * 12 + 30 + 17) / 12);
    expect(total.mean?.change).toBeCloseTo((8 * 8 - 7) / 12);
    expect(total).toMatchObject({ verdict: 'better' });
    expect(total.histogram?.reduce((sum, { count }) => sum + count, 0)).toBe(12);
  });

  it('print the constants they used, and those agreed in their place', () => {
    expect(totalOf(twelve).rule).toMatchObject({ sd: 5.8, r: 0.82, wholePoints: 7, byDefault: true });
    const agreed = { total: { sd: 5.8, r: 0.72, sample: 'Our own' } };
    expect(totalOf(twelve, undefined, agreed)).toMatchObject({
      clear: { better: 0, none: 12, worse: 0 },
      rule: { r: 0.72, wholePoints: 9, byDefault: false, sample: 'Our own' },
    });
  });

  it('tell a child’s line to its own provider alone', () => {
    expect(totalOf(twelve).lines).toBeUndefined();
    expect(totalOf(twelve, 'org_other').lines).toBeUndefined();
    expect(totalOf(twelve, ours).lines).toHaveLength(12);
    const shared = [...twelve, ...child(50, 9, 3, { organisationId: 'org_other' })];
    expect(totalOf(shared, 'org_other').lines).toEqual([{ before: 9, after: 3 }]);
  });

  it.each([
    [9, undefined],
    [10, 10],
  ])('of %s pairs tell a mean, its interval and its spread: %s', (n, shown) => {
    const total = totalOf(twelve.slice(0, 2 * n), ours);
    expect(total.clear).toBeDefined();
    expect(total.mean?.interval === undefined).toBe(shown === undefined);
    expect(total.histogram?.reduce((sum, { count }) => sum + count, 0)).toBe(shown);
    expect(total.verdict).toBe(shown === undefined ? 'too few' : 'better');
  });

  it.each([
    [4, undefined, 'few'],
    [4, 'org_other', 'few'],
    [4, ours, 'shown'],
    [5, undefined, 'shown'],
  ])('of %s pairs are told to %s: %s', (n, ownId, kind) => {
    const { started, points } = figures(twelve.slice(0, 2 * n), ownId).groups[0] ?? { points: [] };
    expect(points).toMatchObject([{ kind }]);
    expect(started).toBe(kind === 'few' ? undefined : n);
  });

  it('are kept apart by informant and by kind of form, and from the ends that have not come', () => {
    const teachers = twelve.map((each) => ({ ...each, informant: 'teacher' as const, formId: 'T4-17' }));
    const { groups } = figures([...twelve, ...teachers]);
    expect(groups.map(({ informant, family, forms }) => ({ informant, family, forms }))).toEqual([
      { informant: 'parent', family: 'P4-17', forms: ['Parent, 4 to 17'] },
      { informant: 'teacher', family: 'T4-17', forms: ['Teacher, 4 to 17'] },
    ]);
    const later = child(60, 30, undefined, { endedOn: '2026-10-01' });
    expect(shownOf([...twelve, ...later]).eligible).toBe(12);
    const open = child(61, 30, undefined, { endedOn: undefined });
    expect(shownOf([...twelve, ...open]).eligible).toBe(12);
  });

  it('leave out and count what the definition cannot score', () => {
    const broken = child(70, 10, 10, { given: { kind: 'answers', numbers: { '99': 1 } } });
    expect(figures([...twelve, ...broken])).toMatchObject({ unscored: 2, groups: [{ started: 12 }] });
  });

  it('tell the added value of a group that meets its conditions, and of no other', () => {
    const sixMonths = twelve.map((each) => (each.point === 'start' ? each : { ...each, on: '2026-08-05' }));
    const told = shownOf(sixMonths).addedValue;
    expect(told).toMatchObject({ name: 'Added value score', n: 12, leftOut: {} });
    expect(told?.result).toBeDefined();
    const three = twelve.map((each) => (each.point === 'start' ? each : { ...each, on: '2026-05-05' }));
    expect(shownOf(three).addedValue).toBeUndefined();
    expect(shownOf(three, ours).addedValue).toMatchObject({ n: 0, leftOut: { 'other interval': 12 } });
    const teachers = sixMonths.map((each) => ({ ...each, informant: 'teacher' as const, formId: 'T4-17' }));
    expect(shownOf(teachers, ours).addedValue).toBeUndefined();
  });

  it('fit the shape that is sent', () => {
    const { groups, unscored } = figures(twelve, ours);
    const licence = { holder: 'h', statement: 's', recorded: '' };
    const sent = {
      id: 'sdq',
      name: 'SDQ',
      fullName: 'S',
      version: '1',
      isOn: true,
      licence,
      groups,
      unscored,
    };
    const whole = {
      ...{ contractId: 'con_00000000000000000001', today: '2026-10-22', questionnaires: [sent] },
      ...{ holdsFamilies: true, mayChoose: false },
    };
    expect(contractQuestionnairesShape.safeParse(whole).error).toBeUndefined();
  });
});

describe('the verdict on a mean change', () => {
  it.each([
    ['nine pairs', Array.from({ length: 9 }, () => 5), 'too few', false],
    ['all better by much', [5, 6, 5, 6, 5, 6, 5, 6, 5, 6], 'better', false],
    ['all worse', [-5, -6, -5, -6, -5, -6, -5, -6, -5, -6], 'worse', false],
    ['as many up as down', [1, -1, 1, -1, 1, -1, 1, -1, 1, -1], 'no clear change', false],
    ['hanging on one of them', [5, 5, 5, 5, 2, 0, 0, 0, 0, -1], 'better', true],
  ])('%s', (_what, changes, verdict, isFragile) => {
    expect(judgeMeanChange(changes)).toEqual({ verdict, isFragile });
  });
});

describe('the spread of changes', () => {
  it.each([
    [[], 40, []],
    [
      [0, 1, 2, -1, -4],
      40,
      [
        [-4, -2, 1],
        [-2, 0, 1],
        [0, 0, 1],
        [0, 2, 2],
      ],
    ],
    [
      [0, 3],
      10,
      [
        [0, 0, 1],
        [0, 1, 0],
        [1, 2, 0],
        [2, 3, 1],
      ],
    ],
    [
      [0.5, 1.2],
      10,
      [
        [0, 1, 1],
        [1, 2, 1],
      ],
    ],
  ])('%j over %s points', (changes, span, bins) => {
    expect(changeHistogram(changes, span).map(({ from, to, count }) => [from, to, count])).toEqual(bins);
  });
});
