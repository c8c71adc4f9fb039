import { z } from 'zod';
import { historyOf } from '#db/stores/history-store.ts';
import {
  measuresShownShape,
  orderMeasuresShape,
  seriesShownShape,
} from '#shared/charts/measures-shown.api.ts';
import { readyMeasures } from '#shared/measures/library.ts';
import {
  addMeasureShape,
  changeMeasureShape,
  endMeasureShape,
  measureShape,
  readyMeasureShape,
} from '#shared/measures/measures.api.ts';
import { historyLineShape } from '#shared/values/history.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { addMeasure } from './add-measure.ts';
import { byOrganisationRoutes } from './by-organisation.routes.ts';
import { changeMeasure } from './change-measure.ts';
import { curvesRoutes } from './curves.routes.ts';
import { differenceNotesRoutes } from './difference-notes.routes.ts';
import { askAgain, endMeasure } from './end-measure.ts';
import { measureOf, measuresAtHand } from './measure-at-hand.ts';
import { measureShown } from './measure-shown.ts';
import { orderMeasures } from './order-measures.ts';
import { readMeasures } from './read-measures.ts';
import { readSeries } from './read-series.ts';
import { writtenByShape } from './written-by-shape.ts';

const ofContract = z.strictObject({ contractId: idShape });
const ofMeasure = z.strictObject({ contractId: idShape, measureId: idShape });

export const measuresRoutes = (app: App, counter: Counter) => {
  curvesRoutes(app, counter);
  differenceNotesRoutes(app, counter);
  byOrganisationRoutes(app, counter);
  app.get(
    '/api/measure-library',
    {
      schema: {
        summary: 'Ready measures to pick from',
        response: { 200: z.strictObject({ measures: z.array(readyMeasureShape) }) },
      },
    },
    (request) => {
      userOf(request);
      return { measures: [...readyMeasures] };
    },
  );
  app.get(
    '/api/contracts/:contractId/measures',
    {
      schema: {
        summary: "An agreement's measures with every version",
        params: ofContract,
        response: { 200: measuresShownShape },
      },
      serializerCompiler: writtenByShape(measuresShownShape),
    },
    (request) => readMeasures(counter, userOf(request), request.params.contractId),
  );
  app.get(
    '/api/contracts/:contractId/series',
    {
      schema: {
        summary: "The accepted figures of an agreement's measures",
        params: ofContract,
        response: { 200: seriesShownShape },
      },
      serializerCompiler: writtenByShape(seriesShownShape),
    },
    (request) => readSeries(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/measures',
    {
      schema: {
        summary: 'Add a measure',
        params: ofContract,
        body: addMeasureShape,
        response: { 200: measureShape },
      },
    },
    async (request) =>
      measureShown(await addMeasure(counter, userOf(request), request.params.contractId, request.body)),
  );
  app.put(
    '/api/contracts/:contractId/measures/order',
    {
      schema: {
        summary: 'Put the measures in another order',
        params: ofContract,
        body: orderMeasuresShape,
        response: { 200: measuresShownShape },
      },
    },
    (request) => orderMeasures(counter, userOf(request), request.params.contractId, request.body),
  );
  app.put(
    '/api/contracts/:contractId/measures/:measureId',
    {
      schema: {
        summary: 'Change a measure from a quarter on',
        params: ofMeasure,
        body: changeMeasureShape,
        response: { 200: measureShape },
      },
    },
    async (request) => {
      const { contractId, measureId } = request.params;
      return measureShown(await changeMeasure(counter, userOf(request), contractId, measureId, request.body));
    },
  );
  app.put(
    '/api/contracts/:contractId/measures/:measureId/end',
    {
      schema: {
        summary: 'Stop asking for a measure from a quarter on',
        params: ofMeasure,
        body: endMeasureShape,
        response: { 200: measureShape },
      },
    },
    async (request) => {
      const { contractId, measureId } = request.params;
      return measureShown(await endMeasure(counter, userOf(request), contractId, measureId, request.body));
    },
  );
  app.delete(
    '/api/contracts/:contractId/measures/:measureId/end',
    {
      schema: { summary: 'Ask for a measure again', params: ofMeasure, response: { 200: measureShape } },
    },
    async (request) => {
      const { contractId, measureId } = request.params;
      return measureShown(await askAgain(counter, userOf(request), contractId, measureId));
    },
  );
  app.get(
    '/api/contracts/:contractId/measures/:measureId/history',
    {
      schema: {
        summary: 'What changed about a measure, newest first',
        params: ofMeasure,
        response: { 200: z.strictObject({ lines: z.array(historyLineShape) }) },
      },
    },
    async (request) => {
      const { contractId, measureId } = request.params;
      // forecasts that were agreed stand in it, which are worked out from exact figures
      await insistOnContract(counter, userOf(request), 'see accepted figures', contractId);
      measureOf(await measuresAtHand(counter, contractId), measureId);
      return { lines: await historyOf(counter.db, 'measure', measureId) };
    },
  );
};
