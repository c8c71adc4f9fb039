/**
 * The middle value; of an even number, the mean of the two middle ones. Source: methods, statistics 2.3.
 * @throws RangeError of nothing
 */
export const medianOf = (values: ArrayLike<number>): number => {
  // an array of doubles is sorted as numbers, without a comparison of ours
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  if (below === undefined || above === undefined) throw new RangeError('nothing has no middle');
  return (below + above) / 2;
};
