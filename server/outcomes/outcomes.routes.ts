import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  howFarShape,
  largestOutcomesFile,
  outcomeFileAskedShape,
  outcomeFiles,
  outcomeImportAskedShape,
  outcomePreviewShape,
  outcomesSetUpShape,
  ticketShape,
} from '#shared/outcomes/bring-in.api.ts';
import { contributionsShape, inTheAreaShape } from '#shared/outcomes/in-the-area.api.ts';
import {
  indicatorAskedShape,
  indicatorMapShape,
  indicatorPageShape,
  indicatorsShownShape,
  mapAskedShape,
} from '#shared/outcomes/indicators.api.ts';
import { smallAreasAskedShape, smallAreasShownShape } from '#shared/outcomes/small-areas.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { importFile, previewFile } from './import-file.ts';
import { importsUnderWay } from './imports-under-way.ts';
import { changeContributions, inTheArea } from './in-the-area.ts';
import { listIndicators, showIndicator, showMap } from './show-indicators.ts';
import { showSetUp } from './show-set-up.ts';
import { showSmallAreas } from './show-small-areas.ts';

const ofIndicator = z.strictObject({ indicatorId: idShape });
const ofContract = z.strictObject({ contractId: idShape });
const ofTicket = z.strictObject({ ticket: ticketShape });
const ofFile = z.strictObject({ what: z.enum(outcomeFiles) });

/** The file itself is the body, packed or not: reading it is the room's own work. */
const fileShape = z.instanceof(Buffer).meta({
  type: 'string',
  format: 'binary',
  description: 'The file as it is on disk: CSV, CSV packed by gzip, a zip archive of them, or GeoJSON',
});
const fileTypes = [
  'text/csv',
  'application/zip',
  'application/gzip',
  'application/geo+json',
  'application/octet-stream',
];

const bringIn = (app: App, counter: Counter) => {
  const underWay = importsUnderWay();
  app.get(
    '/api/imports/outcomes/under-way/:ticket',
    {
      schema: {
        summary: 'How far the import that one sent with this ticket has come',
        params: ofTicket,
        response: { 200: howFarShape },
      },
    },
    (request) => {
      insist(userOf(request), 'bring in outcomes');
      return underWay.howFar(userOf(request).personId, request.params.ticket);
    },
  );
  void app.register((inner: App, _options, done) => {
    inner.addContentTypeParser(fileTypes, { parseAs: 'buffer' }, (_request: FastifyRequest, body, ready) => {
      ready(null, body);
    });
    inner.post(
      '/api/imports/outcomes/:what/preview',
      {
        bodyLimit: largestOutcomesFile + 1024,
        schema: {
          summary: 'What a file of months, places or figures would do; nothing is written',
          consumes: fileTypes,
          params: ofFile,
          querystring: outcomeFileAskedShape,
          body: fileShape,
          response: { 200: outcomePreviewShape },
        },
      },
      (request) => {
        const { ticket, ...asked } = request.query;
        return underWay.follow(userOf(request).personId, ticket, (tell) =>
          previewFile(counter, userOf(request), request.params.what, request.body, asked, tell),
        );
      },
    );
    inner.post(
      '/api/imports/outcomes/:what',
      {
        bodyLimit: largestOutcomesFile + 1024,
        schema: {
          summary: 'Import a file of months, places or figures, all or nothing, as its preview said',
          consumes: fileTypes,
          params: ofFile,
          querystring: outcomeImportAskedShape,
          body: fileShape,
          response: { 200: outcomePreviewShape },
        },
      },
      (request) => {
        const { ticket, ...asked } = request.query;
        return underWay.follow(userOf(request).personId, ticket, (tell) =>
          importFile(counter, userOf(request), request.params.what, request.body, asked, tell),
        );
      },
    );
    done();
  });
};

/** How whole populations are: indicators, the districts they are told for, and what is brought in for them. */
export const outcomesRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/outcomes/set-up',
    {
      schema: {
        summary: 'Places, months and indicators that are here',
        response: { 200: outcomesSetUpShape },
      },
    },
    (request) => showSetUp(counter, userOf(request)),
  );
  app.get(
    '/api/indicators',
    { schema: { summary: 'Indicators of whole populations', response: { 200: indicatorsShownShape } } },
    (request) => listIndicators(counter, userOf(request)),
  );
  app.get(
    '/api/indicators/:indicatorId',
    {
      schema: {
        summary: 'An indicator in one district, and the services that help move it',
        params: ofIndicator,
        querystring: indicatorAskedShape,
        response: { 200: indicatorPageShape },
      },
    },
    (request) => showIndicator(counter, userOf(request), request.params.indicatorId, request.query),
  );
  app.get(
    '/api/indicators/:indicatorId/map',
    {
      schema: {
        summary: 'Every district by its rate in one quarter',
        params: ofIndicator,
        querystring: mapAskedShape,
        response: { 200: indicatorMapShape },
      },
    },
    (request) => showMap(counter, userOf(request), request.params.indicatorId, request.query),
  );
  app.get(
    '/api/small-areas',
    {
      schema: {
        summary: 'The LSOAs behind a district, inside the council only',
        querystring: smallAreasAskedShape,
        response: { 200: smallAreasShownShape },
      },
    },
    (request) => showSmallAreas(counter, userOf(request), request.query.district),
  );
  app.get(
    '/api/contracts/:contractId/area',
    {
      schema: {
        summary: 'Indicators of the districts that a service works in',
        params: ofContract,
        response: { 200: inTheAreaShape },
      },
    },
    (request) => inTheArea(counter, userOf(request), request.params.contractId),
  );
  app.put(
    '/api/contracts/:contractId/indicators',
    {
      schema: {
        summary: 'Say which indicators a service is meant to help move',
        params: ofContract,
        body: contributionsShape,
        response: { 200: inTheAreaShape },
      },
    },
    (request) =>
      changeContributions(counter, userOf(request), request.params.contractId, request.body.indicatorIds),
  );
  bringIn(app, counter);
};
