import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/root-routes.tsx';

export const importsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/import',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
] as const;
