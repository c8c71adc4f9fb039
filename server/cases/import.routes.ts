import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  familyImportAskedShape,
  familyImportDoneShape,
  familyImportPreviewShape,
  largestImport,
  templateAskedShape,
  workbookType,
} from '#shared/cases/import.api.ts';
import { characteristicsAsked } from '#db/stores/settings-store.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { importFamilies, previewFamilyImport } from './import-families.ts';
import { importTemplate } from './import-template.ts';
import type { FileKind } from './read-import-file.ts';

const ofContract = z.strictObject({ contractId: idShape });

/** The file itself is the body, in whatever encoding it has: reading it is the room's own work. */
const fileShape = z.instanceof(Buffer).meta({
  type: 'string',
  format: 'binary',
  description: 'The CSV file or .xlsx workbook, as it is on disk',
});

/** What the file is called, by the type it is sent as. */
const kindOf = (request: FastifyRequest): FileKind =>
  request.headers['content-type']?.startsWith(workbookType) === true ? 'xlsx' : 'csv';

const csvType = 'text/csv; charset=utf-8';

const templateRoute = (app: App, counter: Counter) =>
  app.get(
    '/api/contracts/:contractId/cases/import/template',
    {
      schema: {
        summary: 'The file to fill in: a workbook with four sheets, or one of them as CSV',
        params: ofContract,
        querystring: templateAskedShape,
        produces: [workbookType, 'text/csv'],
      },
    },
    async (request, reply) => {
      const { sheet } = request.query;
      await insistOnContract(counter, userOf(request), 'change cases', request.params.contractId);
      const name = sheet === undefined ? 'families.xlsx' : `${sheet.toLowerCase()}.csv`;
      return reply
        .type(sheet === undefined ? workbookType : csvType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(importTemplate(sheet, await characteristicsAsked(counter.db)));
    },
  );

export const caseImportRoutes = (app: App, counter: Counter) => {
  templateRoute(app, counter);
  void app.register((inner: App, _options, done) => {
    inner.addContentTypeParser(
      ['text/csv', workbookType],
      { parseAs: 'buffer' },
      (_request: FastifyRequest, body, ready) => {
        ready(null, body);
      },
    );
    const taking = { bodyLimit: largestImport + 1024 };
    const consumes = ['text/csv', workbookType];
    inner.post(
      '/api/contracts/:contractId/cases/import/preview',
      {
        ...taking,
        schema: {
          summary: 'What bringing in a file of families would do, row by row; nothing is written',
          ...{ consumes, params: ofContract, body: fileShape },
          response: { 200: familyImportPreviewShape },
        },
      },
      (request) =>
        previewFamilyImport(
          counter,
          userOf(request),
          request.params.contractId,
          request.body,
          kindOf(request),
        ),
    );
    inner.post(
      '/api/contracts/:contractId/cases/import',
      {
        ...taking,
        schema: {
          summary: 'Bring in a file of families, all or nothing, as its preview said',
          ...{ consumes, params: ofContract, body: fileShape },
          querystring: familyImportAskedShape,
          response: { 200: familyImportDoneShape },
        },
      },
      (request) => {
        const { planHash, confirmed = '' } = request.query;
        const how = { kind: kindOf(request), planHash, confirmed: confirmed.split(',') };
        return importFamilies(counter, userOf(request), request.params.contractId, request.body, how);
      },
    );
    done();
  });
};
