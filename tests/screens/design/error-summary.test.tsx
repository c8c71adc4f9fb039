import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ErrorSummary } from '../../../client/design/error-summary.tsx';

describe('the summary of what is wrong', () => {
  it('each sentence leads to its field; one about the whole form leads nowhere', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        problems={[
          { sentence: 'Enter how many people came', fieldId: 'came' },
          { sentence: 'Somebody else saved this part' },
        ]}
      />,
    );
    expect(html).toContain('<a href="#came">Enter how many people came</a>');
    expect(html).toMatch(/<li>Somebody else saved this part ?<\/li>/);
  });

  it('it is read out at once and can take focus', () => {
    const html = renderToStaticMarkup(<ErrorSummary problems={[{ sentence: 'No' }]} />);
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('role="alert"');
  });

  it('what is mended elsewhere opens apart: the form stays', () => {
    const link = { href: '/sign-in', words: 'Sign in (opens a new tab)' };
    expect(renderToStaticMarkup(<ErrorSummary problems={[{ sentence: 'It has ended.', link }]} />)).toContain(
      'It has ended. <a href="/sign-in" target="_blank" rel="noopener">Sign in (opens a new tab)</a>',
    );
  });

  it('without problems there is nothing', () => {
    expect(renderToStaticMarkup(<ErrorSummary problems={[]} />)).toBe('');
  });
});
