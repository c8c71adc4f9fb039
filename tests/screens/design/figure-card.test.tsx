import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureCard } from '../../../client/design/figure-card.tsx';

const card = (
  <FigureCard
    tone="better-off"
    question="Is anyone better off?"
    value="61%"
    count="19 of 31"
    words="still in agreement six months after support ended"
    counts="46 were due · 31 reached"
  />
);

describe('the card of one question', () => {
  it('the question is a heading and the percentage has its counts beside it', () => {
    const html = renderToStaticMarkup(card);
    expect(html).toContain('Is anyone better off?</h2>');
    expect(html).toMatch(/61%<\/span><span[^>]*>19 of 31</);
  });

  it('the lines that have nothing to say are not there', () => {
    const html = renderToStaticMarkup(card);
    expect(html).not.toContain('bo-card__note');
    expect(html).not.toContain('bo-card__spark');
  });

  it('words in place of a figure are written smaller than a figure', () => {
    const html = renderToStaticMarkup(
      <FigureCard
        tone="how-well"
        question="How well?"
        value="Not sent"
        valueIsWords
        words="due 28 October"
      />,
    );
    expect(html).toContain('bo-card__value bo-card__value--words');
  });
});
