import { runsOn } from '../../measures/overlapping-figures.ts';
import { rateOf } from '../../values/rate-of.ts';
import type { SurprisingRule } from './check.ts';
import { figureNow, figuresBefore, isItRight, lastFourSentence } from './earlier-figures.ts';

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
