import { describe, expect, it } from 'vitest';
import { questionCard } from '#shared/overview/question-card.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

// the last of these figures stands in 2026-Q2
const upToNow = (figures: readonly Given[], version: MeasureVersion) => {
  const from = [
    '2026-Q2',
    '2026-Q1',
    '2025-Q4',
    '2025-Q3',
    '2025-Q2',
    '2025-Q1',
    '2024-Q4',
    '2024-Q3',
    '2024-Q2',
  ][figures.length - 1];
  return aSeries(figures, { from, versions: [{ ...version, fromQuarter: '2024-Q1' }] });
};
const families = upToNow([69, 78, 84, 88, 92], aMeasureVersion());
const agreement = upToNow([[19, 31, 46]], aBetterOffVersion());
const quarter = '2026-Q2';

describe('the card of a question', () => {
  it('has the figure, the target, its status, and last year', () => {
    expect(questionCard([families], 'how much', quarter, quarter)).toMatchObject({
      question: 'how much',
      others: 0,
      headlines: [
        {
          name: 'Families helped to the end',
          figure: { value: '92', isWords: false },
          counts: ['target 80', 'met', '69 a year ago'],
          spark: {
            points: [69, 78, 84, 88, 92],
            targets: [80, 80, 80, 80, 80],
            text: 'From 69 to 92 over 5 quarters; target 80 families',
          },
        },
      ],
    });
  });

  it('of those better off says how many were due and reached, and what it could be for all of them', () => {
    expect(questionCard([agreement], 'better off', quarter, quarter).headlines).toMatchObject([
      {
        figure: { value: '61%', count: '19 of 31' },
        counts: ['46 were due', '31 reached', 'target 60%', 'met'],
        note: 'For all 46 it could be anywhere from 41% to 74%.',
      },
    ]);
  });

  it('has nothing to add where everybody due was reached', () => {
    const all = upToNow([[19, 31, 31]], aBetterOffVersion());
    const [headline] = questionCard([all], 'better off', quarter, quarter).headlines;
    expect(headline?.note).toBeUndefined();
  });

  it('counts the measures that are no headlines, and those alone', () => {
    const other = aSeries([1], { versions: [aMeasureVersion({ measureId: 'mea_2', headline: false })] });
    const ended = aSeries([1], {
      versions: [aMeasureVersion({ measureId: 'mea_3', headline: false })],
      endedFrom: quarter,
    });
    expect(questionCard([families, other, ended], 'how much', quarter, quarter)).toMatchObject({
      others: 1,
      headlines: [{ name: 'Families helped to the end' }],
    });
  });

  it('is empty where a question has no headline', () => {
    expect(questionCard([families], 'better off', quarter, quarter)).toEqual({
      question: 'better off',
      headlines: [],
      others: 0,
    });
  });

  it('puts the headline that has a figure first', () => {
    const wanted = aSeries([], {
      versions: [aMeasureVersion({ measureId: 'mea_2', name: 'No figure yet' })],
    });
    const { headlines } = questionCard([wanted, families], 'how much', quarter, quarter);
    expect(headlines.map(({ name }) => name)).toEqual(['Families helped to the end', 'No figure yet']);
    expect(headlines[1]).toMatchObject({
      figure: { value: 'No accepted figure yet', isWords: true },
      counts: [],
    });
  });

  it('says why a figure is missing, and never makes it zero', () => {
    const missing = upToNow([69, { state: 'missing', reason: 'not collected' }], aMeasureVersion());
    const [headline] = questionCard([missing], 'how much', quarter, quarter).headlines;
    expect(headline?.figure).toEqual({ value: 'Not collected', isWords: true });
    expect(headline?.spark).toBeUndefined();
  });

  it('says that there was none where none was signed for', () => {
    const nil = upToNow([69, { state: 'nil' }], aMeasureVersion());
    const [headline] = questionCard([nil], 'how much', quarter, quarter).headlines;
    expect(headline?.figure).toEqual({ value: 'None (nil return)', isWords: true });
  });

  it('does not compare with a year ago across a change that is not comparable', () => {
    const versions = [
      aMeasureVersion(),
      aMeasureVersion({
        id: 'mev_2',
        number: 2,
        fromQuarter: '2026-Q1',
        comparable: { withPrevious: false, why: 'counted anew' },
      }),
    ];
    const changed = aSeries([69, 78, 84, 88, 92], { from: '2025-Q2', versions });
    const [headline] = questionCard([changed], 'how much', quarter, quarter).headlines;
    expect(headline?.counts).toEqual(['target 80', 'met']);
    expect(headline?.spark?.points).toEqual([88, 92]);
  });

  it('says the year so far where the target is a year’s', () => {
    const yearly = aMeasureVersion({
      target: { per: 'year', value: 320, profile: [80, 80, 80, 80] },
    });
    const [headline] = questionCard([upToNow([88, 92], yearly)], 'how much', quarter, quarter).headlines;
    expect(headline?.counts).toEqual(['180 so far this year, target 160', 'met']);
  });

  it('keeps the line to two years', () => {
    const long = upToNow([1, 2, 3, 4, 5, 6, 7, 8, 9], aMeasureVersion());
    const [headline] = questionCard([long], 'how much', quarter, quarter).headlines;
    expect(headline?.spark?.points).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keeps a gap a gap in the line', () => {
    const gap = upToNow([80, undefined, 92], aMeasureVersion());
    const [headline] = questionCard([gap], 'how much', quarter, quarter).headlines;
    expect(headline?.spark?.points).toEqual([80, null, 92]);
  });
});
