import type { Figure } from '../../values/figure.ts';
import type { SurprisingRule } from './check.ts';
import { figureNow, figuresBefore, isItRight, periodWord } from './earlier-figures.ts';

const running = 4;

const same = (a: Figure, b: Figure | undefined): boolean =>
  b !== undefined && a.numerator === b.numerator && a.denominator === b.denominator;

/**
 * The same figure four periods running, this one included: perhaps last time's was copied. Not asked of a
 * judgement in steps, which may well stay where it is.
 * Source: methods, performance 'Checks on a return'.
 */
export const askSameAgain: SurprisingRule = (checked) => {
  const { version, background } = checked;
  const figure = figureNow(checked);
  if (figure === undefined || version.kind === 'score') return [];
  const before = figuresBefore(checked).slice(1 - running);
  if (before.length < running - 1 || !before.every((each) => same(figure, each))) return [];
  const because = `It is the same figure four ${periodWord(background.frequency, running)} running.`;
  return [{ code: 'same-again', asks: isItRight(checked, figure), because }];
};
