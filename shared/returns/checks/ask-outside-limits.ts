import { figuresOverlap } from '../../measures/overlapping-figures.ts';
import { drawXmrLimits } from '../../statistics/draw-xmr-limits.ts';
import { rateOf } from '../../values/rate-of.ts';
import type { Checked, SurprisingRule } from './check.ts';
import { figureNow, figuresBefore, isItRight, lastFourSentence } from './earlier-figures.ts';

/** From how many earlier figures limits are drawn. Source: methods, statistics 1.4. */
export const leastForLimits = 6;

/** What the earlier figures come to, with gaps where there is none. */
const ratesBefore = (checked: Checked): (number | undefined)[] =>
  figuresBefore(checked).map((figure) => figure && rateOf(checked.version.kind, figure));

/** How many earlier periods have a figure that comes to something. */
export const ratesKnown = (checked: Checked): number =>
  ratesBefore(checked).filter((rate) => rate !== undefined).length;

/**
 * Outside the trial or full limits of its own history, which does not include the figure itself.
 * Source: methods, performance 'Checks on a return'; statistics 1.3 and 1.4.
 */
export const askOutsideLimits: SurprisingRule = (checked) => {
  const { version } = checked;
  const figure = figureNow(checked);
  const rate = figure && rateOf(version.kind, figure);
  // a step on a scale of five has no moving range worth the name
  if (figure === undefined || rate === undefined || version.kind === 'score') return [];
  if (figuresOverlap(version)) return [];
  if (ratesKnown(checked) < leastForLimits) return [];
  const limits = drawXmrLimits({ values: ratesBefore(checked) })[0]?.limits;
  if (limits === undefined || (rate >= limits.lower && rate <= limits.upper)) return [];
  return [{ code: 'outside-limits', asks: isItRight(checked, figure), because: lastFourSentence(checked) }];
};
