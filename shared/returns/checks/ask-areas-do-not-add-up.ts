import { combineOverAreas } from '../../values/combine.ts';
import type { SurprisingRule } from './check.ts';
import { figureNow, isItRight, shortly } from './earlier-figures.ts';

/**
 * Every area has its figure and together they are not the whole. Some may have no area, so it is asked, not
 * refused. Kinds that do not add up are not asked about.
 * Source: methods, performance 'Checks on a return' (parts that do not add to the total).
 */
export const askAreasDoNotAddUp: SurprisingRule = (checked) => {
  const { version, background } = checked;
  const figure = figureNow(checked);
  const areas = background.areas ?? [];
  if (figure === undefined || areas.length === 0) return [];
  const known = areas.filter((value) => value !== undefined);
  const together = combineOverAreas(
    version.kind,
    known.map((value) => ({ area: '', value })),
  );
  if (together.how !== 'added' || together.figure === undefined || together.have < areas.length) return [];
  const { numerator, denominator } = together.figure;
  if (numerator === figure.numerator && denominator === figure.denominator) return [];
  const because = `The areas add up to ${shortly(version.kind, together.figure)}.`;
  return [{ code: 'areas-do-not-add-up', asks: isItRight(checked, figure), because }];
};
