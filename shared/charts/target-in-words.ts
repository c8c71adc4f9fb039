import type { MeasureVersion, Target } from '../measures/measure-version.ts';
import { formatCount, formatTargetValue } from '../values/format.ts';

/** '80 families a quarter'; '320 families a year (Q1 70 families, ...)'. Empty without a target. */
export const targetInWords = (
  definition: Pick<MeasureVersion, 'kind' | 'unit'>,
  target: Target | undefined,
): string => {
  const words = (value: number): string => formatTargetValue(definition.kind, value, definition.unit);
  if (target === undefined) return '';
  if (target.per === 'quarter') return `${words(target.value)} a quarter`;
  const quarters = target.profile.map((value, n) => `Q${formatCount(n + 1)} ${words(value)}`);
  return `${words(target.value)} a year (${quarters.join(', ')})`;
};
