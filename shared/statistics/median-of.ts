/**
 * The middle value; of an even number, the mean of the two middle ones. Source: methods, statistics 2.3.
 * @throws RangeError of nothing
 */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  if (below === undefined || above === undefined) throw new RangeError('nothing has no middle');
  return (below + above) / 2;
};
