import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '#shared/town-square/html.ts';

describe('html by construction', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"onload="x', '&quot;onload=&quot;x'],
    ["it's", 'it&#39;s'],
    ['Salt & pepper', 'Salt &amp; pepper'],
    ['&lt;', '&amp;lt;'],
  ])('escapes %s', (typed, safe) => {
    expect(escapeHtml(typed)).toBe(safe);
    expect(html`<p title="${typed}">${typed}</p>`.toString()).toBe(`<p title="${safe}">${safe}</p>`);
  });

  it('keeps what another template made, and joins lists of it', () => {
    const lines = ['a', '<b>'].map((line) => html`<li>${line}</li>`);
    expect(
      html`<ul>
        ${lines}
      </ul>`
        .toString()
        .replaceAll(/\s+/g, ''),
    ).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  });

  it('leaves out what is absent or not so', () => {
    expect(html`<p>${undefined}${false}</p>`.toString()).toBe('<p></p>');
  });

  it('escapes text that a list holds', () => {
    expect(html`<p>${['<', ['>']]}</p>`.toString()).toBe('<p>&lt;&gt;</p>');
  });
});
