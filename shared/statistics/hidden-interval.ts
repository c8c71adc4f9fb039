/** A group of fewer than this is small, unless a contract agreed on more. Source: methods, statistics 5.2. */
export const smallBelow = 5;

/** What an attacker can work out of a number that is not shown: whole numbers from lower to upper. */
export interface HiddenInterval {
  lower: number;
  /** absent where nothing that is shown bounds it */
  upper?: number;
}

export interface SmallNumberPolicy {
  /** 1 to one less than this is small: 5 unless given */
  threshold?: number;
  /** zero and 'everyone' are small too (class disclosure): for a measure marked sensitive */
  sensitive?: boolean;
}

/** The smallest number that may stand behind a mark: zeros are shown, except where they are sensitive. */
export const leastHidden = (policy: SmallNumberPolicy): number => (policy.sensitive === true ? 0 : 1);

/** Whether a number would say too much by itself. Source: methods, statistics 5.2. */
export const isSmall = (value: number, { threshold = smallBelow, sensitive }: SmallNumberPolicy): boolean =>
  value < threshold && (value > 0 || sensitive === true);

/**
 * Whether an attacker learns no more of a small number than the legend says, or has at least as many
 * candidates as the threshold. Source: methods, statistics 5.3 'Safe'.
 */
export const isSafe = ({ lower, upper }: HiddenInterval, policy: SmallNumberPolicy): boolean => {
  const { threshold = smallBelow } = policy;
  if (upper === undefined) return true;
  return (lower <= leastHidden(policy) && upper >= threshold - 1) || upper - lower >= threshold - 1;
};

/** @throws RangeError where a count is not a whole number from 0, or the threshold not one from 2 */
export const checkCounts = (counts: readonly number[], { threshold = smallBelow }: SmallNumberPolicy) => {
  const odd = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (odd !== undefined) throw new RangeError(`not a count of people: ${odd}`);
  if (!Number.isSafeInteger(threshold) || threshold < 2) throw new RangeError(`no threshold: ${threshold}`);
};
