import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersNeeded, drawSample, howManyToDraw, isDrawn } from '#shared/follow-ups/draw-sample.ts';

const ids = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `cas_${String(from + n).padStart(20, '0')}`);

describe('how many are needed', () => {
  it.each([
    [1_000_000_000, 5, 385],
    [1000, 5, 278],
    [400, 5, 197],
    [400, 10, 78],
    [100, 10, 50],
    [40, 10, 29],
    [10, 5, 10],
    [1, 5, 1],
    [0, 5, 0],
  ])('of %i families for a margin of %i points: %i answers', (families, marginPercent, answers) => {
    expect(answersNeeded({ families, marginPercent })).toBe(answers);
  });

  it.each([
    [400, 10, 65, 120],
    [400, 10, 100, 78],
    [100, 10, 50, 100],
    [40, 10, 60, 40],
    [0, 10, 60, 0],
  ])('%i families, %i points, %i%% answer: draw %i', (families, marginPercent, responsePercent, draw) => {
    expect(howManyToDraw({ families, marginPercent, responsePercent })).toBe(draw);
  });

  it.each([0, -1, Number.NaN])('no margin of %s, and no answers of %s percent', (none) => {
    expect(() => answersNeeded({ families: 10, marginPercent: none })).toThrow('no sample');
    expect(() => howManyToDraw({ families: 10, marginPercent: 5, responsePercent: none })).toThrow('answers');
  });

  it('no sample of fewer than none', () => {
    expect(() => answersNeeded({ families: -1, marginPercent: 5 })).toThrow('no sample');
  });
});

describe('who is drawn', () => {
  const seed = 'con_00000000000000000001 2026-Q1';

  it('is fixed: this draw comes out the same for ever', () => {
    expect(drawSample(seed, ids(12), 4)).toEqual({
      seed,
      of: 12,
      drawn: [7, 10, 1, 6].map((n) => ids(1, n)[0]),
    });
  });

  it('by the seed and the ids, in whatever order they come, each once', () => {
    const draw = drawSample(seed, ids(50), 20);
    expect(drawSample(seed, ids(50).toReversed(), 20)).toEqual(draw);
    expect(drawSample(seed, [...ids(50), ...ids(50)], 20)).toEqual(draw);
    expect(draw.of).toBe(50);
    expect(new Set(draw.drawn).size).toBe(20);
  });

  it('another seed draws others', () => {
    expect(drawSample('con_00000000000000000001 2026-Q2', ids(50), 20).drawn).not.toEqual(
      drawSample(seed, ids(50), 20).drawn,
    );
  });

  it('everybody where more are wanted than there are, and nobody of none', () => {
    expect(drawSample(seed, ids(5), 9).drawn.toSorted()).toEqual(ids(5));
    expect(drawSample(seed, [], 3)).toEqual({ seed, of: 0, drawn: [] });
  });

  it('has no favourites: each place in the list is drawn about as often', () => {
    const times = new Map<string, number>();
    for (let n = 0; n < 2000; n += 1) {
      for (const id of drawSample(`seed ${n}`, ids(20), 5).drawn) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // 500 expected; 5 standard deviations are 97
    for (const id of ids(20)) expect(Math.abs((times.get(id) ?? 0) - 500)).toBeLessThan(97);
  });

  it('a family that is written down late belongs to it as if it had been there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.string(), (howMany, anySeed) => {
        const draw = drawSample(anySeed, ids(40), howMany);
        for (const id of ids(40)) expect(isDrawn(draw, id)).toBe(draw.drawn.includes(id));
        const [late = ''] = ids(1, 99);
        const all = drawSample(anySeed, [...ids(40), late], howMany).drawn;
        expect(isDrawn(draw, late)).toBe(all.includes(late));
      }),
    );
    expect(isDrawn(drawSample(seed, [], 3), 'cas_1')).toBe(false);
  });
});
