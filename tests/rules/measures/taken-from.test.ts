import { describe, expect, it } from 'vitest';
import { referralRoutes } from '#shared/cases/case.ts';
import { decideMeasureVersion } from '#shared/measures/decide-measure-version.ts';
import { measureDraftShape, takenFromShape } from '#shared/measures/measures.api.ts';
import { takeFigure } from '#shared/measures/take-figure.ts';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import {
  caseFigures,
  followUpFigures,
  instrumentFigures,
  type TakenFrom,
} from '#shared/measures/what-is-taken.ts';
import { aMeasureDraft } from '../../fixtures/a-measure-draft.ts';

const sdqTotal = {
  source: 'instrument',
  what: 'clearly better',
  instrumentId: 'sdq',
  scale: 'total',
  informant: 'parent',
  point: 'end',
  called: 'SDQ',
  scaleCalled: 'Total difficulties',
} as const;

const every: TakenFrom[] = [
  ...caseFigures.flatMap((what): TakenFrom[] => {
    if (what === 'by route') return referralRoutes.map((route) => ({ source: 'cases', what, route }));
    return what === 'started within' ? [{ source: 'cases', what, days: 10 }] : [{ source: 'cases', what }];
  }),
  ...followUpFigures.flatMap((what) =>
    [0, 3, 6, 9].map((months): TakenFrom => ({ source: 'follow-ups', what, months })),
  ),
  ...instrumentFigures.flatMap((what) =>
    (['end', '3 months'] as const).map((point): TakenFrom => ({ ...sdqTotal, what, point })),
  ),
];

const draftOf = (taken: TakenFrom) =>
  aMeasureDraft({
    ...definitionOfTaken(taken),
    target: undefined,
    headline: false,
    source: taken.source,
    takenFrom: taken,
  });

const codes = (over: Parameters<typeof aMeasureDraft>[0]) => {
  const decided = decideMeasureVersion({ ...draftOf({ source: 'cases', what: 'completed' }), ...over }, []);
  return 'problems' in decided ? decided.problems.map(({ code, place }) => `${place}: ${code}`) : [];
};

describe('a measure that is taken from families', () => {
  it.each(every.map((taken) => [definitionOfTaken(taken).name, taken] as const))(
    'defines itself: %s',
    (_name, taken) => {
      const draft = draftOf(taken);
      expect(takenFromShape.parse(taken)).toEqual(taken);
      expect(measureDraftShape.safeParse(draft).error?.issues).toBeUndefined();
      expect(decideMeasureVersion(draft, [])).toMatchObject({ version: { takenFrom: taken } });
    },
  );

  it('has a name of its own for each choice', () => {
    expect(new Set(every.map((taken) => definitionOfTaken(taken).name)).size).toBe(every.length);
  });

  it('says what is counted, from where the figures come, and in the words of the choice', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ name: 'Finished well', whoCounts: 'Ours' })).toEqual([]);
    expect(codes({ takenFrom: undefined })).toEqual(['takenFrom: taken-from-missing']);
    expect(codes({ source: 'typed in' })).toEqual(['source: taken-from-elsewhere']);
    expect(codes({ source: 'follow-ups' })).toEqual(['source: taken-from-elsewhere']);
    expect(codes({ kind: 'mean' })).toEqual(['kind: definition-is-written']);
    expect(codes({ question: 'better off' })).toEqual(['question: definition-is-written']);
    expect(codes({ numeratorMeans: 'families' })).toEqual(['numeratorMeans: definition-is-written']);
    expect(codes({ denominatorMeans: 'families' })).toEqual(['denominatorMeans: definition-is-written']);
  });

  it.each([
    [{ source: 'cases', what: 'started within', days: 0 }],
    [{ source: 'cases', what: 'started within', days: 367 }],
    [{ source: 'cases', what: 'started within', days: 2.5 }],
    [{ source: 'cases', what: 'by route', route: 'street' }],
    [{ source: 'cases', what: 'better off' }],
    [{ source: 'follow-ups', what: 'better off', months: -1 }],
    [{ source: 'cases', what: 'referred', days: 4 }],
    [{ ...sdqTotal, point: 'start' }],
    [{ ...sdqTotal, called: '' }],
    [{ ...sdqTotal, informant: 'neighbour' }],
  ])('is refused as %o', (taken) => {
    expect(takenFromShape.safeParse(taken).success).toBe(false);
  });
});

describe('the figure that families add up to', () => {
  const parts = [
    { caseId: 'a', areaId: 'north', numerator: 1, denominator: 1, due: 1, why: '' },
    { caseId: 'b', areaId: 'north', numerator: 0, denominator: 0, due: 1, why: '' },
    { caseId: 'c', areaId: 'south', numerator: 0, denominator: 1, due: 1, why: '' },
  ];
  const betterOff = { kind: 'share', question: 'better off' } as const;

  it('is of all, or of one area', () => {
    expect(takeFigure(parts, betterOff)).toEqual({ state: 'value', numerator: 1, denominator: 2, due: 3 });
    expect(takeFigure(parts, betterOff, 'north')).toEqual({
      state: 'value',
      numerator: 1,
      denominator: 1,
      due: 2,
    });
  });

  it('has the numbers its kind asks for', () => {
    expect(takeFigure(parts, { kind: 'count', question: 'how much' })).toEqual({
      state: 'value',
      numerator: 1,
    });
    expect(takeFigure(parts, { kind: 'share', question: 'how well' })).toEqual({
      state: 'value',
      numerator: 1,
      denominator: 2,
    });
  });

  it('of nobody is 0 of 0, which has no rate, and not missing', () => {
    expect(takeFigure([], betterOff)).toEqual({ state: 'value', numerator: 0, denominator: 0, due: 0 });
  });

  it('of days in weeks is told in tenths', () => {
    const weeks = [10, 10, 10].map((days) => ({
      caseId: '',
      areaId: '',
      numerator: days / 7,
      denominator: 1,
      why: '',
    }));
    expect(takeFigure(weeks, { kind: 'mean', question: 'how well' })).toMatchObject({ numerator: 4.3 });
  });
});
