import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { questions } from '#shared/measures/measure-version.ts';
import { signedInRoute } from '../app/root-routes.tsx';

const librarySearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  question: z.enum(questions).optional().catch(undefined),
  theme: z.string().max(60).optional().catch(undefined),
});

/** Which ready measure the form starts from; an empty form without one. */
const newSearch = z.object({ ready: z.string().max(80).optional().catch(undefined) });

/** Which area is open; the whole without one. */
const areaSearch = z.object({ area: z.string().max(40).optional().catch(undefined) });

/** Which area is open, or that organisations stand side by side and not areas. */
const sideBySideSearch = areaSearch.extend({ by: z.literal('organisation').optional().catch(undefined) });

export const measuresRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures',
    component: lazyRouteComponent(() => import('./measures-page.tsx'), 'MeasuresPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/add',
    validateSearch: librarySearch,
    component: lazyRouteComponent(() => import('./pick-measure-page.tsx'), 'PickMeasurePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/new',
    validateSearch: newSearch,
    component: lazyRouteComponent(() => import('./new-measure-page.tsx'), 'NewMeasurePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/$measureId',
    component: lazyRouteComponent(() => import('./measure-page.tsx'), 'MeasurePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/$measureId/change',
    component: lazyRouteComponent(() => import('./change-measure-page.tsx'), 'ChangeMeasurePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/$measureId/end',
    component: lazyRouteComponent(() => import('./end-measure-page.tsx'), 'EndMeasurePage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/$measureId/forecast',
    component: lazyRouteComponent(() => import('./forecast-page.tsx'), 'ForecastPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/$measureId/areas',
    validateSearch: sideBySideSearch,
    component: lazyRouteComponent(() => import('./areas-page.tsx'), 'AreasPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/measures/$measureId/rebase',
    validateSearch: areaSearch,
    component: lazyRouteComponent(() => import('./rebase-page.tsx'), 'RebasePage'),
  }),
] as const;
