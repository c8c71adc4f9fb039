import { endSession } from '#db/stores/sessions-store.ts';
import { sessionShape, setUpShape, signInShape } from '#shared/people/people.api.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { clearSessionCookie } from '../platform/session.ts';
import { done, doneShape, fewTries } from './done.ts';
import { sessionShown } from './session-shown.ts';
import { setUp } from './set-up.ts';
import { signIn } from './sign-in.ts';

export const signInRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/session',
    { schema: { summary: 'Who is signed in', security: [], response: { 200: sessionShape } } },
    (request) => sessionShown(counter, request.user),
  );
  app.post(
    '/api/session',
    {
      config: fewTries,
      schema: { summary: 'Sign in', security: [], body: signInShape, response: { 200: doneShape } },
    },
    async (request, reply) => {
      await signIn(counter, request.body, request, reply);
      return done;
    },
  );
  app.delete(
    '/api/session',
    { schema: { summary: 'Sign out', security: [], response: { 200: doneShape } } },
    async (request, reply) => {
      if (request.sessionId) {
        await counter.db.writeAll([endSession(counter.db, request.sessionId, counter.clock.now())]);
      }
      clearSessionCookie(reply, counter.config);
      return done;
    },
  );
  app.post(
    '/api/set-up',
    {
      config: fewTries,
      schema: { summary: 'First start', security: [], body: setUpShape, response: { 200: doneShape } },
    },
    async (request, reply) => {
      await setUp(counter, request.body, request, reply);
      return done;
    },
  );
};
