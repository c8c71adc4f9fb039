import { describe, expect, it } from 'vitest';
import { decideMeasureVersion } from '#shared/measures/decide-measure-version.ts';
import type { MeasureFacts } from '#shared/measures/decide-measure-version.ts';
import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aDraft, aVersion } from './a-series.ts';

const codes = (
  draft: Partial<MeasureDraft>,
  existing: readonly MeasureVersion[] = [],
  facts: MeasureFacts = {},
): string[] => {
  const decision = decideMeasureVersion(aDraft(draft), existing, facts);
  return 'problems' in decision ? decision.problems.map(({ code, place }) => `${code} @ ${place ?? ''}`) : [];
};

const share = (over: Partial<MeasureDraft> = {}): Partial<MeasureDraft> => ({
  kind: 'share',
  denominatorMeans: 'families asked',
  target: { per: 'quarter', value: 60 },
  ...over,
});

type Target = NonNullable<MeasureDraft['target']>;

const quarter = (value: number): Target => ({ per: 'quarter', value });
const year = (value: number, ...profile: [number, number, number, number]): Target => ({
  per: 'year',
  value,
  profile,
});

describe('adding a measure', () => {
  it('makes version 1 of what was written', () => {
    const draft = aDraft();
    expect(decideMeasureVersion(draft, [])).toEqual({ version: { ...draft, number: 1 }, warnings: [] });
  });

  it.each<[string, Partial<MeasureDraft>, string[]]>([
    ['without a name', { name: ' ' }, ['name-missing @ name']],
    ['without saying what is counted', { numeratorMeans: '' }, ['numerator-missing @ numeratorMeans']],
    ['a share of whom', share({ denominatorMeans: '' }), ['denominator-missing @ denominatorMeans']],
    ['a mean of whom', { kind: 'mean' }, ['denominator-missing @ denominatorMeans']],
    ['a rate of whom', { kind: 'rate' }, ['denominator-missing @ denominatorMeans']],
    ['a count needs no denominator', {}, []],
    ['a judgement without steps', { kind: 'score', target: undefined }, ['steps-missing @ steps']],
    ['a judgement in four steps', { kind: 'score', steps: 4, target: undefined }, ['steps-missing @ steps']],
    ['three steps', { kind: 'score', steps: 3, target: undefined }, []],
    ['five steps', { kind: 'score', steps: 5, target: undefined }, []],
    ['a count in steps', { steps: 3 }, ['steps-not-asked @ steps']],
    ['figures from a day not named', { dataStatus: 'from a date' }, ['data-from-missing @ dataFrom']],
    ['figures from a day', { dataStatus: 'from a date', dataFrom: '2026-10-01' }, []],
    ['a day that is not asked', { dataFrom: '2026-10-01' }, ['data-from-not-asked @ dataFrom']],
    ['an area twice', { splitAreas: ['are_1', 'are_1'] }, ['area-twice @ splitAreas']],
    ['a quarter that does not exist', { fromQuarter: '2026-Q5' }, ['quarter-unknown @ fromQuarter']],
    [
      'nothing before to compare with',
      { comparable: { withPrevious: true, why: 'x' } },
      ['nothing-to-compare @ comparable'],
    ],
  ])('%s', (_words, draft, problems) => {
    expect(codes(draft)).toEqual(problems);
  });

  it('tells every problem at once', () => {
    expect(codes({ name: '', numeratorMeans: '', target: quarter(-1) })).toHaveLength(3);
  });
});

describe('what is aimed for', () => {
  it.each<[string, Partial<MeasureDraft>, string[]]>([
    ['a share of 0', share({ target: quarter(0) }), []],
    ['a share of 100', share({ target: quarter(100) }), []],
    ['a share above 100', share({ target: quarter(100.1) }), ['share-out-of-bounds @ target/value']],
    ['a share below 0', share({ target: quarter(-0.1) }), ['share-out-of-bounds @ target/value']],
    [
      'a share above 100 in one quarter',
      share({ target: year(60, 60, 60, 101, 60) }),
      ['share-out-of-bounds @ target/profile/2'],
    ],
    ['a share’s quarters need not add up', share({ target: year(60, 50, 55, 60, 65) }), []],
    ['half a family', { target: quarter(80.5) }, ['not-whole @ target/value']],
    ['fewer than none', { target: quarter(-1) }, ['below-nothing @ target/value']],
    ['half a person', { kind: 'different people', target: quarter(0.5) }, ['not-whole @ target/value']],
    ['half a waiting family', { kind: 'snapshot', target: quarter(0.5) }, ['not-whole @ target/value']],
    ['half a penny', { kind: 'money', target: quarter(0.5) }, ['not-whole @ target/value']],
    ['a mean with decimals', { kind: 'mean', denominatorMeans: 'x', target: quarter(2.5) }, []],
    ['a mean below zero', { kind: 'mean', denominatorMeans: 'x', target: quarter(-2) }, []],
    ['a rate with decimals', { kind: 'rate', denominatorMeans: 'x', target: quarter(2.5) }, []],
    [
      'a rate below zero',
      { kind: 'rate', denominatorMeans: 'x', target: quarter(-1) },
      ['below-nothing @ target/value'],
    ],
    ['step 1 of 3', { kind: 'score', steps: 3, target: quarter(1) }, []],
    ['step 3 of 3', { kind: 'score', steps: 3, target: quarter(3) }, []],
    ['step 0', { kind: 'score', steps: 3, target: quarter(0) }, ['step-out-of-bounds @ target/value']],
    ['step 4 of 3', { kind: 'score', steps: 3, target: quarter(4) }, ['step-out-of-bounds @ target/value']],
    ['step 2 and a half', { kind: 'score', steps: 3, target: quarter(2.5) }, ['not-whole @ target/value']],
    ['a year that adds up', { target: year(320, 60, 80, 90, 90) }, []],
    ['a year that does not', { target: year(321, 60, 80, 90, 90) }, ['profile-off-year @ target/profile']],
    [
      'money that does not',
      { kind: 'money', target: year(321, 60, 80, 90, 90) },
      ['profile-off-year @ target/profile'],
    ],
    [
      'a rate that does, with decimals',
      { kind: 'rate', denominatorMeans: 'x', target: year(0.6, 0.1, 0.1, 0.1, 0.3) },
      [],
    ],
    ['a snapshot’s quarters need not add up', { kind: 'snapshot', target: year(20, 20, 20, 20, 20) }, []],
    ['a target where neither is better', { polarity: 'neither' }, ['target-for-neither @ target']],
    ['neither is better, no target', { polarity: 'neither', target: undefined }, []],
    [
      'an area’s target where neither is better',
      { polarity: 'neither', target: undefined, splitAreas: ['are_1'], areaTargets: { are_1: quarter(5) } },
      ['target-for-neither @ target'],
    ],
    ['an area’s target', { splitAreas: ['are_1'], areaTargets: { are_1: quarter(5) } }, []],
    [
      'an area’s target that is not asked by area',
      { areaTargets: { are_1: quarter(5) } },
      ['area-target-without-split @ areaTargets/are_1'],
    ],
    [
      'an area’s target of half a family',
      { splitAreas: ['are_1'], areaTargets: { are_1: quarter(0.5) } },
      ['not-whole @ areaTargets/are_1/value'],
    ],
  ])('%s', (_words, draft, problems) => {
    expect(codes(draft)).toEqual(problems);
  });

  const range = (low: number | undefined, high: number | undefined): Partial<MeasureDraft> => ({
    polarity: 'within a range',
    target: undefined,
    rangeLow: low,
    rangeHigh: high,
  });

  it.each<[string, Partial<MeasureDraft>, string[]]>([
    ['a range', range(5, 8), []],
    ['without its lower end', range(undefined, 8), ['range-missing @ rangeLow']],
    ['without its upper end', range(5, undefined), ['range-missing @ rangeHigh']],
    ['the wrong way round', range(8, 5), ['range-turned-round @ rangeHigh']],
    ['of nothing', range(5, 5), ['range-turned-round @ rangeHigh']],
    ['of a share above 100', share(range(50, 101)), ['share-out-of-bounds @ rangeHigh']],
    ['of a share below 0', share(range(-1, 50)), ['share-out-of-bounds @ rangeLow']],
    ['beside a target', { ...range(5, 8), target: quarter(6) }, ['target-beside-range @ target']],
    ['where higher is better', { rangeLow: 5 }, ['range-not-asked @ rangeLow']],
    ['where higher is better, its upper end', { rangeHigh: 5 }, ['range-not-asked @ rangeLow']],
  ])('a range %s', (_words, draft, problems) => {
    expect(codes(draft)).toEqual(problems);
  });

  it('what adds up is told in the words of the figure', () => {
    const decision = decideMeasureVersion(aDraft({ target: year(321, 60, 80, 90, 90) }), []);
    expect('problems' in decision && decision.problems[0]?.sentence).toBe(
      'The four quarters come to 320 families, the year to 321 families. Make them agree.',
    );
  });
});

describe('a target without a purpose', () => {
  it.each<[string, Partial<MeasureDraft>, boolean]>([
    ['a target', {}, true],
    ['a range', { polarity: 'within a range', target: undefined, rangeLow: 1, rangeHigh: 2 }, true],
    [
      'an area’s target',
      { target: undefined, splitAreas: ['are_1'], areaTargets: { are_1: quarter(5) } },
      true,
    ],
    ['no target', { target: undefined }, false],
  ])('%s: kept, with a warning: %s', (_words, draft, warned) => {
    const decision = decideMeasureVersion(aDraft({ ...draft, purpose: ' ' }), []);
    expect('warnings' in decision && decision.warnings.map(({ code }) => code)).toEqual(
      warned ? ['purpose-missing'] : [],
    );
  });
});

describe('changing a measure', () => {
  const first = aVersion({ number: 1, fromQuarter: '2024-Q1' });
  const second = aVersion({
    number: 2,
    fromQuarter: '2025-Q3',
    comparable: { withPrevious: true, why: 'Only the target.' },
  });
  const comparable = { withPrevious: true, why: 'Only the target.' };
  const raised = { fromQuarter: '2026-Q3', target: quarter(90), comparable };

  it('makes the next version, and leaves those before as they are', () => {
    const before = structuredClone([second, first]);
    const decision = decideMeasureVersion(aDraft(raised), before);
    expect('version' in decision && decision.version).toMatchObject({ number: 3, fromQuarter: '2026-Q3' });
    expect(before).toEqual([second, first]);
  });

  it.each<[string, Partial<MeasureDraft>, MeasureFacts, string[]]>([
    ['from the same quarter as the version before', { ...raised, fromQuarter: '2025-Q3' }, {}, []],
    [
      'from a quarter before it',
      { ...raised, fromQuarter: '2025-Q2' },
      {},
      ['before-existing-version @ fromQuarter'],
    ],
    ['from a quarter that was sent', raised, { lastSentQuarter: '2026-Q3' }, ['already-sent @ fromQuarter']],
    ['from the quarter after', raised, { lastSentQuarter: '2026-Q2' }, []],
    [
      'without saying whether it is comparable',
      { ...raised, comparable: undefined },
      {},
      ['comparable-missing @ comparable'],
    ],
    [
      'without saying why',
      { ...raised, comparable: { withPrevious: false, why: ' ' } },
      {},
      ['comparable-why-missing @ comparable/why'],
    ],
    [
      'to another kind, and yet comparable',
      { ...raised, kind: 'snapshot' },
      {},
      ['other-kind-comparable @ comparable/withPrevious'],
    ],
    [
      'to another kind, and not comparable',
      { ...raised, kind: 'snapshot', comparable: { withPrevious: false, why: 'On one day now.' } },
      {},
      [],
    ],
    ['nothing', { fromQuarter: '2026-Q3', comparable }, {}, ['nothing-changed @ ']],
    ['a word', { fromQuarter: '2026-Q3', comparable, name: 'Families' }, {}, []],
  ])('%s', (_words, draft, facts, problems) => {
    expect(codes(draft, [first, second], facts)).toEqual(problems);
  });

  it('to other steps is not comparable', () => {
    const steps = aVersion({ kind: 'score', steps: 3, target: undefined });
    const five: Partial<MeasureDraft> = { kind: 'score', steps: 5, target: undefined, comparable };
    expect(codes(five, [steps])).toEqual(['other-kind-comparable @ comparable/withPrevious']);
  });

  it('the order in which the fields of a definition stand is no change', () => {
    const stored = aVersion({ target: { value: 80, per: 'quarter' } });
    expect(codes({ comparable }, [stored])).toEqual(['nothing-changed @ ']);
  });

  it('a first definition may start in a quarter that was sent', () => {
    expect(codes({ fromQuarter: '2026-Q1' }, [], { lastSentQuarter: '2026-Q2' })).toEqual([]);
  });
});
