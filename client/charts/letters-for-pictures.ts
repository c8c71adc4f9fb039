import bold from '@fontsource/public-sans/files/public-sans-latin-700-normal.woff2?url';
import regular from '@fontsource/public-sans/files/public-sans-latin-400-normal.woff2?url';

const asText = async (address: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
};

const face = (weight: number, letters: string): string =>
  `@font-face{font-family:"Public Sans";font-weight:${weight};src:url(data:font/woff2;base64,${letters}) format("woff2")}`;

/**
 * The drawing with its typeface inside. A browser that turns a drawing into a picture fetches nothing for it,
 * so without this the words would come out in another type. Where the typeface cannot be had, the drawing as
 * it was.
 */
export const withLetters = async (svg: string): Promise<string> => {
  try {
    const [regularText, boldText] = await Promise.all([asText(regular), asText(bold)]);
    const style = `<style>${face(400, regularText)}${face(700, boldText)}</style>`;
    return svg.replace(/(<svg[^>]*>)/, `$1${style}`);
  } catch {
    return svg;
  }
};
