/** How many people moved by so much; positive is better. */
export interface ChangeBin {
  from: number;
  to: number;
  count: number;
}

/** Bars at most on either side of no change: few enough to be told apart. */
const mostBars = 10;

/** The width of a bar in points: whole, so that a scale of ten has a bar for each point. */
const binWidth = (span: number): number => Math.max(1, Math.round(span / (2 * mostBars)));

/**
 * Changes in bars of equal width on both sides of none, which has a bar of its own. From the lowest to the highest
 * that there is; bars in between stay, also when empty.
 * @param span from the least to the most that the score can be
 */
export const changeHistogram = (changes: readonly number[], span: number): ChangeBin[] => {
  const width = binWidth(span);
  const placeOf = (change: number): number =>
    change === 0 ? 0 : Math.sign(change) * Math.ceil(Math.abs(change) / width - 1e-9);
  const places = changes.map(placeOf);
  if (places.length === 0) return [];
  const [least, most] = [Math.min(...places), Math.max(...places)];
  return Array.from({ length: most - least + 1 }, (_, n) => {
    const place = least + n;
    const count = places.filter((each) => each === place).length;
    if (place === 0) return { from: 0, to: 0, count };
    return place > 0
      ? { from: (place - 1) * width, to: place * width, count }
      : { from: place * width, to: (place + 1) * width, count };
  });
};
