import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { organisationKinds } from '#shared/organisations/organisation.ts';
import { signedInRoute } from '../app/root-routes.tsx';

const organisationsSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  kind: z.enum(organisationKinds).optional().catch(undefined),
});

export const organisationsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/organisations',
    validateSearch: organisationsSearch,
    component: lazyRouteComponent(() => import('./organisations-page.tsx'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/organisations/new',
    component: lazyRouteComponent(() => import('./add-organisation-page.tsx'), 'AddOrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/organisations/$organisationId',
    component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
  }),
] as const;
