import type { Interval } from '../statistics/wilson-interval.ts';
import type { Attainment } from './attain-target.ts';
import { attainmentOf } from './attain-target.ts';
import type { AxisStanding, JudgedMeasure, Standing } from './standing.ts';
import type { StandingWord } from './standing-words.ts';

/** Where a contract's mark stands in the matrix. All in percent of target, 0 to 120. */
export interface Placed {
  placed: true;
  /** delivery: the mean capped attainment of its headlines */
  x: number;
  /** better off: the same for the headlines that can be judged */
  y: number;
  /** from where to where the outcome plausibly lies; absent where no outcome has an interval */
  bar?: Interval;
  /** below target, but the top of the bar reaches it: it could still be on target */
  hollow: boolean;
  /** busy, less difference than agreed: counted only where even the top of the bar is below target */
  inCorner: boolean;
  /** headline measures that are judged but have no attainment to draw */
  leftOut: readonly string[];
}

/** It stands in the strip below the axis, with the word and the reason. */
export interface NotPlaced {
  placed: false;
  axis: 'delivery' | 'better off';
  word: StandingWord;
  why: string;
}

export const cornerName = 'Busy, less difference than agreed';

const target = 100;
/** So that a figure exactly on target is not below it by the last bit of a division. */
const slack = 1e-9;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

const drawable = ({ version, judgement }: JudgedMeasure): Attainment | undefined =>
  judgement.judged ? attainmentOf(version, judgement) : undefined;

const attained = (axis: AxisStanding): Attainment[] =>
  axis.measures.flatMap((measure) => drawable(measure) ?? []);

const leftOutOf = (axis: AxisStanding): string[] =>
  axis.measures
    .filter((measure) => measure.judgement.judged && drawable(measure) === undefined)
    .map(({ name }) => name);

/** A measure without an interval has no width: its ends are its value. */
const barOf = (all: readonly Attainment[]): Interval | undefined =>
  all.every(({ bar }) => bar === undefined)
    ? undefined
    : {
        lower: mean(all.map(({ bar, percent }) => bar?.lower ?? percent)),
        upper: mean(all.map(({ bar, percent }) => bar?.upper ?? percent)),
      };

const notPlaced = (axis: NotPlaced['axis'], standing: AxisStanding): NotPlaced => ({
  placed: false,
  axis,
  word: standing.word,
  why:
    leftOutOf(standing).length === 0
      ? standing.why
      : `Judged, but not drawn, because how near it came to its target is no percentage: ${leftOutOf(standing).join(' · ')}.`,
});

/**
 * A contract's place in the matrix: across, delivery; up, better off; each the mean of its headlines'
 * attainment, capped at 120 before it is averaged. A contract with no attainment on an axis is not
 * placed; it is listed with its word and the reason. Never sorted into a league table.
 * Source: methods, performance 'The matrix'; look.md 'Board, the matrix'.
 */
export const placeInMatrix = (standing: Standing): Placed | NotPlaced => {
  const across = attained(standing.delivery);
  const up = attained(standing.betterOff);
  if (up.length === 0) return notPlaced('better off', standing.betterOff);
  if (across.length === 0) return notPlaced('delivery', standing.delivery);
  const x = mean(across.map(({ percent }) => percent));
  const y = mean(up.map(({ percent }) => percent));
  const bar = barOf(up);
  const top = bar?.upper ?? y;
  const below = y < target - slack;
  return {
    placed: true,
    x,
    y,
    bar,
    hollow: below && top >= target - slack,
    inCorner: x >= target - slack && below && top < target - slack,
    leftOut: [...leftOutOf(standing.delivery), ...leftOutOf(standing.betterOff)],
  };
};
