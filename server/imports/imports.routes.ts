import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  importAskedShape,
  importDoneShape,
  importPreviewShape,
  largestFile,
  previewAskedShape,
} from '#shared/imports/imports.api.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { carryOutChecked, previewImport } from './import-list.ts';

/** The file itself is the body, in whatever encoding it has: reading it is the room's own work. */
const fileShape = z
  .instanceof(Buffer)
  .meta({ type: 'string', format: 'binary', description: 'The CSV file, as it is on disk' });

const nameOf = ({ fileName }: { fileName?: string }): string =>
  fileName === undefined || fileName === '' ? 'a list without a name' : fileName;

export const importsRoutes = (app: App, counter: Counter) => {
  void app.register((inner: App, _options, done) => {
    inner.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request: FastifyRequest, body, ready) => {
      ready(null, body);
    });
    inner.post(
      '/api/imports/preview',
      {
        bodyLimit: largestFile + 1024,
        schema: {
          summary: 'What importing a list would do, row by row; nothing is written',
          consumes: ['text/csv'],
          querystring: previewAskedShape,
          body: fileShape,
          response: { 200: importPreviewShape },
        },
      },
      (request) => previewImport(counter, userOf(request), request.body, nameOf(request.query)),
    );
    inner.post(
      '/api/imports',
      {
        bodyLimit: largestFile + 1024,
        schema: {
          summary: 'Import a list, all or nothing, as its preview said',
          consumes: ['text/csv'],
          querystring: importAskedShape,
          body: fileShape,
          response: { 200: importDoneShape },
        },
      },
      (request) =>
        carryOutChecked(
          counter,
          userOf(request),
          request.body,
          nameOf(request.query),
          request.query.planHash,
        ),
    );
    done();
  });
};
