import type { SurprisingRule } from './check.ts';
import { figureNow, figuresKnown, isItRight, lastFourSentence } from './earlier-figures.ts';

const running = 4;

/**
 * None, after four in a row that were not. Periods without a figure are passed over.
 * Source: methods, performance 'Checks on a return'.
 */
export const askSuddenZero: SurprisingRule = (checked) => {
  const figure = figureNow(checked);
  const last = figuresKnown(checked).slice(-running);
  if (figure?.numerator !== 0) return [];
  if (last.length < running || last.some(({ numerator }) => numerator === 0)) return [];
  return [{ code: 'sudden-zero', asks: isItRight(checked, figure), because: lastFourSentence(checked) }];
};
