import type { MeasureVersion } from '../measures/measure-version.ts';
import { evidenceOf, leastAnswersForRate } from '../measures/judge-better-off.ts';
import { asksHowManyWereDue } from '../measures/measure-series.ts';
import type { Figure } from '../values/figure.ts';
import {
  formatCount,
  formatMoney,
  formatNumber,
  formatPercent,
  formatProportionRange,
} from '../values/format.ts';
import { ratePer, rateOf } from '../values/rate-of.ts';

/** A figure as a card shows it: large, with the counts behind it beside it. */
export interface BigFigure {
  /** '92', '61%', '£1.2m'; or words, where the figure carries no number of its own */
  value: string;
  isWords: boolean;
  /** '19 of 31', 'average of 31' */
  count?: string;
}

const number = (value: string, count?: string): BigFigure => ({ value, isWords: false, count });
const words = (value: string, count?: string): BigFigure => ({ value, isWords: true, count });

const nOf = ({ numerator, denominator = 0 }: Figure): string =>
  `${formatCount(numerator)} of ${formatCount(denominator)}`;

const plainShare = (figure: Figure): BigFigure => {
  const percent = formatPercent(figure.numerator, figure.denominator ?? 0);
  return percent === undefined ? words('None to count') : number(percent, nOf(figure));
};

/**
 * A better-off share shows a percentage only where the evidence carries one; else its counts, or from where
 * to where it could be. Source: methods, statistics 4.1 (headline rule).
 */
const betterOffShare = (figure: Figure): BigFigure => {
  const { numerator, denominator = 0, due } = figure;
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  switch (evidence?.headline) {
    case 'rate':
    case 'rate with care':
      return plainShare(figure);
    case 'bounds only':
      return words(
        formatProportionRange(evidence.worstCase ?? 0, evidence.bestCase ?? 1),
        `${nOf(figure)} reached`,
      );
    case 'none reached':
      return words('None reached');
    case 'not yet due':
      return words('Too early to say');
    case 'counts only':
      return words(nOf(figure));
    case undefined:
      return denominator >= leastAnswersForRate ? plainShare(figure) : words(nOf(figure));
  }
};

/** The figure of a headline measure, as large as it may be shown. */
export const bigFigure = (version: MeasureVersion, figure: Figure): BigFigure => {
  const { kind, unit, steps } = version;
  switch (kind) {
    case 'share':
      return asksHowManyWereDue(version) ? betterOffShare(figure) : plainShare(figure);
    case 'mean': {
      const mean = rateOf(kind, figure);
      if (mean === undefined) return words('None to average');
      const average = `average of ${formatCount(figure.denominator ?? 0)}`;
      return number(formatNumber(mean, 1), unit === '' ? average : `${unit}, ${average}`);
    }
    case 'rate': {
      const rate = rateOf(kind, figure);
      if (rate === undefined) return words('None to count');
      return number(formatNumber(rate, 1), `per ${formatCount(ratePer)} ${unit}`.trim());
    }
    case 'money':
      return number(formatMoney(figure.numerator, 'short'));
    case 'score':
      return number(
        `Step ${formatCount(figure.numerator)}`,
        steps === undefined ? undefined : `of ${formatCount(steps)}`,
      );
    case 'count':
    case 'different people':
    case 'snapshot':
      return number(formatCount(figure.numerator));
  }
};
