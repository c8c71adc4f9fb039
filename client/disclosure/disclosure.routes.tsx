import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../app/root-routes.tsx';

export const disclosureRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/public-figures',
    component: lazyRouteComponent(() => import('./public-figures-page.tsx'), 'PublicFiguresPage'),
  }),
] as const;
