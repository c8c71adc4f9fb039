import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { countsReadShape, countsShownShape, keepCountsShape } from '#shared/follow-ups/counts.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { countsTemplate, readCountsFile } from './counts-file.ts';
import { countsShown, keepCounts } from './counts.ts';

const params = z.strictObject({ contractId: idShape });
const shown = { 200: countsShownShape };

const typedRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/counts',
    {
      schema: {
        summary: 'The counts that the asker’s own organisation typed in place of families, by quarter',
        params,
        response: shown,
      },
    },
    (request) => countsShown(counter, userOf(request), request.params.contractId),
  );
  app.put(
    '/api/contracts/:contractId/counts',
    {
      schema: {
        summary: 'Keep the counts of some quarters, all of them or none, with the revisions last seen',
        params,
        body: keepCountsShape,
        response: shown,
      },
    },
    (request) => keepCounts(counter, userOf(request), request.params.contractId, request.body),
  );
  app.get(
    '/api/contracts/:contractId/counts/template',
    { schema: { summary: 'The CSV file to fill in with counts', params, produces: ['text/csv'] } },
    async (request, reply) => {
      await insistOnContract(counter, userOf(request), 'change cases', request.params.contractId);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="counts.csv"')
        .send(countsTemplate());
    },
  );
};

export const countsRoutes = (app: App, counter: Counter) => {
  typedRoutes(app, counter);
  void app.register((inner: App, _options, done) => {
    inner.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request: FastifyRequest, body, ready) => {
      ready(null, body);
    });
    inner.post(
      '/api/contracts/:contractId/counts/read',
      {
        bodyLimit: 2 * 1024 * 1024,
        schema: {
          summary: 'What a CSV file of counts says, and what is wrong with it; nothing is written',
          consumes: ['text/csv'],
          params,
          body: z.instanceof(Buffer).meta({ type: 'string', format: 'binary', description: 'The CSV file' }),
          response: { 200: countsReadShape },
        },
      },
      (request) => readCountsFile(counter, userOf(request), request.params.contractId, request.body),
    );
    done();
  });
};
