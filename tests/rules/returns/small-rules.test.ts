import { describe, expect, it } from 'vitest';
import { changedSinceSent, sentBefore } from '#shared/returns/changed-since-sent.ts';
import { earlierSeries, frequencyOfReturn, inLineSince } from '#shared/returns/earlier-series.ts';
import { measuresAsked, versionAsked } from '#shared/returns/measures-asked.ts';
import { minutesLeft } from '#shared/returns/minutes-left.ts';
import { partSight } from '#shared/returns/part-sight.ts';
import { progressOf } from '#shared/returns/return-progress.ts';
import { sectionsOf } from '#shared/returns/return-sections.ts';
import { readSnapshot, writeSnapshot, type ReturnSnapshot } from '#shared/returns/return-snapshot.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import { statusForOthers } from '#shared/returns/return-words.ts';
import { backgroundOf } from '#shared/returns/value-background.ts';
import { was } from '../../fixtures/a-checked-value.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue, counted } from '../../fixtures/a-return.ts';

describe('how a part is seen', () => {
  it.each<[ReturnStatus, boolean, 'lead' | 'own' | 'other', string]>([
    ['due', false, 'other', 'hidden'],
    ['draft', false, 'other', 'hidden'],
    ['draft', false, 'own', 'as it is'],
    ['draft', false, 'lead', 'as it is'],
    ['submitted', true, 'other', 'as it is'],
    ['accepted', true, 'other', 'as it is'],
    ['sent back', true, 'other', 'as sent'],
    ['reopened', true, 'other', 'as sent'],
    ['sent back', true, 'own', 'as it is'],
    ['reopened', true, 'lead', 'as it is'],
  ])('of a return that is %s (sent before: %s), %s sees it %s', (status, everSent, onlooker, sight) => {
    expect(partSight(status, everSent, onlooker)).toBe(sight);
  });

  it('how far a draft has come is not told to others', () => {
    expect(statusForOthers.draft).toBe(statusForOthers.due);
  });
});

describe('the measures a return asks for', () => {
  const first = aMeasureVersion({ id: 'mev_1', number: 1, fromQuarter: '2024-Q1' });
  const second = aMeasureVersion({ id: 'mev_2', number: 2, fromQuarter: '2026-Q2' });
  const measure = { id: first.measureId, versions: [first, second] };

  it('are asked for in the definition of its last quarter', () => {
    expect(versionAsked(measure, '2026-Q1')?.id).toBe('mev_1');
    expect(versionAsked(measure, '2026-Q2')?.id).toBe('mev_2');
    expect(versionAsked(measure, '2023-Q4')).toBeUndefined();
  });

  it('keep the definition they were filled in on, whatever changes later', () => {
    expect(versionAsked(measure, '2026-Q2', 'mev_1')?.id).toBe('mev_1');
  });

  it('end with the quarter from which they are no longer asked, but what was filled in stays', () => {
    const ended = { ...measure, endedFrom: '2026-Q2' };
    expect(versionAsked(ended, '2026-Q1')?.id).toBe('mev_1');
    expect(versionAsked(ended, '2026-Q2')).toBeUndefined();
    expect(versionAsked(ended, '2026-Q2', 'mev_1')?.id).toBe('mev_1');
  });

  it('are not asked for while there can be no data', () => {
    const wanted = { ...measure, versions: [{ ...first, dataStatus: 'wanted' as const }] };
    expect(versionAsked(wanted, '2026-Q2')).toBeUndefined();
    const later = [{ ...first, dataStatus: 'from a date' as const, dataFrom: '2026-10-01' }];
    expect(versionAsked({ ...measure, versions: later }, '2026-Q2')).toBeUndefined();
    expect(versionAsked({ ...measure, versions: later }, '2026-Q3')).toBeDefined();
  });

  it('of a return that was sent are those it was sent with', () => {
    expect(measuresAsked([measure], '2026-Q2', new Map(), true)).toEqual([]);
    expect(measuresAsked([measure], '2026-Q2', new Map([[measure.id, 'mev_1']]), true)).toMatchObject([
      { version: { id: 'mev_1' } },
    ]);
    expect(measuresAsked([measure], '2026-Q2', new Map(), false)).toHaveLength(1);
  });
});

describe('earlier values of the same boxes', () => {
  const values = [
    { quarter: '2026-Q1', value: was(3) },
    { quarter: '2025-Q2', value: was(1) },
    { quarter: '2025-Q4', value: was(2) },
  ];

  it('are equally spaced and in order, with a gap where there is none', () => {
    expect(earlierSeries(values, '2026-Q2', 'quarterly', undefined).map(({ value }) => value)).toEqual([
      was(1),
      undefined,
      was(2),
      was(3),
    ]);
  });

  it('leave out this quarter and later ones', () => {
    expect(earlierSeries(values, '2025-Q4', 'quarterly', undefined)).toHaveLength(2);
    expect(earlierSeries([], '2026-Q2', 'quarterly', undefined)).toEqual([]);
  });

  it('begin where the series is comparable', () => {
    expect(earlierSeries(values, '2026-Q2', 'quarterly', '2025-Q4')).toHaveLength(2);
  });

  it('of half-years are every second quarter', () => {
    const halves = [
      { quarter: '2025-Q4', value: was(2) },
      { quarter: '2026-Q1', value: was(9) },
      { quarter: '2025-Q2', value: was(1) },
    ];
    expect(earlierSeries(halves, '2026-Q2', 'half-yearly', undefined).map(({ quarter }) => quarter)).toEqual([
      '2025-Q2',
      '2025-Q4',
    ]);
  });

  it('go back 24 periods and no further', () => {
    expect(
      earlierSeries([{ quarter: '2016-Q1', value: was(1) }], '2026-Q2', 'quarterly', undefined),
    ).toHaveLength(24);
  });

  it.each([
    ['2026-Q2', 'quarterly'],
    ['2026-H1', 'half-yearly'],
    ['2026-Y', 'yearly'],
  ])('a return for %s is %s', (period, frequency) => {
    expect(frequencyOfReturn(period)).toBe(frequency);
  });

  it('do not run on over a change that is not comparable', () => {
    const first = aMeasureVersion({ id: 'mev_1' });
    const second = aMeasureVersion({
      id: 'mev_2',
      number: 2,
      fromQuarter: '2025-Q3',
      comparable: { withPrevious: false, why: 'Counted by family now' },
    });
    expect(inLineSince([first, second], second, '2026-Q2')).toBe('2025-Q3');
    expect(inLineSince([first, second], first, '2026-Q2')).toBe('2024-Q1');
  });
});

describe('what a value is checked against', () => {
  const split = aMeasureVersion({ splitAreas: ['are_1', 'are_2'] });
  const at = (over = {}) => aReturnValue({ partId: 'rpa_1', measureId: split.measureId, ...over });
  const background = {
    frequency: 'quarterly' as const,
    firstQuarter: '2026-Q1',
    partIds: ['rpa_1', 'rpa_2'],
    answers: [at({ answer: counted(90) }), at({ areaKey: 'are_1', answer: counted(50) })],
    earlierOf: () => [was(88)],
  };
  const place = { partId: 'rpa_1', measureId: split.measureId, areaKey: '', scope: 'part' as const };

  it('is, for the whole, its areas and its own past', () => {
    expect(backgroundOf(background, split, place)).toEqual({
      earlier: [was(88)],
      frequency: 'quarterly',
      startsYear: true,
      areas: [was(50), undefined],
    });
  });

  it('is, for an area, the whole and the other areas', () => {
    const { within, areas } = backgroundOf(background, split, { ...place, areaKey: 'are_2' });
    expect(areas).toBeUndefined();
    expect(within).toEqual({ total: was(90), others: [was(50)] });
  });

  it('is, for what the lead types for all, what each part counted', () => {
    const { parts } = backgroundOf(background, split, { ...place, scope: 'whole' });
    expect(parts).toEqual([was(90), undefined]);
  });

  it('is nothing of areas where there are none', () => {
    expect(backgroundOf(background, aMeasureVersion(), place).areas).toBeUndefined();
    expect(backgroundOf({ ...background, firstQuarter: '2026-Q2' }, split, place).startsYear).toBe(false);
  });
});

describe('a return as it was sent', () => {
  const { id: _id, savedAt: _at, savedBy: _by, revision: _revision, ...value } = aReturnValue();
  const snapshot: ReturnSnapshot = {
    parts: [
      { partId: 'b', texts: [], gaps: [] },
      {
        partId: 'a',
        minutesTaken: 45,
        texts: [
          { box: 'what we will try', text: 'Texts' },
          { box: 'what helped', text: 'Luck' },
        ],
        gaps: [{ id: 'rga_1', kind: 'not taken on', what: 'Full', sentTo: '', people: 4 }],
      },
    ],
    values: [value, { ...value, areaKey: 'are_1' }],
  };

  it('comes back from its text', () => {
    const back = readSnapshot(writeSnapshot(snapshot));
    expect(back?.values).toHaveLength(2);
    expect(back?.parts[0]).toMatchObject({ partId: 'a', minutesTaken: 45, gaps: [{ people: 4 }] });
    expect(readSnapshot('')).toBeUndefined();
  });

  it('is the same text whatever order it was read in', () => {
    const turned = { parts: snapshot.parts.toReversed(), values: snapshot.values.toReversed() };
    expect(writeSnapshot(turned)).toBe(writeSnapshot(snapshot));
  });

  it('shows what changed since, and nothing when it was never sent', () => {
    const now = [
      { ...value, answer: counted(88) },
      { ...value, areaKey: 'are_2' },
    ];
    expect(changedSinceSent(now, snapshot)).toMatchObject([{ before: counted(92) }, { before: undefined }]);
    expect(changedSinceSent(now, undefined)).toEqual([]);
    expect(sentBefore(aMeasureVersion(), { ...value, answer: counted(88) }, snapshot)).toBe('92 families');
    expect(sentBefore(aMeasureVersion(), value, snapshot)).toBeUndefined();
  });
});

describe('how far it is', () => {
  const version = aMeasureVersion();
  const duties = ['rpa_1', 'rpa_2'].map((partId) => ({
    partId,
    measureId: version.measureId,
    areaKey: '',
    scope: 'part' as const,
    version,
  }));
  const value = { ...aReturnValue({ partId: 'rpa_1', measureId: version.measureId }), queries: [] };

  it('counts answers, and those that still need a word', () => {
    expect(progressOf(duties, [])).toEqual({ asked: 2, answered: 0, unexplained: 0 });
    expect(progressOf(duties, [value])).toEqual({ asked: 2, answered: 1, unexplained: 0 });
    const queries = [{ code: 'x', asks: '', because: '' }];
    expect(progressOf(duties, [{ ...value, queries }])).toMatchObject({ unexplained: 1 });
    expect(progressOf(duties, [{ ...value, queries, explanation: 'Yes' }])).toMatchObject({ unexplained: 0 });
    expect(progressOf(duties, [{ ...value, answer: { state: 'value' } }])).toMatchObject({ answered: 0 });
  });

  it.each([
    [40, 0, 10, 40],
    [40, 5, 10, 20],
    [40, 10, 10, 0],
    [4, 9, 10, 1],
    [undefined, 0, 10, undefined],
    [40, 0, 0, undefined],
  ])('%s minutes last time, %d of %d answered: %s left', (last, answered, asked, left) => {
    expect(minutesLeft(last, answered, asked)).toBe(left);
  });
});

describe('the pages of the form', () => {
  const much = { measureId: 'mea_1', version: aMeasureVersion() };
  const better = { measureId: 'mea_2', version: aBetterOffVersion() };

  it('are the three questions in their order, those that are asked, then the story', () => {
    expect(sectionsOf([better, much], ['story', 'time taken']).map(({ name }) => name)).toEqual([
      'how-much',
      'better-off',
      'story',
    ]);
  });

  it('have no story where the agreement asks for none of its boxes', () => {
    expect(sectionsOf([much], ['time taken']).map(({ title }) => title)).toEqual(['How much did we do?']);
    expect(sectionsOf([much], ['nobody provides']).map(({ name }) => name)).toEqual(['how-much', 'story']);
  });
});
