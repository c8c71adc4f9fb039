import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../app/root-routes.tsx';
import { registerSearch } from './register-search.ts';

/** Whether the page is shown right after a change was saved. */
const agreementSearch = z.object({ saved: z.boolean().optional().catch(undefined) });

/** The register's pages. The other tabs of an agreement are listed by the rooms that draw them. */
export const contractsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts',
    validateSearch: registerSearch,
    component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/new',
    component: lazyRouteComponent(() => import('./new-contract-page.tsx'), 'NewContractPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/change',
    component: lazyRouteComponent(() => import('./change-contract-page.tsx'), 'ChangeContractPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/agreement',
    validateSearch: agreementSearch,
    component: lazyRouteComponent(() => import('./agreement-page.tsx'), 'AgreementPage'),
  }),
] as const;
