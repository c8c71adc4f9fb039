import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StandingLines, StandingMark, standingLooks } from '../../../client/design/standing-mark.tsx';

const looks = Object.values(standingLooks);

describe('where something stands', () => {
  it('each standing has a shape of its own, so that colour is never needed', () => {
    expect(new Set(looks.map((look) => look.shape)).size).toBe(looks.length);
  });

  it('the word stands beside the shape, and the shape is silent', () => {
    const html = renderToStaticMarkup(<StandingMark standing="off track" />);
    expect(html).toContain('<span>off track</span>');
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
  });

  it('fuller words take the place of the plain one', () => {
    const html = renderToStaticMarkup(<StandingMark standing="not sent" words="not sent, 23 days late" />);
    expect(html).toContain('<span>not sent, 23 days late</span>');
  });

  it('the two axes stand side by side, each by its name, never merged', () => {
    const html = renderToStaticMarkup(
      <StandingLines
        lines={[
          { axis: 'Delivery', edge: 'how-much', standing: 'on track' },
          { axis: 'Better off', edge: 'better-off', standing: 'not measured' },
        ]}
      />,
    );
    expect(html).toContain('<strong>Delivery:</strong> on track');
    expect(html).toContain('<strong>Better off:</strong> not measured');
  });
});
