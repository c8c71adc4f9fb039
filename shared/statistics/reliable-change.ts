/** The spread of a measure's scores and how reliable they are, in the sample they were measured on. */
export interface Reliability {
  sd: number;
  /** below 1 */
  r: number;
}

export type ReliableChange = 'reliably better' | 'no reliable change' | 'reliably worse';

/** The 95% rule of Jacobson and Truax, with the two decimals in which it is printed everywhere. */
export const reliableAt = 1.96;

/** Standard deviation of the difference of two scores of somebody who has not changed. */
const differenceSd = ({ sd, r }: Reliability): number => Math.SQRT2 * sd * Math.sqrt(1 - r);

/** How far a score must move for chance alone to be an unlikely reason; whole points must exceed it. */
export const reliableCriterion = (reliability: Reliability): number => reliableAt * differenceSd(reliability);

/** The smallest change in whole points that counts: 6.82 needs 7. */
export const wholePointsNeeded = (reliability: Reliability): number =>
  Math.floor(reliableCriterion(reliability)) + 1;

/**
 * Whether one person's change is more than the instrument's own unsteadiness would explain.
 * `difference` is positive where the person is better off. Source: methods, sdq 5 (Jacobson and Truax 1991).
 * @throws RangeError unless sd > 0 and 0 <= r < 1
 */
export const judgeReliableChange = (
  difference: number,
  reliability: Reliability,
): { rc: number; criterion: number; change: ReliableChange } => {
  const { sd, r } = reliability;
  if (!(sd > 0 && r >= 0 && r < 1)) throw new RangeError(`no reliability: SD ${sd}, r ${r}`);
  const rc = difference / differenceSd(reliability);
  const criterion = reliableCriterion(reliability);
  if (Math.abs(rc) <= reliableAt) return { rc, criterion, change: 'no reliable change' };
  return { rc, criterion, change: rc > 0 ? 'reliably better' : 'reliably worse' };
};
