import { z } from 'zod';
import { curveAnswersDraftShape, finishCurveShape, turnedCurvesShape } from '#shared/reviews/curves.api.ts';
import { actionActShape, actionDraftShape, actionsShape } from '#shared/reviews/reviews.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { actOnAction } from './act-on-action.ts';
import { actionsShown } from './actions-shown.ts';
import { addAction } from './add-action.ts';
import { answerCurve, curvesShown, finishCurve } from './turn-curve.ts';

const ofContract = z.strictObject({ contractId: idShape });
const ofAction = z.strictObject({ contractId: idShape, actionId: idShape });
const ofMeasure = z.strictObject({ contractId: idShape, measureId: idShape });
const response = { 200: actionsShape };

export const reviewsRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/actions',
    { schema: { summary: 'What was agreed to do', params: ofContract, response } },
    (request) => actionsShown(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/actions',
    { schema: { summary: 'Agree to do something', params: ofContract, body: actionDraftShape, response } },
    (request) => addAction(counter, userOf(request), request.params.contractId, request.body),
  );
  app.post(
    '/api/contracts/:contractId/actions/:actionId/acts',
    {
      schema: {
        summary: 'Say that an action is done, dropped, or open again',
        params: ofAction,
        body: actionActShape,
        response,
      },
    },
    (request) => {
      const { contractId, actionId } = request.params;
      return actOnAction(counter, userOf(request), contractId, actionId, request.body);
    },
  );
  app.get(
    '/api/contracts/:contractId/measures/:measureId/curve',
    {
      schema: {
        summary: 'The questions of turning the curve of a measure',
        params: ofMeasure,
        response: { 200: turnedCurvesShape },
      },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return curvesShown(counter, userOf(request), contractId, measureId);
    },
  );
  app.put(
    '/api/contracts/:contractId/measures/:measureId/curve',
    {
      schema: {
        summary: 'Answer the questions of turning the curve',
        params: ofMeasure,
        body: curveAnswersDraftShape,
        response: { 200: turnedCurvesShape },
      },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return answerCurve(counter, userOf(request), contractId, measureId, request.body);
    },
  );
  app.post(
    '/api/contracts/:contractId/measures/:measureId/curve/finish',
    {
      schema: {
        summary: 'Finish the questions of turning the curve',
        params: ofMeasure,
        body: finishCurveShape,
        response: { 200: turnedCurvesShape },
      },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return finishCurve(counter, userOf(request), contractId, measureId, request.body);
    },
  );
};
