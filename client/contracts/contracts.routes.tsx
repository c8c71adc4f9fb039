import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/root-routes.tsx';

/** The register's pages. The other tabs of an agreement are listed by the rooms that draw them. */
export const contractsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/agreement',
    component: lazyRouteComponent(() => import('./agreement-page.tsx'), 'AgreementPage'),
  }),
] as const;
