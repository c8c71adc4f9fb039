import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/root-routes.tsx';

export const reviewsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/actions',
    component: lazyRouteComponent(() => import('./actions-page.tsx'), 'ActionsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/$measureId/curve',
    component: lazyRouteComponent(() => import('./turn-curve-page.tsx'), 'TurnCurvePage'),
  }),
] as const;
