import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LinkProvider, type LinkProps } from '../../../client/design/link.tsx';
import { PageBody } from '../../../client/design/page-body.tsx';
import { PageFrame } from '../../../client/design/page-frame.tsx';
import { TabLinks } from '../../../client/design/tab-links.tsx';

const frame = (
  <PageFrame
    productName="Better Off"
    homeHref="/home"
    navigation={[
      { href: '/to-do', text: 'To do', count: { number: '3', meaning: 'things to do' } },
      { href: '/board', text: 'Board', current: true },
    ]}
    person={{ name: 'P. Shah', role: 'commissioner' }}
    onSignOut={() => undefined}
    footerLinks={[{ href: '/privacy', text: 'Privacy' }]}
  >
    <PageBody>Hello</PageBody>
  </PageFrame>
);

describe('the frame of every page', () => {
  const html = renderToStaticMarkup(frame);

  it('the first link skips to the main part, which can take focus', () => {
    expect(html.indexOf('href="#main-content"')).toBeLessThan(html.indexOf('<header'));
    expect(html).toContain('<main id="main-content" tabindex="-1">Hello</main>');
  });

  it('says who is signed in and lets them out', () => {
    expect(html).toContain('P. Shah · commissioner');
    expect(html).toMatch(/<button[^>]*>Sign out<\/button>/);
  });

  it('the place one is in is marked for those who do not see the line below it', () => {
    expect(html).toMatch(/href="\/board" aria-current="true"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });

  it('what waits somewhere is said in words as well', () => {
    expect(html).toContain('3<span class="govuk-visually-hidden"> things to do</span>');
  });
});

describe('links', () => {
  const Routed = ({ children, ...rest }: LinkProps) => (
    <a {...rest} data-routed="yes">
      {children}
    </a>
  );

  it('are drawn by what the app gives', () => {
    const html = renderToStaticMarkup(
      <LinkProvider as={Routed}>
        <TabLinks label="Parts" tabs={[{ href: '/a', text: 'Overview', current: true }]} />
      </LinkProvider>,
    );
    expect(html).toContain('data-routed="yes"');
    expect(html).toContain('aria-current="page"');
  });
});
