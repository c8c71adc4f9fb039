import type { App } from './app.ts';
import type { Counter } from './platform/counter.ts';
import { platformRoutes } from './platform/platform.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { organisationsRoutes } from './organisations/organisations.routes.ts';
import { areasRoutes, settingsRoutes } from './settings/settings.routes.ts';
import { measuresRoutes } from './measures/measures.routes.ts';
import { contractsRoutes } from './contracts/contracts.routes.ts';
import { disclosureRoutes } from './disclosure/disclosure.routes.ts';
import { importsRoutes } from './imports/imports.routes.ts';
import { returnsRoutes } from './returns/returns.routes.ts';
import { casesRoutes } from './cases/cases.routes.ts';
import { caseImportRoutes } from './cases/import.routes.ts';
import { countsRoutes } from './follow-ups/counts.routes.ts';
import { followUpsRoutes } from './follow-ups/follow-ups.routes.ts';
import { sampleRoutes } from './follow-ups/sample.routes.ts';
import { outcomesRoutes } from './outcomes/outcomes.routes.ts';
import { questionnairesRoutes } from './questionnaires/questionnaires.routes.ts';
import { homeRoutes } from './home/home.routes.ts';
import { overviewRoutes } from './overview/overview.routes.ts';
import { portfolioRoutes } from './portfolio/portfolio.routes.ts';
import { reviewsRoutes } from './reviews/reviews.routes.ts';
import { townSquareRoutes } from './town-square/town-square.routes.ts';

type Room = (app: App, counter: Counter) => void;

/** Every room that has something to say over HTTP. */
const rooms: readonly Room[] = [
  platformRoutes,
  peopleRoutes,
  organisationsRoutes,
  settingsRoutes,
  areasRoutes,
  contractsRoutes,
  disclosureRoutes,
  measuresRoutes,
  importsRoutes,
  returnsRoutes,
  casesRoutes,
  caseImportRoutes,
  followUpsRoutes,
  countsRoutes,
  sampleRoutes,
  questionnairesRoutes,
  outcomesRoutes,
  homeRoutes,
  overviewRoutes,
  portfolioRoutes,
  reviewsRoutes,
  townSquareRoutes,
];

export const installRooms = async (app: App, counter: Counter) => {
  await app.register((inner, _options, done) => {
    for (const room of rooms) room(inner, counter);
    done();
  });
};
