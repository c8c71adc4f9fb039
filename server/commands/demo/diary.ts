import type { County } from './county.ts';

/** One thing that happens in the county, and when. */
export interface DiaryEntry {
  /** ISO-UTC */
  at: string;
  happens: (county: County) => Promise<unknown>;
}

/** Between the end of the newest quarter and now everything of that quarter has to have happened. */
export interface Window {
  from: string;
  now: string;
}

/** So that the last thing that happened is not in the same moment as the first look at it. */
const minute = 60_000;

/**
 * Moves what would happen after now to before it: soon after the quarter's end everything since then draws
 * together, in the same order, so that the county is whole on whatever day it is made.
 */
export const untilNow = (entries: readonly DiaryEntry[], { from, now }: Window): DiaryEntry[] => {
  const end = Date.parse(now) - minute;
  const start = Math.min(Date.parse(from), end - minute);
  const last = Math.max(...entries.map(({ at }) => Date.parse(at)));
  const shrink = last > end ? (end - start) / (last - start) : 1;
  return entries.map((entry) => {
    const after = Date.parse(entry.at) - start;
    return after <= 0 ? entry : { ...entry, at: new Date(start + Math.floor(after * shrink)).toISOString() };
  });
};

/** Lets everything happen in its order, with the clock at its time. */
export const keepDiary = async (county: County, entries: readonly DiaryEntry[]): Promise<void> => {
  const inOrder = entries.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  for (const { at, happens } of inOrder) {
    county.clock.moveTo(at);
    await happens(county);
  }
};
