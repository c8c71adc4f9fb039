import { capital } from '../access/role-words.ts';
import { plural } from '../values/format.ts';
import type { TimePoint } from './assessment.ts';
import type { Occasion } from './instrument.ts';

const monthsText = /^([1-9]\d?) months?$/;

/** The months after the end of support that a point stands for: 0 at the end, undefined at the start. */
export const monthsAfterEnd = (point: TimePoint): number | undefined => {
  if (point === 'start') return undefined;
  return point === 'end' ? 0 : Number(monthsText.exec(point)?.[1]);
};

/** A point as people and files write it ('Start', 'end', '3 months', '3'), or undefined. */
export const readTimePoint = (text: string): TimePoint | undefined => {
  const said = text.trim().toLowerCase();
  if (said === 'start' || said === 'end') return said;
  const months = monthsText.exec(said)?.[1] ?? (/^[1-9]\d?$/.test(said) ? said : undefined);
  return months === undefined ? undefined : `${Number(months)} months`;
};

/** The points an agreement asks at: start, end, and each of its follow-ups. */
export const timePointsOf = (months: readonly number[]): TimePoint[] => [
  'start',
  'end',
  ...months.map((n): TimePoint => `${n} months`),
];

/** Which printed form a point takes: one for the start, another for everything later. */
export const occasionAt = (point: TimePoint): Occasion => (point === 'start' ? 'standard' : 'follow-up');

/** 'at the start', 'at the end of support', '3 months after support ended'. */
export const timePointInWords = (point: TimePoint): string => {
  const months = monthsAfterEnd(point);
  if (months === undefined) return 'at the start';
  return months === 0 ? 'at the end of support' : `${plural(months, 'month', 'months')} after support ended`;
};

/** 'At the start'. */
export const timePointTitle = (point: TimePoint): string => capital(timePointInWords(point));

/** From the start to the last follow-up. */
export const byTimePoint = (a: TimePoint, b: TimePoint): number =>
  (monthsAfterEnd(a) ?? -1) - (monthsAfterEnd(b) ?? -1);
