import { describe, expect, it } from 'vitest';
import { drawSvg } from '#shared/charts/draw-svg.ts';
import { measureChart } from '#shared/charts/measure-chart.ts';
import { signSentences, type SignIcon } from '#shared/charts/measure-signs.ts';
import { drawSigns, signShapes } from '#shared/charts/sign-shapes.ts';
import type { Polarity } from '#shared/measures/measure-version.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';

const chartOf = (figures: readonly number[], polarity: Polarity = 'higher') => {
  const from = '2022-Q1';
  const versions = [aMeasureVersion({ fromQuarter: from, polarity, target: undefined })];
  const chart = measureChart(aSeries(figures, { from, versions }), {
    upTo: '2026-Q2',
    dueThrough: '2026-Q2',
  });
  if (!chart) throw new Error('there is nothing to draw');
  return chart;
};
const signsOf = (...of: Parameters<typeof chartOf>) => chartOf(...of).signs ?? [];

const steady = [80, 84, 79, 83, 81, 82, 80, 82];
const high = [84, 76, 84, 76, 84, 76, 84, 76, 84, 76, 84, 110];
const low = [84, 76, 84, 76, 84, 76, 84, 76, 84, 76, 84, 50];
const full = [...steady, ...steady].slice(0, 13);

const icons: readonly SignIcon[] = [
  'common cause',
  'improvement high',
  'improvement low',
  'concern high',
  'concern low',
  'neutral high',
  'neutral low',
  'both ways',
  'consistent pass',
  'consistent fail',
  'inconsistent',
];

describe('the variation sign', () => {
  it.each<[string, readonly number[], Polarity, SignIcon, string]>([
    ['nothing unusual', steady, 'higher', 'common cause', 'No significant change'],
    ['high, and more is better', high, 'higher', 'improvement high', 'Improving (unusually high)'],
    ['high, and less is better', high, 'lower', 'concern high', 'Concern (unusually high)'],
    ['low, and more is better', low, 'higher', 'concern low', 'Concern (unusually low)'],
    ['low, and less is better', low, 'lower', 'improvement low', 'Improving (unusually low)'],
    ['high, and neither is better', high, 'neither', 'neutral high', 'Unusually high'],
    ['low, and neither is better', low, 'neither', 'neutral low', 'Unusually low'],
  ])('%s', (_words, figures, polarity, icon, words) => {
    expect(signsOf(figures, polarity)).toEqual([{ about: 'variation', icon, words, provisional: true }]);
  });

  it('is not drawn from fewer than 6 points: the sentence says why', () => {
    const chart = chartOf([80, 84, 79, 83, 200]);
    expect(chart.signs).toEqual([]);
    expect(chart.notes).toContain('With 5 points there are too few for limits.');
  });

  it('is provisional from 6 to 12 points and not from 13 on', () => {
    expect(signsOf(steady.slice(0, 6))).toMatchObject([{ provisional: true }]);
    expect(signsOf(full.slice(0, 12))).toMatchObject([{ provisional: true }]);
    expect(signsOf(full)).toMatchObject([{ provisional: false }]);
  });

  it('says signs both ways in words and takes no side', () => {
    // seven above the mean on end, of which the last seven fall
    const bothWays = [10, 12, 11, 10, 12, 11, 10, 40, 39, 38, 37, 36, 35, 34];
    const chart = chartOf(bothWays);
    expect(chart.signs).toMatchObject([
      { icon: 'both ways', words: 'The latest figure has signs both ways', provisional: false },
    ]);
    expect(chart.summary).toContain('The latest figure has signs both ways.');
  });
});

describe('signs as they are drawn', () => {
  it('differ from each other without colour', () => {
    const outlines = icons.map((icon) =>
      signShapes(icon)
        .map(({ d }) => d)
        .join(' '),
    );
    expect(new Set(outlines).size).toBe(icons.length);
  });

  it('stand in the drawing with their words and the badge', () => {
    const svg = drawSvg(chartOf(high, 'lower'));
    expect(svg).toContain('Concern (unusually high)</text>');
    expect(svg).toContain('provisional</text>');
    for (const { d } of signShapes('concern high')) expect(svg).toContain(`d="${d}"`);
    expect(drawSvg(chartOf(high), { withWords: false })).not.toContain('provisional</text>');
  });

  it('take no room where there are none', () => {
    expect(drawSigns([], 4, 30)).toEqual({ drawn: '', end: 30 });
  });

  it('are sentences for those who do not see them', () => {
    expect(signSentences(signsOf(high))).toEqual(['Latest figure: improving (unusually high), provisional.']);
  });
});
