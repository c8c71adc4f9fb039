import { Outlet } from '@tanstack/react-router';
import { PageFrame } from '../design/page-frame.tsx';
import { footerLinks } from './footer-links.ts';

/** The bar and the page for people who are not signed in. */
export function SignedOutFrame() {
  return (
    <PageFrame
      productName="Better Off"
      homeHref="/sign-in"
      navigation={[]}
      asideLinks={[{ href: '/', text: 'What the council buys' }]}
      footerLinks={footerLinks}
    >
      <Outlet />
    </PageFrame>
  );
}
