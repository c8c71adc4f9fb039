import { describe, expect, it } from 'vitest';
import { recompute } from '../../../server/commands/recompute/methods.ts';
import { vectorLists, vectorsAreHere } from './sdq-at-hand.ts';

/** Numbers within 1e-9 are the same (methods, statistics 7); everything else must be equal. */
const rounded = (given: unknown): unknown => {
  if (typeof given === 'number') return Math.round(given * 1e9) / 1e9;
  if (Array.isArray(given)) return given.map(rounded);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, rounded(value)]));
};

describe('every expected value, through the functions of npm run recompute', () => {
  it.skipIf(!vectorsAreHere).each(vectorLists)('%s: all are there', (_, vectors, least) => {
    expect(vectors.length).toBeGreaterThanOrEqual(least);
  });

  const each = vectorLists.flatMap(([method, vectors]) =>
    vectors.map((vector) => [method, vector.id, vector] as const),
  );
  it.each(each)('%s %s', (method, _, { expected, ...given }) => {
    expect(rounded(recompute(method, JSON.stringify([given])))).toEqual([rounded(expected)]);
  });

  it.each(vectorLists)('%s: as a whole, and as a file that holds the list', (method, vectors) => {
    const list = { sdq: 'vectors', 'sdq-pair': 'pairs', 'sdq-from-subscales': 'from_subscales' }[method];
    const alone = recompute(method, JSON.stringify(vectors));
    expect(alone).toHaveLength(vectors.length);
    expect(recompute(method, JSON.stringify({ meta: {}, [list ?? method]: vectors }))).toEqual(alone);
  });
});
