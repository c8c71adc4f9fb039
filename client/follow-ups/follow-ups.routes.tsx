import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { isQuarter } from '#shared/periods/quarter.ts';
import { signedInRoute } from '../app/root-routes.tsx';

/** Which point the groups of families are shown at; the longest known without it. */
const figuresSearch = z.object({ months: z.number().int().min(0).max(60).optional().catch(undefined) });

/** Which quarter's counts are open. */
const countsSearch = z.object({ quarter: z.string().refine(isQuarter).optional().catch(undefined) });

/** Whether support has only just ended, so that both are one visit. */
const followUpSearch = z.object({ justEnded: z.literal(true).optional().catch(undefined) });

export const followUpsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/counts',
    validateSearch: countsSearch,
    component: lazyRouteComponent(() => import('./counts-page.tsx'), 'CountsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families',
    validateSearch: figuresSearch,
    component: lazyRouteComponent(() => import('./family-figures-page.tsx'), 'FamilyFiguresPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/sample',
    component: lazyRouteComponent(() => import('./sample-page.tsx'), 'SamplePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families',
    component: lazyRouteComponent(() => import('./families-page.tsx'), 'FamiliesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId/follow-ups/$followUpId',
    validateSearch: followUpSearch,
    component: lazyRouteComponent(() => import('./follow-up-page.tsx'), 'FollowUpPage'),
  }),
] as const;
