/** So many quarters of so many areas allow an estimate of their own. Source: methods, statistics 3.2. */
export const leastQuartersForDispersion = 8;
export const leastAreasForDispersion = 6;

/** What is compared: quarters within a year or of two years running, or years further apart. */
export type ComparedSpan = 'within two years' | 'across several years';

/** Measured on the districts of a county. Source: methods, statistics 3.2 'Overdispersion'. */
const usualDispersion: Readonly<Record<ComparedSpan, number>> = {
  'within two years': 4,
  'across several years': 11,
};

/**
 * How many times more counts vary than chance alone would make them, once what belongs to the area and to
 * the quarter is taken out: sum of (O-E)^2/E over its degrees of freedom, E from the totals of rows and
 * columns. Source: methods, statistics 3.2.
 * @param counts one row for each area, one column for each quarter, none missing
 * @returns undefined for fewer than two areas or quarters. Rows and columns without any are left out.
 * @throws RangeError where rows are of different lengths or a count is below 0
 */
export const estimateDispersion = (counts: readonly (readonly number[])[]): number | undefined => {
  const length = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== length)) throw new RangeError('rows are of different lengths');
  if (counts.some((row) => row.some((count) => !(count >= 0)))) throw new RangeError('a count is below 0');
  const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = Array.from({ length }, (_, at) =>
    counts.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  );
  const all = rowTotals.reduce((sum, total) => sum + total, 0);
  const [areas, quarters] = [rowTotals, columnTotals].map((totals) => totals.filter((n) => n > 0).length);
  if (areas === undefined || quarters === undefined || areas < 2 || quarters < 2) return undefined;
  const terms = counts.flatMap((row, i) =>
    row.map((count, j) => {
      const expected = ((rowTotals[i] ?? 0) * (columnTotals[j] ?? 0)) / all;
      return expected === 0 ? 0 : (count - expected) ** 2 / expected;
    }),
  );
  return terms.reduce((sum, term) => sum + term, 0) / ((areas - 1) * (quarters - 1));
};

/**
 * The dispersion an interval of police figures is widened by: estimated from the comparators once there are
 * 8 quarters of 6 areas, until then 4 within two years and 11 across several. Never below 1, because no
 * interval is narrower than chance. Source: methods, statistics 3.2 'Decision'.
 */
export const chooseDispersion = (
  span: ComparedSpan,
  comparators: readonly (readonly number[])[] = [],
): { phi: number; estimated: boolean } => {
  const enough =
    comparators.length >= leastAreasForDispersion &&
    (comparators[0]?.length ?? 0) >= leastQuartersForDispersion;
  const own = enough ? estimateDispersion(comparators) : undefined;
  return own === undefined
    ? { phi: usualDispersion[span], estimated: false }
    : { phi: Math.max(1, own), estimated: true };
};
