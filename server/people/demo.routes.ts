import { demoPeopleShape, demoSignInShape } from '#shared/people/people.api.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { demoButtons, demoSignIn } from './demo-sign-in.ts';
import { done, doneShape } from './done.ts';

/** Sign-in without a password, in demo mode only: everywhere else nothing is here. */
export const demoRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/demo/people',
    { schema: { summary: 'The people of a demo', security: [], response: { 200: demoPeopleShape } } },
    () => demoButtons(counter),
  );
  app.post(
    '/api/demo/session',
    {
      schema: {
        summary: 'Sign in as a demo’s person',
        security: [],
        body: demoSignInShape,
        response: { 200: doneShape },
      },
    },
    async (request, reply) => {
      await demoSignIn(counter, request.body.personId, request, reply);
      return done;
    },
  );
};
