/** Text on the colour is white and the colour is text on white: what WCAG 2.2 asks for (1.4.3, AA). */
export const leastContrast = 4.5;

const channel = (eightBits: number): number => {
  const share = eightBits / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Whether the text is a colour as browsers write it, '#0b5453'. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/**
 * The contrast of a colour with white, 1 to 21 (WCAG 2.2, relative luminance).
 * @param colour '#0b5453'; RangeError for anything else
 */
export const contrastWithWhite = (colour: string): number => {
  if (!isColour(colour)) throw new RangeError(`not a colour: ${colour}`);
  const part = (from: number) => channel(Number.parseInt(colour.slice(from, from + 2), 16));
  const luminance = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  return 1.05 / (luminance + 0.05);
};
