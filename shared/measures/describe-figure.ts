import type { Figure } from '../values/figure.ts';
import { formatCount, formatFigure, formatPercent, formatProportionRange } from '../values/format.ts';
import { evidenceOf, leastAnswersForRate } from './judge-better-off.ts';
import { asksHowManyWereDue } from './measure-series.ts';
import type { MeasureVersion } from './measure-version.ts';

/**
 * What can follow the number and its unit: 'families still in agreement' of a measure that counts
 * families is 'still in agreement'. Undefined where the definition does not begin with the unit.
 */
export const phraseOf = (version: MeasureVersion): string | undefined => {
  const { numeratorMeans, unit } = version;
  const begins = numeratorMeans.toLowerCase().startsWith(`${unit.toLowerCase()} `);
  return unit !== '' && begins ? numeratorMeans.slice(unit.length + 1).replace(/\.$/, '') : undefined;
};

const countsOf = (version: MeasureVersion, { numerator, denominator = 0 }: Figure): string =>
  `${formatCount(numerator)} of ${formatCount(denominator)} ${version.unit}`.trim();

const withPercent = (version: MeasureVersion, figure: Figure): string => {
  const percent = formatPercent(figure.numerator, figure.denominator ?? 0);
  const counts = countsOf(version, figure);
  return percent === undefined ? counts : `${counts} (${percent})`;
};

/** No percentage of its own where too few answered, or too few of those due. Source: methods, statistics 4.1. */
const betterOffWords = (version: MeasureVersion, figure: Figure): string => {
  const { numerator, denominator = 0, due } = figure;
  const counts = countsOf(version, figure);
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  switch (evidence?.headline) {
    case undefined:
      return due === undefined && denominator >= leastAnswersForRate ? withPercent(version, figure) : counts;
    case 'rate':
    case 'rate with care':
      return withPercent(version, figure);
    case 'bounds only':
      return `${counts}; from ${formatProportionRange(evidence.worstCase ?? 0, evidence.bestCase ?? 1)} of the ${formatCount(evidence.dueClosed)} due`;
    case 'not yet due':
    case 'none reached':
    case 'counts only':
      return counts;
  }
};

/**
 * A figure as a sentence has it, counts first: '31 of 42 families (74%)', '92 families', 'step 3 of 5'.
 * Source: field.md idea 16.
 */
export const figureWords = (version: MeasureVersion, figure: Figure): string => {
  switch (version.kind) {
    case 'share':
      return asksHowManyWereDue(version) ? betterOffWords(version, figure) : withPercent(version, figure);
    case 'score':
      return version.steps === undefined
        ? `step ${formatCount(figure.numerator)}`
        : `step ${formatCount(figure.numerator)} of ${formatCount(version.steps)}`;
    case 'count':
    case 'different people':
    case 'snapshot':
    case 'mean':
    case 'rate':
    case 'money':
      return formatFigure(version.kind, figure, version.unit);
  }
};
