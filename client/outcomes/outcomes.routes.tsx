import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { areaCodeShape } from '#shared/outcomes/panels.api.ts';
import { signedInRoute } from '../app/root-routes.tsx';

/** Which district is open, and which others it is held against: codes with commas between them. */
const indicatorSearch = z.object({
  area: areaCodeShape.optional().catch(undefined),
  compare: z.string().max(600).optional().catch(undefined),
});

/** Which of the service's districts is drawn. */
const areaSearch = z.object({ area: areaCodeShape.optional().catch(undefined) });

export const outcomesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/area',
    validateSearch: areaSearch,
    component: lazyRouteComponent(() => import('./area-page.tsx'), 'AreaPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/outcomes',
    component: lazyRouteComponent(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/outcomes/$indicatorId',
    validateSearch: indicatorSearch,
    component: lazyRouteComponent(() => import('./indicator-page.tsx'), 'IndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/outcomes/$indicatorId/places/$district',
    component: lazyRouteComponent(() => import('./small-areas-page.tsx'), 'SmallAreasPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/settings/outcomes',
    component: lazyRouteComponent(() => import('./set-up-page.tsx'), 'SetUpPage'),
  }),
] as const;
