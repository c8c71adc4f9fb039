import type { SurprisingRule } from './check.ts';
import { figureNow, isItRight } from './earlier-figures.ts';

const fromHowMany = 10;

/**
 * Everybody is better off, and there were ten or more: it happens, and it is worth a sentence.
 * Source: methods, performance 'Checks on a return' (a better-off share of exactly 100% with n >= 10).
 */
export const askAllBetterOff: SurprisingRule = (checked) => {
  const { version } = checked;
  const figure = figureNow(checked);
  if (version.kind !== 'share' || version.question !== 'better off') return [];
  if (figure === undefined || (figure.denominator ?? 0) < fromHowMany) return [];
  if (figure.numerator !== figure.denominator) return [];
  const because = 'It says that every one of them is better off. Who was asked, and who could not be?';
  return [{ code: 'all-better-off', asks: isItRight(checked, figure), because }];
};
