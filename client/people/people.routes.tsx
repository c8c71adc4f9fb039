import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { personStatuses } from '#shared/people/person.ts';
import { signedInRoute, signedOutRoute } from '../app/root-routes.tsx';

/** Only a path of this site: an address such as '//elsewhere' would lead away after signing in. */
const ownPath = z.string().regex(/^\/(?![/\\])/);
const signInSearch = z.object({ then: ownPath.optional().catch(undefined) });

const peopleSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  status: z.enum(personStatuses).optional().catch(undefined),
});

export const peopleSignedOutRoutes = [
  createRoute({
    getParentRoute: () => signedOutRoute,
    path: '/sign-in',
    validateSearch: signInSearch,
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => signedOutRoute,
    path: '/set-up/$token',
    component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => signedOutRoute,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
  }),
] as const;

export const peopleSignedInRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/new',
    component: lazyRouteComponent(() => import('./invite-page.tsx'), 'InvitePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  }),
] as const;
