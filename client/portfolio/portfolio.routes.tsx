import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { portfolioAskedShape } from '#shared/portfolio/portfolio-view.ts';
import { signedInRoute } from '../app/root-routes.tsx';

export const portfolioRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/portfolio',
    validateSearch: portfolioAskedShape,
    component: lazyRouteComponent(() => import('./portfolio-page.tsx'), 'PortfolioPage'),
  }),
] as const;
