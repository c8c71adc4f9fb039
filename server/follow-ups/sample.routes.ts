import { z } from 'zod';
import { changeSampleShape, proposeSampleShape, sampleShownShape } from '#shared/follow-ups/sample.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { changeStandingSample, proposeSample, sampleShown } from './sample.ts';

const params = z.strictObject({ contractId: idShape });
const response = { 200: sampleShownShape };

export const sampleRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/sample',
    { schema: { summary: 'Whom an agreement asks: everybody, or a random sample', params, response } },
    (request) => sampleShown(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/sample',
    {
      schema: {
        summary: 'Propose to ask a random sample in place of everybody',
        params,
        body: proposeSampleShape,
        response,
      },
    },
    (request) => proposeSample(counter, userOf(request), request.params.contractId, request.body),
  );
  for (const act of ['agree', 'end'] as const)
    app.post(
      `/api/contracts/:contractId/sample/${act}`,
      {
        schema: {
          summary: act === 'agree' ? 'Agree to a sample that the other side proposed' : 'Ask everybody again',
          params,
          body: changeSampleShape,
          response,
        },
      },
      (request) => {
        const { contractId } = request.params;
        return changeStandingSample(counter, userOf(request), contractId, act, request.body);
      },
    );
};
