import type { MeasureVersion } from './measure-version.ts';

type Worded = Pick<MeasureVersion, 'name' | 'numeratorMeans' | 'unit'>;

const runsOnWords = /\b(cumulative|running total|so far|year to date|to date|since (the )?(start|april))\b/i;
const rollingWords = /\b(rolling|moving (average|total))\b/i;

const says = ({ name, numeratorMeans, unit }: Worded, words: RegExp): boolean =>
  [name, numeratorMeans, unit].some((text) => words.test(text));

/**
 * Whether the definition says that the figure runs on from period to period. There is no switch for it:
 * the words of the definition are what the provider counts by.
 */
export const runsOn = (version: Worded): boolean => says(version, runsOnWords);

/**
 * Whether each figure holds part of the one before: it runs on over the year, or is a rolling one. Such
 * figures have no limits and no test of change, because they are alike by construction.
 * Source: methods, statistics 1.3 rule 8.
 */
export const figuresOverlap = (version: Worded): boolean => runsOn(version) || says(version, rollingWords);
