import type { MeasureVersion } from '../../measures/measure-version.ts';
import { rateOf } from '../../values/rate-of.ts';
import type { SurprisingRule } from './check.ts';
import { figureNow, figuresBefore, isItRight, lastFourSentence } from './earlier-figures.ts';

const runsOnWords = /\b(cumulative|running total|so far|year to date|to date|since (the )?(start|april))\b/i;

/**
 * Whether the definition says that the figure runs on from period to period. There is no switch for it:
 * the words of the definition are what the provider counts by.
 */
export const runsOn = (version: Pick<MeasureVersion, 'name' | 'numeratorMeans' | 'unit'>): boolean =>
  [version.name, version.numeratorMeans, version.unit].some((words) => runsOnWords.test(words));

/**
 * A figure that runs on falls below the last one. In the period that starts the financial year it may
 * begin again. Source: methods, performance 'Checks on a return' (cumulative figures that fall).
 */
export const askFallingCumulative: SurprisingRule = (checked) => {
  const { version, background } = checked;
  const figure = figureNow(checked);
  if (figure === undefined || background.startsYear || !runsOn(version)) return [];
  const last = figuresBefore(checked).findLast((each) => each !== undefined);
  const [now, before] = [rateOf(version.kind, figure), last && rateOf(version.kind, last)];
  if (now === undefined || before === undefined || now >= before) return [];
  const because = `This figure runs on over the year, so it should not fall. ${lastFourSentence(checked)}`;
  return [{ code: 'cumulative-falls', asks: isItRight(checked, figure), because }];
};
