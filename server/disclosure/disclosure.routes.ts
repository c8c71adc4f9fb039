import { z } from 'zod';
import { contractShape, publicationShape } from '#shared/contracts/contracts.api.ts';
import {
  figuresToPublishShape,
  figuresWordsShape,
  publishFiguresShape,
  releaseTermsShape,
} from '#shared/disclosure/disclosure.api.ts';
import { releasedFiguresShape } from '#shared/disclosure/released-figures.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { figuresToPublish } from './figures-to-publish.ts';
import { agreeReleaseTerms, sayAboutFigures } from './plan-release.ts';
import { publishContract } from './publish-contract.ts';
import { publishFigures, tellPartners } from './publish-figures.ts';
import { releasedFigures, releasedFile } from './released-figures.ts';

const params = z.strictObject({ contractId: idShape });
const response = { 200: figuresToPublishShape };

export const disclosureRoutes = (app: App, counter: Counter) => {
  app.post(
    '/api/contracts/:contractId/publication',
    {
      schema: {
        summary: 'Give an agreement a public page with its figures, or take it away',
        params,
        body: publicationShape,
        response: { 200: contractShape },
      },
    },
    (request) => publishContract(counter, userOf(request), request.params.contractId, request.body),
  );
  app.get(
    '/api/contracts/:contractId/figures-to-publish',
    { schema: { summary: 'Where publishing an agreement’s figures stands', params, response } },
    (request) => figuresToPublish(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/figures-to-publish',
    {
      schema: {
        summary: 'Publish the figures that were looked at',
        params,
        body: publishFiguresShape,
        response,
      },
    },
    (request) => publishFigures(counter, userOf(request), request.params.contractId, request.body),
  );
  app.post(
    '/api/contracts/:contractId/figures-to-publish/partners',
    {
      schema: {
        summary: 'Give the figures that were looked at to those who commission the service',
        params,
        body: publishFiguresShape,
        response,
      },
    },
    (request) => tellPartners(counter, userOf(request), request.params.contractId, request.body),
  );
  app.put(
    '/api/contracts/:contractId/figures-to-publish/words',
    {
      schema: {
        summary: 'The provider has seen the figures, and says what it thinks of them',
        params,
        body: figuresWordsShape,
        response,
      },
    },
    (request) => sayAboutFigures(counter, userOf(request), request.params.contractId, request.body),
  );
  app.put(
    '/api/contracts/:contractId/figures-to-publish/terms',
    {
      schema: {
        summary: 'Agree how small a group is hidden in public figures',
        params,
        body: releaseTermsShape,
        response,
      },
    },
    (request) => agreeReleaseTerms(counter, userOf(request), request.params.contractId, request.body),
  );
  app.get(
    '/api/contracts/:contractId/released-figures',
    {
      schema: {
        summary: 'An agreement’s figures as those read them who commission it with the council',
        params,
        response: { 200: releasedFiguresShape },
      },
    },
    (request) => releasedFigures(counter, userOf(request), request.params.contractId),
  );
  app.get(
    '/api/contracts/:contractId/released-figures.csv',
    {
      schema: {
        summary: 'The same as a file',
        produces: ['text/csv'],
        params,
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const file = await releasedFile(counter, userOf(request), request.params.contractId);
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="figures.csv"')
        .send(file);
    },
  );
};
