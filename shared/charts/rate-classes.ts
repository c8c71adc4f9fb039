import { scaleLinear } from 'd3-scale';
import { chartGreys } from './chart-colours.ts';
import type { LoadedForm } from '../outcomes/loaded-values.ts';
import { formatUpTo } from '../values/format.ts';

/** One class of rates: what it is filled with, what is written upon it, and what it means. */
export interface RateClass {
  /** from this rate on; absent for the lowest */
  from?: number;
  fill: string;
  ink: string;
  /** 'under 2.5', '2.5 to under 3', '3 or more' */
  words: string;
}

/** From light to dark in one hue, so that grey paper keeps the order. */
const fills: readonly { fill: string; ink: string }[] = [
  { fill: '#ece6f5', ink: chartGreys.text },
  { fill: '#cbb9e4', ink: chartGreys.text },
  { fill: '#a285d1', ink: chartGreys.text },
  { fill: '#5f3f92', ink: '#ffffff' },
];

/** Round rates at which a class ends: as many as there are colours for, at most three; whole ones for shares. */
const breaksOf = (rates: readonly number[], form: LoadedForm): number[] => {
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  if (rates.length === 0 || least === most) return [];
  for (const wanted of [4, 3, 2, 1]) {
    const found = scaleLinear()
      .domain([least, most])
      .ticks(wanted)
      .filter((at) => at > least && at <= most && (form !== 'share' || Number.isInteger(at)));
    if (found.length < fills.length) return found;
  }
  return [];
};

const wordsOf = (from: number | undefined, to: number | undefined, form: LoadedForm): string => {
  const written = (rate: number) => `${formatUpTo(rate, 2)}${form === 'share' ? '%' : ''}`;
  if (from === undefined) return to === undefined ? 'all alike' : `under ${written(to)}`;
  return to === undefined ? `${written(from)} or more` : `${written(from)} to under ${written(to)}`;
};

/** Which of the four colours, where there are fewer classes: the lightest, the darkest, and what lies between. */
const looks: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [0, 2],
  3: [0, 1, 2],
  4: [0, 1, 2, 3],
};

/** Classes of equal width with round ends, as many as the rates fill. */
export const rateClasses = (rates: readonly number[], form: LoadedForm = 'rate'): RateClass[] => {
  const breaks = breaksOf(rates, form);
  const froms = [undefined, ...breaks];
  return froms.map((from, n) => {
    const look = fills[looks[froms.length]?.[n] ?? n] ?? { fill: '#ffffff', ink: chartGreys.text };
    return { ...(from !== undefined && { from }), ...look, words: wordsOf(from, breaks[n], form) };
  });
};

/** The class that a rate lies in. */
export const classOf = (classes: readonly RateClass[], rate: number | undefined): RateClass | undefined =>
  rate === undefined ? undefined : classes.findLast(({ from }) => from === undefined || rate >= from);
