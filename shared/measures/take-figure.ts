import type { Contribution } from '../cases/count-cases.ts';
import type { ReturnAnswer } from '../returns/return-value.ts';
import type { TakenDefinition } from './taken-from.ts';

/** Weeks and the like are sums of days: a tenth is as fine as anybody reads. */
const toTenths = (sum: number): number => Math.round(sum * 10) / 10;

const sumOf = (parts: readonly Contribution[], number: 'numerator' | 'denominator' | 'due'): number =>
  toTenths(parts.reduce((sum, part) => sum + (part[number] ?? 0), 0));

/**
 * The figure that families add up to. None at all is 0, and a share or mean of none is 0 of 0, which has no rate.
 * @param areaKey '' for all of them, else those of one area
 */
export const takeFigure = (
  contributions: readonly Contribution[],
  { kind, question }: Pick<TakenDefinition, 'kind' | 'question'>,
  areaKey = '',
): Extract<ReturnAnswer, { state: 'value' }> => {
  const those = areaKey === '' ? contributions : contributions.filter(({ areaId }) => areaId === areaKey);
  return {
    state: 'value',
    numerator: sumOf(those, 'numerator'),
    ...(kind === 'count' ? {} : { denominator: sumOf(those, 'denominator') }),
    ...(kind === 'share' && question === 'better off' ? { due: sumOf(those, 'due') } : {}),
  };
};
