import { z } from 'zod';
import { acceptLinkShape, linkShownShape, tokenShape } from '#shared/people/people.api.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { acceptLink, linkShown } from './accept-link.ts';
import { done, doneShape, fewTries } from './done.ts';

const byToken = z.strictObject({ token: tokenShape });

/** Behind a link: whoever has it may choose the password of the account it was made for. */
export const linkRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/invitations/:token',
    {
      config: fewTries,
      schema: {
        summary: 'Whom a link is for',
        security: [],
        params: byToken,
        response: { 200: linkShownShape },
      },
    },
    (request) => linkShown(counter, request.params.token),
  );
  app.post(
    '/api/invitations/:token',
    {
      config: fewTries,
      schema: {
        summary: 'Choose the password behind a link',
        security: [],
        params: byToken,
        body: acceptLinkShape,
        response: { 200: doneShape },
      },
    },
    async (request, reply) => {
      await acceptLink(counter, request.params.token, request.body.password, request, reply);
      return done;
    },
  );
};
