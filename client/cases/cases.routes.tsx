import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../app/root-routes.tsx';
import { caseListSearch } from './case-list-search.ts';

/** What was just saved, for the banner of a family's page. */
const caseSearch = z.object({
  saved: z
    .enum(['added', 'changed', 'ended', 'permission', 'follow-up', 'help', 'concern'])
    .optional()
    .catch(undefined),
});
export type CaseSearch = z.infer<typeof caseSearch>;

export const casesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/list',
    validateSearch: caseListSearch,
    component: lazyRouteComponent(() => import('./case-list-page.tsx'), 'CaseListPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/new',
    component: lazyRouteComponent(() => import('./add-case-page.tsx'), 'AddCasePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/import',
    component: lazyRouteComponent(() => import('./import-families-page.tsx'), 'ImportFamiliesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId',
    validateSearch: caseSearch,
    component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId/change',
    component: lazyRouteComponent(() => import('./change-case-page.tsx'), 'ChangeCasePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId/end',
    component: lazyRouteComponent(() => import('./end-case-page.tsx'), 'EndCasePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId/erase',
    component: lazyRouteComponent(() => import('./erase-case-page.tsx'), 'EraseCasePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/due-to-go',
    component: lazyRouteComponent(() => import('./due-to-go-page.tsx'), 'DueToGoPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/emergency-look',
    component: lazyRouteComponent(() => import('./emergency-look-page.tsx'), 'EmergencyLookPage'),
  }),
] as const;
