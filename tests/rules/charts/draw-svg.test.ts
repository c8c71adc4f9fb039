import { describe, expect, it } from 'vitest';
import { drawSvg } from '#shared/charts/draw-svg.ts';
import { signalTip, targetPath } from '#shared/charts/lane-paths.ts';
import { measureChart } from '#shared/charts/measure-chart.ts';
import { outputsNextToOutcomes } from '#shared/charts/outputs-next-to-outcomes.ts';
import { escapeXml, linesOf } from '#shared/charts/svg.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries, type Given } from '../../fixtures/a-series.ts';

const wanted = { upTo: '2025-Q4', dueThrough: '2025-Q4' };
const eight = [58, 63, 71, 69, 78, 84, 88, 92];
const drawn = (figures: readonly Given[], over: Parameters<typeof aSeries>[1] = {}, how = {}) => {
  const chart = measureChart(aSeries(figures, over), wanted);
  if (!chart) throw new Error('there is nothing to draw');
  return drawSvg(chart, how);
};
const times = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('a chart as a drawing of its own', () => {
  it('says all of it to those who do not see it', () => {
    expect(drawn(eight)).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="760"[^>]* role="img" aria-label="92 families, more than usual\./,
    );
  });

  it('has a bar for every figure and no bar for a gap', () => {
    const bars = /<rect [^>]*fill="#12436d"\/>/g;
    expect(times(drawn(eight), bars)).toBe(8);
    expect(times(drawn([58, undefined, 71, 69]), bars)).toBe(3);
  });

  it('has a line for each unbroken run of a share, and a dot for every figure', () => {
    const share = { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1', question: 'how well' })] };
    const svg = drawn([[8, 10], [9, 10], undefined, [8, 10], [9, 10]], share);
    expect(times(svg, /<path [^>]*stroke="#28a197" stroke-width="2"/g)).toBe(2);
    expect(times(svg, /<circle /g)).toBe(4);
  });

  it('has a dotted ring where it is too early to say, and an outlined bar where too few answered', () => {
    const versions = [aBetterOffVersion({ fromQuarter: '2024-Q1' })];
    const svg = drawn([[20, 30, 40], [6, 9, 12], { state: 'missing', reason: 'too early' }], { versions });
    expect(times(svg, /<circle [^>]*stroke-dasharray="2.4 2"/g)).toBe(1);
    expect(times(svg, /<rect [^>]*stroke="#801650" stroke-dasharray="2 2"/g)).toBe(1);
  });

  it('has trial limits dashed, and the unusual marked by shape', () => {
    const versions = [aMeasureVersion({ fromQuarter: '2023-Q1' })];
    const svg = drawn([84, 76, 84, 76, 84, 76, 84, 76, 84, 76, 84, 110], { from: '2023-Q1', versions });
    expect(times(svg, /stroke-dasharray="2 4"/g)).toBe(2);
    expect(times(svg, /fill="#f46a25" stroke="#0b0c0c"/g)).toBe(1);
  });

  it('escapes every word that a person wrote', () => {
    const versions = [
      aMeasureVersion({ fromQuarter: '2024-Q1', name: '<script>alert("x")</script> & co', unit: '<b>' }),
    ];
    const svg = drawn(eight, { versions });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('&amp; co');
  });

  it('holds no script, style or address', () => {
    const svg = drawn(eight).replace('http://www.w3.org/2000/svg', '');
    expect(svg).not.toMatch(/<style|style=|<script|href|url\(|https?:/);
  });

  it('leaves heading and notes out where the page says them', () => {
    const bare = drawn(eight, {}, { withWords: false, width: 400 });
    expect(bare).not.toContain('more than usual</text>');
    expect(bare).toContain('width="400"');
    expect(drawn(eight)).toContain('more than usual</text>');
    expect(drawn(eight)).toContain('Trial limits (8 points).');
  });

  it('names both lanes where there are two', () => {
    const outcomes = aSeries([[30, 50, 60]], { versions: [aBetterOffVersion({ fromQuarter: '2024-Q1' })] });
    const chart = outputsNextToOutcomes([aSeries(eight), outcomes], wanted);
    const svg = chart ? drawSvg(chart) : '';
    expect(svg).toContain('How much: Families helped to the end</text>');
    expect(svg).toContain('Better off: Still in agreement six months after support ended</text>');
  });

  it('writes text in lines that fit', () => {
    expect(linesOf('one two three', 7, (words) => words.length)).toEqual(['one two', 'three']);
    expect(linesOf('unbreakable', 3, (words) => words.length)).toEqual(['unbreakable']);
  });

  it('drops characters that no drawing may hold', () => {
    expect(escapeXml('a\u0000b\u0008c')).toBe('abc');
  });
});

describe('the target as a path', () => {
  const scales = { x: (place: number) => place * 10, y: (value: number) => 100 - value };
  const lane = (target: readonly { from: number; to: number; value: number; words: string }[]) => {
    const [first] = measureChart(aSeries([1]), wanted)?.lanes ?? [];
    if (!first) throw new Error('a chart without a lane');
    return { ...first, target };
  };

  it('steps where one aim follows another', () => {
    const path = targetPath(
      lane([
        { from: 0, to: 2, value: 70, words: '' },
        { from: 2, to: 3, value: 80, words: '' },
      ]),
      scales,
    );
    expect(path).toBe('M0,30L20,30L20,20L30,20');
  });

  it('is open where there was no target', () => {
    const path = targetPath(
      lane([
        { from: 0, to: 1, value: 70, words: '' },
        { from: 2, to: 3, value: 80, words: '' },
      ]),
      scales,
    );
    expect(path).toBe('M0,30L10,30M20,20L30,20');
  });
});

describe('the triangle of an unusual figure', () => {
  it.each([
    ['line', 'high', 84],
    ['line', 'low', 116],
    ['bars', 'high', 84],
    ['bars', 'low', 92],
  ] as const)('stands clear of a mark of a %s that is %s', (form, signal, tip) => {
    expect(signalTip(form, signal, 100)).toBe(tip);
  });
});
