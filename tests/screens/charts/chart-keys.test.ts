import { expect, it } from 'vitest';
import { stepTo } from '../../../client/charts/chart-keys.ts';

it.each([
  ['ArrowRight', undefined, 0],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 7, 7],
  ['ArrowLeft', undefined, 7],
  ['ArrowLeft', 3, 2],
  ['ArrowLeft', 0, 0],
  ['Home', 5, 0],
  ['End', undefined, 7],
  ['Escape', 5, 'leave'],
  ['Tab', 5, undefined],
] as const)('%s from period %s of eight leads to %s', (key, from, to) => {
  expect(stepTo(key, from, 7)).toBe(to);
});
