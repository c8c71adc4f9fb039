import { z } from 'zod';
import { accountShape, nameChangeShape, passwordChangeShape } from '#shared/people/people.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { done, doneShape, fewTries } from './done.ts';
import {
  changeOwnName,
  changeOwnPassword,
  endOwnSession,
  ownAccount,
  signOutEverywhere,
} from './own-account.ts';

/** One's own account: everybody who is signed in, and only themselves. */
export const accountRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/account',
    { schema: { summary: 'One’s own account', response: { 200: accountShape } } },
    (request) => ownAccount(counter, userOf(request), request.sessionId),
  );
  app.patch(
    '/api/account',
    { schema: { summary: 'Change one’s own name', body: nameChangeShape, response: { 200: doneShape } } },
    async (request) => {
      await changeOwnName(counter, userOf(request), request.body);
      return done;
    },
  );
  app.put(
    '/api/account/password',
    {
      config: fewTries,
      schema: {
        summary: 'Change one’s own password',
        body: passwordChangeShape,
        response: { 200: doneShape },
      },
    },
    async (request, reply) => {
      await changeOwnPassword(counter, userOf(request), request.body, request, reply);
      return done;
    },
  );
  app.delete(
    '/api/account/sessions',
    { schema: { summary: 'Sign out everywhere', response: { 200: doneShape } } },
    async (request, reply) => {
      await signOutEverywhere(counter, userOf(request), reply);
      return done;
    },
  );
  app.delete(
    '/api/account/sessions/:sessionId',
    {
      schema: {
        summary: 'Sign out on one device',
        params: z.strictObject({ sessionId: idShape }),
        response: { 200: doneShape },
      },
    },
    async (request, reply) => {
      await endOwnSession(counter, userOf(request), request.params.sessionId, request, reply);
      return done;
    },
  );
};
