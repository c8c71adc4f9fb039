import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedOutRoute } from '../app/root-routes.tsx';

const signInSearch = z.object({ then: z.string().startsWith('/').optional().catch(undefined) });

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
] as const;

export const peopleSignedInRoutes = [] as const;
