import { z } from 'zod';
import { familiesShape } from '#shared/follow-ups/families.api.ts';
import { dueListShape, followUpSavedShape, noteFollowUpShape } from '#shared/follow-ups/follow-ups.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { dueList } from './due-list.ts';
import { familiesShown } from './families-shown.ts';
import { noteFollowUp } from './note-follow-up.ts';

export const followUpsRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/families',
    {
      schema: {
        summary: 'What became of the families of an agreement, in figures alone',
        params: z.strictObject({ contractId: idShape }),
        response: { 200: familiesShape },
      },
    },
    (request) => familiesShown(counter, userOf(request), request.params.contractId),
  );
  app.get(
    '/api/follow-ups/due',
    {
      schema: {
        summary: 'Whom the asker’s own organisation is to ask now, the window that closes first on top',
        response: { 200: dueListShape },
      },
    },
    (request) => dueList(counter, userOf(request)),
  );
  app.put(
    '/api/follow-ups/:followUpId',
    {
      schema: {
        summary: 'Write down what was found when asking, with the revision last seen',
        params: z.strictObject({ followUpId: idShape }),
        body: noteFollowUpShape,
        response: { 200: followUpSavedShape },
      },
    },
    (request) => noteFollowUp(counter, userOf(request), request.params.followUpId, request.body),
  );
};
