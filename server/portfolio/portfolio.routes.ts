import { portfolioShape } from '#shared/portfolio/portfolio.api.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { portfolioShown } from './portfolio-shown.ts';

export const portfolioRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/portfolio',
    { schema: { summary: 'Where every agreement stands', response: { 200: portfolioShape } } },
    (request) => portfolioShown(counter, userOf(request)),
  );
};
