import { describe, expect, it } from 'vitest';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { standingShape } from '#shared/measures/measures.api.ts';
import { reportingOf } from '#shared/measures/reporting-of.ts';
import type { AxisStanding, StandingFacts } from '#shared/measures/standing.ts';
import { judgedCoverage, standingOf } from '#shared/measures/standing.ts';
import { standingShown } from '#shared/overview/standing-shown.ts';
import { type Given, aBetterOff, aSeries, aShare, aVersion, now, upToNow } from './a-series.ts';

const accepted = { figures: true } as const;

const of = (series: readonly MeasureSeries[], over: Partial<StandingFacts> = {}) =>
  standingOf({ quarter: now, series, reporting: accepted, ...over });

/** Delivery of counts with a target of 80, one for each list of values that ends now. */
const deliveryOf = (...all: readonly (readonly Given[])[]): AxisStanding =>
  of(all.map((values) => aSeries(aVersion(), upToNow(...values)))).delivery;

/** Better off of shares with a target of 60%. */
const betterOffOf = (...all: readonly Given[]): AxisStanding =>
  of(all.map((value) => aSeries(aBetterOff(), upToNow(value)))).betterOff;

const [met, close, missed] = [80, 75, 10];

describe('delivery', () => {
  it.each<[string, readonly number[], string]>([
    ['one, met', [met], 'on track'],
    ['one, close', [close], 'close'],
    ['one, missed', [missed], 'off track'],
    ['half are met and none missed', [met, close], 'on track'],
    ['fewer than half are met', [met, close, close], 'close'],
    ['one of two is missed', [met, missed], 'close'],
    ['one of three is missed', [met, met, missed], 'close'],
    ['two of three are missed', [met, missed, missed], 'off track'],
    ['half are missed', [met, met, missed, missed], 'close'],
    ['most are met, one is missed', [met, met, met, met, missed], 'close'],
  ])('%s: %o is %s', (_words, values, word) => {
    expect(deliveryOf(...values.map((value) => [value])).word).toBe(word);
  });

  it.each<[string, readonly number[], string]>([
    ['in this quarter and the one before', [missed, missed], 'off track'],
    ['in this quarter and the second before', [missed, met, missed], 'close'],
    ['in the quarter before only', [missed, met], 'on track'],
  ])('one of four missed %s: %o is %s', (_words, values, word) => {
    const standing = deliveryOf(values, [met], [met], [met]);
    expect(standing.word).toBe(word);
  });

  it('missed in two quarters by two different measures is not missed twice', () => {
    expect(deliveryOf([missed, met], [met, missed], [met, met], [met, met]).word).toBe('close');
  });

  it('says that it was missed the time before as well', () => {
    const why = deliveryOf([missed, missed], [met], [met], [met]).why;
    expect(why).toContain(
      'Families helped: 10 families against a target of 80 families: missed by more than 10% of it. It was missed the time before as well.',
    );
  });

  it('where a value covers a half-year, the time before is the half-year before', () => {
    const twice = { [now]: missed, '2025-Q4': missed };
    const others = [met, met, met].map((value) => aSeries(aVersion(), upToNow(value)));
    const half = aSeries(aVersion(), twice, { quartersPerValue: 2 });
    expect(of([half, ...others]).delivery.word).toBe('off track');
    expect(of([aSeries(aVersion(), twice), ...others]).delivery.word).toBe('close');
  });

  it('looks at headlines of how much and how well, and at nothing else', () => {
    const standing = of([
      aSeries(aVersion(), upToNow(met)),
      aSeries(aShare(), upToNow([90, 92])),
      aSeries(aVersion({ headline: false }), upToNow(missed)),
      aSeries(aVersion({ target: undefined }), upToNow(missed)),
      aSeries(aVersion({ polarity: 'neither' }), upToNow(missed)),
      aSeries(aVersion({ dataStatus: 'wanted' }), upToNow(missed)),
      aSeries(aVersion(), upToNow(missed), { endedFrom: now }),
      aSeries(aBetterOff(), upToNow([0, 100, 100])),
    ]);
    expect(standing.delivery).toMatchObject({ word: 'on track', line: 'on track' });
    expect(standing.delivery.measures).toHaveLength(2);
    expect(standing.betterOff.word).toBe('off track');
  });

  it('says why in a sentence for each measure', () => {
    expect(deliveryOf([met]).why).toBe('Families helped: 80 families against a target of 80 families: met.');
  });

  it('is judged on those that have a figure, and says of how many', () => {
    const standing = deliveryOf([met], [{ state: 'missing', reason: 'not collected' }]);
    expect(standing.word).toBe('on track');
    expect(standing.why).toBe(
      'Families helped: 80 families against a target of 80 families: met. Families helped: No figure: not collected. Judged on 1 of 2 headline measures.',
    );
    expect(judgedCoverage(standing)).toBe('1 of 2');
  });

  it.each<[Given, string]>([
    [{ state: 'missing', reason: 'not collected' }, 'not enough evidence'],
    [{ state: 'missing', reason: 'too early' }, 'too early to say'],
  ])('with %o alone it is %s', (value, word) => {
    expect(deliveryOf([value])).toMatchObject({ word, line: word });
  });

  it('without a headline that has a target is not measured', () => {
    expect(of([aSeries(aVersion({ target: undefined }), upToNow(met))]).delivery).toMatchObject({
      word: 'not measured',
      why: 'No headline measure of how much or how well has a target.',
    });
  });

  it('one family fewer is said where it would change the contract’s word', () => {
    const hanging = aSeries(aShare(), upToNow([83, 92]));
    expect(of([hanging]).delivery.line).toBe('on track; one family fewer and this would be close');
    const others = [aSeries(aVersion(), upToNow(met)), aSeries(aVersion(), upToNow(met))];
    expect(of([hanging, ...others]).delivery.line).toBe('on track');
  });
});

describe('a target the provider has challenged', () => {
  const lagging = (id: string, value: number): MeasureSeries =>
    aSeries(aVersion({ measureId: id, name: `Measure ${id}` }), upToNow(value));
  const line = (series: readonly MeasureSeries[], challenged: readonly string[]) =>
    of(series, { challenged }).delivery.line;

  it('is said in the same line where off track rests on it', () => {
    expect(line([lagging('a', missed)], ['a'])).toBe(
      'off track; this rests on a target the provider has challenged and the council has not answered (Measure a)',
    );
  });

  it.each<[string, readonly MeasureSeries[], readonly string[], string]>([
    ['another target was challenged', [lagging('a', missed)], ['b'], 'off track'],
    [
      'the challenged target is met',
      [lagging('a', met), lagging('b', missed), lagging('c', missed)],
      ['a'],
      'off track',
    ],
    ['it is close', [lagging('a', missed), lagging('b', met)], ['a'], 'close'],
  ])('is not said where %s', (_words, series, challenged, words) => {
    expect(line(series, challenged)).toBe(words);
  });
});

describe('better off', () => {
  it.each<[string, readonly Given[], string]>([
    ['met', [[24, 40, 50]], 'on track'],
    ['close', [[23, 40, 50]], 'close'],
    ['missed', [[10, 40, 50]], 'off track'],
    [
      'met, and one that cannot be judged',
      [
        [24, 40, 50],
        [6, 9, 12],
      ],
      'on track',
    ],
    ['too few', [[6, 9, 12]], 'not enough evidence'],
    ['nobody due', [[0, 0, 0]], 'too early to say'],
    [
      'nobody due, and too few',
      [
        [0, 0, 0],
        [6, 9, 12],
      ],
      'not enough evidence',
    ],
  ])('%s: %o is %s', (_words, values, word) => {
    expect(betterOffOf(...values).word).toBe(word);
  });

  it('says care and fragility in the same breath', () => {
    const standing = betterOffOf([19, 31, 46]);
    expect(standing).toMatchObject({
      word: 'on track',
      withCare: true,
      line: 'on track, to be read with care: 31 of 46 reached; one family fewer and this would be close',
    });
  });

  it('says each figure that is to be read with care', () => {
    expect(betterOffOf([25, 31, 46], [26, 32, 48]).line).toBe(
      'on track, to be read with care: 31 of 46 reached and 32 of 48 reached',
    );
  });

  it('needs no care where enough were reached', () => {
    expect(betterOffOf([35, 40, 50])).toMatchObject({ withCare: false, line: 'on track' });
  });

  it('one family fewer that leaves too little evidence is said as that', () => {
    expect(betterOffOf([6, 6, 10]).line).toBe(
      'on track, to be read with care: 6 of 10 reached; one family fewer and there would not be enough evidence',
    );
  });

  it('without a headline better-off measure is not measured, whatever was sent', () => {
    const late = reportingOf({ status: 'due', dueOn: '2026-10-28' }, '2026-11-20');
    const only = [
      aSeries(aVersion(), upToNow(met)),
      aSeries(aBetterOff({ headline: false }), upToNow([24, 40, 50])),
    ];
    const standing = of(only, { reporting: late });
    expect(standing.betterOff).toMatchObject({
      word: 'not measured',
      line: 'not measured',
      why: 'No headline measure says whether anyone is better off.',
    });
    expect(standing.delivery.word).toBe('not sent');
  });

  it('one that is only wanted is no measure yet', () => {
    expect(of([aSeries(aBetterOff({ dataStatus: 'wanted' }))]).betterOff).toMatchObject({
      word: 'not measured',
      why: 'No headline measure says whether anyone is better off. Wanted, but without figures: Still in agreement at 6 months.',
    });
  });

  it('one whose figures start later is too early to say', () => {
    const later: Partial<MeasureVersion> = { dataStatus: 'from a date', dataFrom: '2026-10-01' };
    expect(of([aSeries(aBetterOff(later))]).betterOff).toMatchObject({
      word: 'too early to say',
      why: 'Still in agreement at 6 months: figures start on 1 October 2026.',
    });
  });
});

describe('without figures to judge', () => {
  const series = [aSeries(aVersion(), upToNow(met)), aSeries(aBetterOff(), upToNow([24, 40, 50]))];

  it('both axes say why, and no measure is judged', () => {
    const late = reportingOf({ status: 'draft', dueOn: '2026-10-28' }, '2026-11-20');
    const { delivery, betterOff } = of(series, { reporting: late });
    expect(delivery).toEqual({
      word: 'not sent',
      line: 'not sent, 23 days late',
      why: 'The return was due on 28 October 2026 and has not been sent: it is 23 days late.',
      withCare: false,
      measures: [],
    });
    expect(betterOff).toEqual(delivery);
  });

  it('a contract that has ended is that and nothing else', () => {
    const ended = reportingOf(undefined, '2026-11-20', '2026-03-31');
    const { delivery, betterOff } = of([], { reporting: ended });
    expect(delivery.line).toBe('contract ended on 31 March 2026');
    expect(betterOff.word).toBe('contract ended');
  });
});

describe('a standing on its way to a screen', () => {
  it('keeps words and reasons, and fits its shape', () => {
    const series = [
      aSeries(aVersion(), upToNow(met)),
      aSeries(aBetterOff({ measureId: 'mea_00000000000000000002' }), upToNow([6, 9, 12])),
    ];
    const shown = standingShown(of(series));
    expect(standingShape.parse(shown)).toEqual(shown);
    expect(shown.delivery.measures).toEqual([
      {
        measureId: 'mea_00000000000000000001',
        name: 'Families helped',
        status: 'met',
        why: '80 families against a target of 80 families: met.',
      },
    ]);
    expect(shown.betterOff.measures[0]?.status).toBeUndefined();
  });
});
