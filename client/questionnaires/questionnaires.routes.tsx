import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { timePointShape } from '#shared/questionnaires/questionnaires.api.ts';
import { informants } from '#shared/questionnaires/instrument.ts';
import { signedInRoute } from '../app/root-routes.tsx';

const savedSearch = z.object({
  saved: z.enum(['entered', 'corrected', 'away']).optional().catch(undefined),
});

/** Whose form it is, and when; what is missing is chosen on the page. */
const placeSearch = z.object({
  person: z.coerce.number().int().min(1).optional().catch(undefined),
  instrumentId: z.string().max(40).optional().catch(undefined),
  informant: z.enum(informants).optional().catch(undefined),
  point: timePointShape.optional().catch(undefined),
});
export type PlaceSearch = z.infer<typeof placeSearch>;

export const questionnairesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId/questionnaires',
    validateSearch: savedSearch,
    component: lazyRouteComponent(() => import('./family-forms-page.tsx'), 'FamilyFormsPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/families/$caseId/questionnaires/enter',
    validateSearch: placeSearch,
    component: lazyRouteComponent(() => import('./enter-form-page.tsx'), 'EnterFormPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/questionnaires',
    component: lazyRouteComponent(() => import('./figures-page.tsx'), 'QuestionnaireFiguresPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/contracts/$contractId/families/questionnaires/choose',
    component: lazyRouteComponent(() => import('./choose-page.tsx'), 'ChooseQuestionnairesPage'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/settings/questionnaires',
    component: lazyRouteComponent(() => import('./instruments-page.tsx'), 'InstrumentsPage'),
  }),
] as const;
