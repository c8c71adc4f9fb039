import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import type { User } from '#shared/access/roles.ts';
import { PageFrame } from '../design/page-frame.tsx';
import { sessionQuery, useSignOut } from '../people/people.queries.ts';
import { navigationFor } from './navigation.ts';
import { footerLinks } from './footer-links.ts';

const roleLine = (user: User): string =>
  user.organisationKind === 'provider' ? user.organisationName : (user.roles[0] ?? user.organisationName);

/** The bar, the places a person may go, and the page. */
export function SignedInFrame() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { user } = session;
  return (
    <PageFrame
      productName="Better Off"
      homeHref="/home"
      logo={session.logo === undefined ? undefined : { src: session.logo, alt: session.councilName }}
      navigation={user ? navigationFor(user, pathname) : []}
      person={user && { name: user.name, role: roleLine(user), href: '/account' }}
      onSignOut={() => {
        signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/sign-in' }) });
      }}
      footerLinks={footerLinks}
      footerNote={session.councilName}
    >
      <Outlet />
    </PageFrame>
  );
}
