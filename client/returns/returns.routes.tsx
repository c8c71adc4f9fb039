import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../app/root-routes.tsx';

/** Whose part, where it is not one's own. */
const partSearch = z.object({ part: z.string().optional().catch(undefined) });

/** The Returns tab of an agreement, the form of a return, and the page on which it is checked. */
export const returnsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/returns',
    component: lazyRouteComponent(() => import('./contract-returns-page.tsx'), 'ContractReturnsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/returns/$returnId',
    component: lazyRouteComponent(() => import('./return-page.tsx'), 'ReturnPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/returns/$returnId/together',
    component: lazyRouteComponent(() => import('./together-page.tsx'), 'TogetherPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/returns/$returnId/parts/$partId/measures/$measureId/families',
    component: lazyRouteComponent(() => import('./families-behind-page.tsx'), 'FamiliesBehindPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/returns/$returnId/check-answers',
    validateSearch: partSearch,
    component: lazyRouteComponent(() => import('./check-answers-page.tsx'), 'CheckAnswersPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/returns/$returnId/check',
    component: lazyRouteComponent(() => import('./check-return-page.tsx'), 'CheckReturnPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/returns/$returnId/$section',
    validateSearch: partSearch,
    component: lazyRouteComponent(() => import('./section-page.tsx'), 'SectionPage'),
  }),
] as const;
