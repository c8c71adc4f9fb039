import { homeShape } from '#shared/home/home.api.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { homeShown } from './home-shown.ts';

export const homeRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/home',
    { schema: { summary: 'What there is to do, by what a person is', response: { 200: homeShape } } },
    (request) => homeShown(counter, userOf(request)),
  );
};
