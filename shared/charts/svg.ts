/** Text as it may stand in a drawing: nothing in it can become part of the drawing itself. */
export const escapeXml = (text: string): string =>
  text
    // characters that XML 1.0 does not know
    // eslint-disable-next-line no-control-regex -- naming control characters is the point of this pattern
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A number as a drawing needs it: two decimals are finer than any screen. */
const short = (n: number): string => String(Math.round(n * 100) / 100);

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : [` ${name}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`],
    )
    .join('');

/** One element with its parts, which are drawing already. */
export const element = (name: string, attributes: Attributes, ...parts: readonly string[]): string =>
  parts.length === 0
    ? `<${name}${written(attributes)}/>`
    : `<${name}${written(attributes)}>${parts.join('')}</${name}>`;

/** Words at a place. `halo`: a white edge that keeps them readable upon lines. */
export const words = (
  text: string,
  attributes: Attributes & { x: number; y: number },
  halo = false,
): string =>
  element(
    'text',
    {
      ...(halo
        ? { stroke: '#ffffff', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        : {}),
      ...attributes,
    },
    escapeXml(text),
  );

/** Text in lines of at most `width` pixels, broken between words. */
export const linesOf = (text: string, width: number, wordWidth: (words: string) => number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && wordWidth(`${last} ${word}`) <= width) {
      return [...lines.slice(0, -1), `${last} ${word}`];
    }
    return [...lines, word];
  }, []);
