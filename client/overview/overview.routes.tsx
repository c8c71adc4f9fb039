import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/root-routes.tsx';

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId',
    component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
  }),
] as const;
