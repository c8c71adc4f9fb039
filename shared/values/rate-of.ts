import type { Figure, MeasureKind } from './figure.ts';

/** Residents a rate is stated per. */
export const ratePer = 1000;

const divided = (figure: Figure, times: number): number | undefined =>
  figure.denominator === undefined || figure.denominator === 0
    ? undefined
    : (times * figure.numerator) / figure.denominator;

/**
 * What a figure comes to, unrounded, in the unit its target is set in: a share in percent (0 to 100),
 * a mean in its unit, a rate per 1,000, money in pence, a score as its step, a count as it is.
 * Undefined for 0 of 0 and where the denominator is not there: 0 of 0 has no rate.
 * Source: methods, performance 'Kinds of measure' and 'Period values'. Never for storing.
 */
export const rateOf = (kind: MeasureKind, figure: Figure): number | undefined => {
  switch (kind) {
    case 'share':
      return divided(figure, 100);
    case 'mean':
      return divided(figure, 1);
    case 'rate':
      return divided(figure, ratePer);
    case 'count':
    case 'different people':
    case 'snapshot':
    case 'money':
    case 'score':
      return figure.numerator;
  }
};
