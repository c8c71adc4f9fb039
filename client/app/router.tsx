import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { casesRoutes } from '../cases/cases.routes.tsx';
import { contractsRoutes } from '../contracts/contracts.routes.tsx';
import { followUpsRoutes } from '../follow-ups/follow-ups.routes.tsx';
import { homeRoutes } from '../home/home.routes.tsx';
import { importsRoutes } from '../imports/imports.routes.tsx';
import { organisationsRoutes } from '../organisations/organisations.routes.tsx';
import { outcomesRoutes } from '../outcomes/outcomes.routes.tsx';
import { overviewRoutes } from '../overview/overview.routes.tsx';
import { portfolioRoutes } from '../portfolio/portfolio.routes.tsx';
import { disclosureRoutes } from '../disclosure/disclosure.routes.tsx';
import { reviewsRoutes } from '../reviews/reviews.routes.tsx';
import { returnsRoutes } from '../returns/returns.routes.tsx';
import { questionnairesRoutes } from '../questionnaires/questionnaires.routes.tsx';
import { settingsRoutes } from '../settings/settings.routes.tsx';
import { measuresRoutes } from '../measures/measures.routes.tsx';
import { peopleSignedInRoutes, peopleSignedOutRoutes } from '../people/people.routes.tsx';
import { rootRoute, signedInRoute, signedOutRoute } from './root-routes.tsx';

/** Every address of the screens: each room lists its own. */
export const makeRouter = (client: QueryClient) =>
  createRouter({
    routeTree: rootRoute.addChildren([
      signedOutRoute.addChildren([...peopleSignedOutRoutes]),
      signedInRoute.addChildren([
        ...peopleSignedInRoutes,
        ...organisationsRoutes,
        ...settingsRoutes,
        ...homeRoutes,
        ...contractsRoutes,
        ...importsRoutes,
        ...returnsRoutes,
        ...measuresRoutes,
        ...outcomesRoutes,
        ...overviewRoutes,
        ...disclosureRoutes,
        ...reviewsRoutes,
        ...portfolioRoutes,
        ...casesRoutes,
        ...followUpsRoutes,
        ...questionnairesRoutes,
      ]),
    ]),
    context: { client },
    defaultPreload: 'intent',
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
