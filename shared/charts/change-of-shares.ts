import type { Quarter } from '../periods/quarter.ts';
import { readXmrChart } from '../statistics/read-xmr-chart.ts';
import { findChange, findingWords, type ReadingOfChange } from './find-change.ts';

/** A share of a quarter; denominator 0 where it has none of its own. */
export interface ShareOfQuarter {
  quarter: Quarter;
  numerator: number;
  denominator: number;
}

const version = { kind: 'share', name: 'better off', numeratorMeans: '', unit: '' } as const;

/**
 * What may be said of the latest of some shares by quarter, by the same tests as of any measure: the limits, the
 * trend, the year before. 'no clear change' otherwise. Source: look.md 'Headings are findings'.
 */
export const changeOfShares = (shares: readonly ShareOfQuarter[]): string => {
  const readings = shares.map(({ quarter, numerator, denominator }): ReadingOfChange => ({
    state: denominator === 0 ? 'gap' : 'figure',
    group: 0,
    rate: denominator === 0 ? undefined : (100 * numerator) / denominator,
    figure: denominator === 0 ? undefined : { numerator, denominator },
    period: { quarter },
    version,
  }));
  const xmr = readXmrChart(
    { values: readings.map(({ rate }) => rate), rebasedAt: [] },
    { direction: 'increase', target: undefined },
  );
  return findingWords(findChange(readings, xmr), version.kind);
};
