import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/root-routes.tsx';

export const outcomesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/area',
    component: lazyRouteComponent(() => import('./area-page.tsx'), 'AreaPage'),
  }),
] as const;
