/** Below this a number is nothing but rounding. */
const nothing = 1e-9;

/** Takes a multiple of one row from another so that its place `column` becomes 0. */
const clear = (row: number[], by: readonly number[], column: number): void => {
  const times = row[column] ?? 0;
  if (times === 0) return;
  for (const [at, value] of by.entries()) if (value !== 0) row[at] = (row[at] ?? 0) - times * value;
};

/** The row that a rising column meets first; the one of the lowest basis among equals (Bland). */
const firstMet = (
  rows: readonly number[][],
  basis: readonly number[],
  column: number,
): number | undefined => {
  let found: { at: number; ratio: number } | undefined;
  for (const [at, row] of rows.entries()) {
    const rise = row[column] ?? 0;
    if (rise <= nothing) continue;
    const ratio = (row.at(-1) ?? 0) / rise;
    const nearer = found === undefined || ratio < found.ratio - nothing;
    const equal = found !== undefined && Math.abs(ratio - found.ratio) <= nothing;
    if (nearer || (equal && (basis[at] ?? 0) < (basis[found?.at ?? 0] ?? 0))) found = { at, ratio };
  }
  return found?.at;
};

/**
 * The most that a sum of free numbers can be while other sums of them stay within limits of 0 or more: the
 * simplex method from the point where all are 0, by Bland's rule, which never goes round in circles.
 * @param limits each as the weights of the numbers and the most their sum may be
 * @returns infinite where nothing holds it
 */
export const maximiseUnderLimits = (
  aim: readonly number[],
  limits: readonly { weights: readonly number[]; most: number }[],
): number => {
  // a free number is the difference of two that are not negative
  const both = (weights: readonly number[]): number[] => weights.flatMap((weight) => [weight, -weight]);
  const slacks = (at?: number): number[] => limits.map((_, other) => (other === at ? 1 : 0));
  const rows = limits.map(({ weights, most }, at) => [...both(weights), ...slacks(at), most]);
  const goal = [...both(aim).map((weight) => -weight), ...slacks(), 0];
  const basis = limits.map((_, at) => 2 * aim.length + at);
  for (;;) {
    const column = goal.slice(0, -1).findIndex((value) => value < -nothing);
    if (column === -1) return goal.at(-1) ?? 0;
    const at = firstMet(rows, basis, column);
    const row = at === undefined ? undefined : rows[at];
    if (at === undefined || row === undefined) return Number.POSITIVE_INFINITY;
    const pivot = row[column] ?? 1;
    for (const [place, value] of row.entries()) row[place] = value / pivot;
    for (const other of rows) if (other !== row) clear(other, row, column);
    clear(goal, row, column);
    basis[at] = column;
  }
};
