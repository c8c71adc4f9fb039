import { z } from 'zod';
import {
  differenceAskedShape,
  differenceNoteDraftShape,
  differenceNotesShape,
} from '#shared/measures/difference-note.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { noteDifference, readDifferenceNotes } from './difference-notes.ts';

const ofMeasure = z.strictObject({ contractId: idShape, measureId: idShape });
const response = { 200: differenceNotesShape };

/** Whether the areas of a measure, or the organisations that deliver it, differ on purpose. */
export const differenceNotesRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/measures/:measureId/difference-notes',
    {
      schema: {
        summary: 'Whether areas of a measure, or its organisations, differ on purpose',
        params: ofMeasure,
        querystring: differenceAskedShape,
        response,
      },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return readDifferenceNotes(counter, userOf(request), { contractId, measureId, ...request.query });
    },
  );
  app.post(
    '/api/contracts/:contractId/measures/:measureId/difference-notes',
    {
      schema: {
        summary: 'Say whether areas of a measure, or its organisations, differ on purpose',
        params: ofMeasure,
        body: differenceNoteDraftShape,
        response,
      },
    },
    (request) => {
      const { contractId, measureId } = request.params;
      return noteDifference(counter, userOf(request), contractId, measureId, request.body);
    },
  );
};
