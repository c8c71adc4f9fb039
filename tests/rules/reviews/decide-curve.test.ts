import { describe, expect, it } from 'vitest';
import { readingsOf } from '#shared/charts/series-readings.ts';
import { curveQuestions } from '#shared/reviews/curve-questions.ts';
import { actionsOfCurve, findCurveProblems, openCurve } from '#shared/reviews/decide-curve.ts';
import { decideBaseline, periodsAsked } from '#shared/reviews/decide-forecast.ts';
import { findRebaseProblems } from '#shared/reviews/decide-rebase.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';
import { aForecast } from '../../fixtures/agreed-curves.ts';
import { anAction } from '../../fixtures/an-action.ts';

const all = Object.fromEntries(curveQuestions.map((question) => [question, 'Said.']));
const curve = {
  id: 'cur_00000000000000000001',
  measureId: 'mea_00000000000000000001',
  number: 1,
  answers: all,
  startedBy: 'Carol',
  startedOn: '2026-10-22',
  revision: 0,
};

describe('what stops turning a curve from being finished', () => {
  it.each([
    [all, [{ costsNothing: true }], []],
    [all, [{ costsNothing: false }, { costsNothing: true }], []],
    [all, [{ costsNothing: false }], ['nothing-free']],
    [all, [{}], ['nothing-free']],
    [all, [], ['no-action']],
    [{ ...all, story: '  ' }, [{ costsNothing: true }], ['answer-missing']],
    [{}, [], [...curveQuestions.map(() => 'answer-missing'), 'no-action']],
  ])('%o with actions %o: %o', (answers, actions, codes) => {
    expect(findCurveProblems(answers, actions).map(({ code }) => code)).toEqual(codes);
  });

  it('counts actions for the measure that still stand', () => {
    const { measureId } = curve;
    const mine = anAction({ measureId });
    const dropped = anAction({ measureId, status: 'dropped' });
    expect(actionsOfCurve([mine, dropped, anAction({})], measureId)).toEqual([mine]);
  });

  it('is about the latest time, unless it is finished', () => {
    const done = { ...curve, finishedOn: '2026-10-22' };
    expect(openCurve([])).toBeUndefined();
    expect(openCurve([done])).toBeUndefined();
    expect(openCurve([{ ...curve, number: 2 }, done])).toMatchObject({ number: 2 });
  });
});

const ends = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const eight = [58, 63, 71, 69, 78, 84, 88, 92];

describe('whether a baseline can be agreed', () => {
  const readings = readingsOf(aSeries(eight), ends);

  it('is yes where none was, and where the last has run its course', () => {
    expect(decideBaseline(readings, 0, [])).toMatchObject({ forecast: { afterQuarter: '2025-Q4' } });
    const over = aForecast({ steps: [{ quarter: '2025-Q4', value: 80 }] });
    expect(decideBaseline(readings, 0, [over])).toHaveProperty('forecast');
  });

  it('is no while one runs', () => {
    expect(decideBaseline(readings, 0, [aForecast()])).toMatchObject({
      problems: [
        {
          code: 'baseline-runs',
          sentence:
            'A baseline was agreed on 20 October 2025 and runs to July to September 2026 (Q2). A new one can be agreed after that.',
        },
      ],
    });
  });

  it('is yes while one runs that figures may no longer be compared with', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2023-Q4' }),
      aMeasureVersion({
        id: 'mev_00000000000000000009',
        number: 2,
        fromQuarter: '2025-Q1',
        comparable: { withPrevious: false, why: 'Anew' },
      }),
    ];
    const broken = readingsOf(aSeries(eight, { versions }), ends);
    const before = aForecast({ afterQuarter: '2024-Q4' });
    expect(decideBaseline(broken, 0, [before])).toHaveProperty('forecast');
  });

  it('asks the partners for the year after the latest figure', () => {
    expect(periodsAsked('2025-Q4', 1)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periodsAsked('2025-Q4', 2)).toEqual(['2026-Q2', '2026-Q4']);
    expect(periodsAsked('2025-Q4', 4)).toEqual(['2026-Q4']);
  });
});

describe('whether limits may begin anew', () => {
  const draft = { fromQuarter: '2025-Q2', reason: 'recording changed' as const, cause: 'A new system.' };

  it('is judged within what stands in one line, and never for figures without limits', () => {
    const readings = readingsOf(aSeries(eight), ends);
    expect(findRebaseProblems(readings, [], draft)).toEqual([]);
    expect(findRebaseProblems(readings, [5], draft)).toMatchObject([{ code: 'begins-there' }]);
    const versions = [aMeasureVersion({ fromQuarter: '2024-Q1', seasonal: true })];
    expect(findRebaseProblems(readingsOf(aSeries(eight, { versions }), ends), [], draft)).toMatchObject([
      { code: 'no-limits', place: 'fromQuarter' },
    ]);
  });
});
