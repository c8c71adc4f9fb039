import { expect, it } from 'vitest';
import {
  byTimePoint,
  occasionAt,
  readTimePoint,
  timePointInWords,
  timePointsOf,
  timePointTitle,
} from '#shared/questionnaires/time-points.ts';

it.each([
  ['start', 'start'],
  [' End ', 'end'],
  ['3 months', '3 months'],
  ['3', '3 months'],
  ['1 month', '1 months'],
  ['12', '12 months'],
  ['0', undefined],
  ['03', undefined],
  ['3.5 months', undefined],
  ['after', undefined],
])('%s is read as %s', (text, point) => {
  expect(readTimePoint(text)).toBe(point);
});

it('stands in order and in words', () => {
  const points = timePointsOf([3, 6]);
  expect(points).toEqual(['start', 'end', '3 months', '6 months']);
  expect(points.toReversed().toSorted(byTimePoint)).toEqual(points);
  expect(points.map(timePointInWords)).toEqual([
    'at the start',
    'at the end of support',
    '3 months after support ended',
    '6 months after support ended',
  ]);
  expect(timePointTitle('1 months')).toBe('1 month after support ended');
  expect(timePointTitle('start')).toBe('At the start');
  expect(points.map(occasionAt)).toEqual(['standard', 'follow-up', 'follow-up', 'follow-up']);
});
