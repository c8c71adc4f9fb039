import type { MeasureVersion, Target } from '../measures/measure-version.ts';
import { addsUp } from '../measures/target-for-quarter.ts';
import { formatCount, formatTargetValue } from '../values/format.ts';

const spans = { 1: 'each quarter', 2: 'each half-year', 4: 'each year' } as const;

/**
 * '80 families a quarter'; '90% each quarter', which does not add up; '320 families a year (Q1 70 families, ...)'. Empty without a target.
 * @param quartersPerValue how many quarters one figure covers: what does not add up is aimed for in all of them
 */
export const targetInWords = (
  definition: Pick<MeasureVersion, 'kind' | 'unit'>,
  target: Target | undefined,
  quartersPerValue: 1 | 2 | 4 = 1,
): string => {
  const words = (value: number): string => formatTargetValue(definition.kind, value, definition.unit);
  if (target === undefined) return '';
  if (target.per === 'quarter')
    return addsUp.has(definition.kind)
      ? `${words(target.value)} a quarter`
      : `${words(target.value)} ${spans[quartersPerValue]}`;
  const quarters = target.profile.map((value, n) => `Q${formatCount(n + 1)} ${words(value)}`);
  return `${words(target.value)} a year (${quarters.join(', ')})`;
};
