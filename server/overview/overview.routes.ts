import { z } from 'zod';
import { overviewShape } from '#shared/overview/overview.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { overviewShown } from './overview-shown.ts';

export const overviewRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/overview',
    {
      schema: {
        summary: 'The overview of an agreement',
        params: z.strictObject({ contractId: idShape }),
        response: { 200: overviewShape },
      },
    },
    (request) => overviewShown(counter, userOf(request), request.params.contractId),
  );
};
