import { z } from 'zod';
import {
  baselineDraftShape,
  curvesShownShape,
  partnersForecastDraftShape,
  rebaseDraftShape,
} from '#shared/reviews/curves.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { agreeBaseline } from './agree-baseline.ts';
import { keepPartnersForecast } from './keep-partners-forecast.ts';
import { readCurves } from './read-curves.ts';
import { rebaseLimits, takeBackRebase } from './rebase-limits.ts';

const ofContract = z.strictObject({ contractId: idShape });
const ofMeasure = z.strictObject({ contractId: idShape, measureId: idShape });
const ofRebase = z.strictObject({ contractId: idShape, measureId: idShape, rebaseId: idShape });
const response = { 200: curvesShownShape };

/** What people agree about the curve of a measure. */
export const curvesRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/curves',
    { schema: { summary: 'What was agreed about the curves of measures', params: ofContract, response } },
    (request) => readCurves(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/measures/:measureId/baselines',
    {
      schema: { summary: 'Agree a baseline forecast', params: ofMeasure, body: baselineDraftShape, response },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return agreeBaseline(counter, userOf(request), contractId, measureId, request.body);
    },
  );
  app.post(
    '/api/contracts/:contractId/measures/:measureId/partners-forecasts',
    {
      schema: {
        summary: 'Write down what the partners expect',
        params: ofMeasure,
        body: partnersForecastDraftShape,
        response,
      },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return keepPartnersForecast(counter, userOf(request), contractId, measureId, request.body);
    },
  );
  app.post(
    '/api/contracts/:contractId/measures/:measureId/rebases',
    { schema: { summary: 'Let the limits begin anew', params: ofMeasure, body: rebaseDraftShape, response } },
    (request) => {
      const { contractId, measureId } = request.params;
      return rebaseLimits(counter, userOf(request), contractId, measureId, request.body);
    },
  );
  app.delete(
    '/api/contracts/:contractId/measures/:measureId/rebases/:rebaseId',
    { schema: { summary: 'Let the limits run on again', params: ofRebase, response } },
    (request) => {
      const { contractId, measureId, rebaseId } = request.params;
      return takeBackRebase(counter, userOf(request), contractId, measureId, rebaseId);
    },
  );
};
