import { z } from 'zod';
import { byOrganisationShape } from '#shared/measures/by-organisation.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { readByOrganisation } from './read-by-organisation.ts';

/** The organisations of a consortium side by side. */
export const byOrganisationRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/measures/:measureId/by-organisation',
    {
      schema: {
        summary: 'What each organisation that delivers reported of a measure',
        params: z.strictObject({ contractId: idShape, measureId: idShape }),
        response: { 200: byOrganisationShape },
      },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return readByOrganisation(counter, userOf(request), contractId, measureId);
    },
  );
};
