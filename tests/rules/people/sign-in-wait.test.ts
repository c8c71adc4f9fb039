import { describe, expect, it } from 'vitest';
import { failuresCountFrom, secondsToWait, waitMinutes, waitProblem } from '#shared/people/sign-in-wait.ts';

const now = '2026-10-22T09:00:00.000Z';
const failures = (count: number, lastAt: string) =>
  Array.from({ length: count }, (_, place) => (place === 0 ? lastAt : '2026-10-22T01:00:00.000Z'));

describe('waiting after wrong passwords', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 16],
    [10, 32],
    [11, 60],
    [400, 60],
  ])('after %i failures the wait is %i minutes', (count, minutes) => {
    expect(waitMinutes(count)).toBe(minutes);
  });

  it('counts from the last failure, whatever order they come in', () => {
    expect(secondsToWait(failures(6, '2026-10-22T08:59:00.000Z'), now)).toBe(60);
    expect(secondsToWait(failures(6, '2026-10-22T08:59:00.000Z').reverse(), now)).toBe(60);
  });

  it('lets the next try through when the wait is over, to the second', () => {
    expect(secondsToWait(failures(5, '2026-10-22T08:59:00.001Z'), now)).toBe(1);
    expect(secondsToWait(failures(5, '2026-10-22T08:59:00.000Z'), now)).toBe(0);
  });

  it('asks nobody to wait who has not failed', () => {
    expect(secondsToWait([], now)).toBe(0);
  });

  it('forgets failures after a day', () => {
    expect(failuresCountFrom(now)).toBe('2026-10-21T09:00:00.000Z');
  });

  it.each([
    [1, 'Wait 1 minute,'],
    [61, 'Wait 2 minutes,'],
    [3600, 'Wait 60 minutes,'],
  ])('says how long in whole minutes: %i seconds', (seconds, words) => {
    expect(waitProblem(seconds).sentence).toContain(words);
  });
});
