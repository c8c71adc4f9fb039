import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/root-routes.tsx';

export const followUpsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families',
    component: lazyRouteComponent(() => import('./family-figures-page.tsx'), 'FamilyFiguresPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families',
    component: lazyRouteComponent(() => import('./families-page.tsx'), 'FamiliesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId/follow-ups/$followUpId',
    component: lazyRouteComponent(() => import('./follow-up-page.tsx'), 'FollowUpPage'),
  }),
] as const;
