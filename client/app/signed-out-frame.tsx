import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { PageFrame } from '../design/page-frame.tsx';
import { sessionQuery } from '../people/people.queries.ts';
import { footerLinks } from './footer-links.ts';

/** The bar and the page for people who are not signed in. */
export function SignedOutFrame() {
  const { data: session } = useQuery(sessionQuery);
  return (
    <PageFrame
      productName="Better Off"
      homeHref="/sign-in"
      logo={session?.logo === undefined ? undefined : { src: session.logo, alt: session.councilName }}
      navigation={[]}
      asideLinks={[{ href: '/', text: 'What the council buys' }]}
      footerLinks={footerLinks}
      footerNote={session?.councilName}
    >
      <Outlet />
    </PageFrame>
  );
}
