/**
 * HTML that is safe by construction: whatever is put between the strings of an `html` template is escaped,
 * unless it is `Html` itself, which only such a template makes. Attributes must stand in double quotes.
 */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** The one way to make it: by `html`. The strings are the programmer's own, never somebody's input. */
  static of(strings: TemplateStringsArray, filled: readonly Filling[]): Html {
    return new Html(strings.reduce((sum, string, n) => `${sum}${asText(filled[n - 1])}${string}`));
  }

  toString(): string {
    return this.#text;
  }
}

/** What may be filled in. Numbers may not: format.ts makes them text first. */
export type Filling = Html | string | undefined | false | readonly Filling[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with everything that HTML would take for its own replaced. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

const asText = (filling: Filling): string => {
  if (filling === undefined || filling === false) return '';
  if (typeof filling === 'string') return escapeHtml(filling);
  if (filling instanceof Html) return filling.toString();
  return filling.map(asText).join('');
};

/** A piece of a page: html`<p>${whatSomebodyTyped}</p>`. */
export const html = (strings: TemplateStringsArray, ...filled: readonly Filling[]): Html =>
  Html.of(strings, filled);
