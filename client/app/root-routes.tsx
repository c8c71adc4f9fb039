import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../people/people.queries.ts';
import { PageNotFound } from './page-not-found.tsx';
import { PageProblem } from './page-problem.tsx';
import { SignedInFrame } from './signed-in-frame.tsx';
import { SignedOutFrame } from './signed-out-frame.tsx';

export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: PageNotFound,
  errorComponent: PageProblem,
});

/** Pages for people who are signed in; everybody else is asked to sign in first and comes back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.query({ ...sessionQuery, staleTime: 'static' });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router takes a redirect that is thrown
    if (!session.user) throw redirect({ to: '/sign-in', search: { then: location.href } });
    return { user: session.user };
  },
  component: SignedInFrame,
});

/** Pages for people who are not (sign in, set up, invitation). */
export const signedOutRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-out',
  component: SignedOutFrame,
});
