import type { ImprovementDirection, LimitStatus, XmrLimits, XmrProfile } from './xmr-series.ts';

/** Whether a process like this will meet its target: always, never, or hit and miss. */
export type AssuranceIcon = 'consistent pass' | 'consistent fail' | 'inconsistent';

/** All values are the same: it meets the target or it does not, and equal is met. */
const signConstant = (constant: number, target: number, increase: boolean): AssuranceIcon =>
  (increase ? constant >= target : constant <= target) ? 'consistent pass' : 'consistent fail';

/**
 * The target against the limits of the latest point's group; a target on a limit is hit and miss.
 * Source: methods, statistics 1.3 'Assurance icon'.
 * @param limits absent where none could be worked out: hit and miss, as the reference has it
 * @returns undefined without a target, and for a measure that has no better direction
 */
export const signAssurance = (
  limits: XmrLimits | undefined,
  target: number | undefined,
  direction: ImprovementDirection,
  profile: XmrProfile = 'recommended',
): AssuranceIcon | undefined => {
  if (target === undefined || direction === 'neutral') return undefined;
  if (limits === undefined) return 'inconsistent';
  const increase = direction === 'increase';
  if (profile === 'recommended' && limits.lower === limits.upper)
    return signConstant(limits.upper, target, increase);
  if (target > limits.upper) return increase ? 'consistent fail' : 'consistent pass';
  if (target < limits.lower) return increase ? 'consistent pass' : 'consistent fail';
  return 'inconsistent';
};

/** The icon that is drawn: none from fewer than 6 points. */
export const shownAssurance = (
  icon: AssuranceIcon | undefined,
  status: LimitStatus,
): AssuranceIcon | undefined => (status === 'insufficient' ? undefined : icon);

/** In words, because icons alone are not accessible. Source: methods, statistics 1.3. */
export const assuranceWords: Readonly<Record<AssuranceIcon, string>> = {
  'consistent pass': 'Consistently meeting the target',
  'consistent fail': 'Consistently failing the target',
  inconsistent: 'Hit and miss against the target',
};
