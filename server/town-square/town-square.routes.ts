import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { measuresOfContract } from '#db/stores/measures-store.ts';
import { latestRelease } from '#db/stores/releases-store.ts';
import { fileNameFrom } from '#shared/charts/chart-csv.ts';
import { bases } from '#shared/contracts/contract.ts';
import { releaseCsv } from '#shared/disclosure/release-csv.ts';
import { accessibilityPage } from '#shared/town-square/accessibility-page.ts';
import type { Html } from '#shared/town-square/html.ts';
import { listPage } from '#shared/town-square/list-page.ts';
import { notFoundPage } from '#shared/town-square/not-found-page.ts';
import { privacyPage } from '#shared/town-square/privacy-page.ts';
import { publicList } from '#shared/town-square/public-list.ts';
import { publicMeasuresOf } from '#shared/town-square/public-measure.ts';
import type { PublicFrame } from '#shared/town-square/public-page.ts';
import { servicePage } from '#shared/town-square/service-page.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import { clientFolder } from '../platform/client-files.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { areaTold } from './area-told.ts';
import { previewPage } from './preview-page.ts';
import { publicCouncil, publicServices } from './public-services.ts';
import { publicStylesheet } from './stylesheet.ts';
import { yearsTold } from './years-told.ts';

/** An address that anybody may have typed or been sent: what is not understood in it asks for nothing. */
const anyLine = z.string().max(200).trim().catch('');
const searchShape = z.object({
  words: anyLine.default(''),
  theme: anyLine.default(''),
  area: anyLine.default(''),
  basis: z
    .enum(['', ...bases])
    .catch('')
    .default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** Kept for a minute anywhere, then asked about again by its ETag: what is unpublished is soon gone. */
const sendPage = (reply: FastifyReply, page: Html, status = 200) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', status === 200 ? 'public, max-age=60' : 'no-cache')
    .send(page.toString());

/** The pages that everybody may read, drawn here: no sign-in, no script. */
export const townSquareRoutes = (app: App, counter: Counter) => {
  const stylesheet = publicStylesheet(clientFolder());
  const frameNow = async (): Promise<PublicFrame> => ({ council: await publicCouncil(counter), stylesheet });

  app.get(
    '/',
    { schema: { summary: 'What the council buys', hide: true, querystring: searchShape } },
    async (request, reply) => {
      const frame = await frameNow();
      const { services, addresses } = await publicServices(counter);
      const { area: areaId, ...rest } = request.query;
      const search = { ...rest, areaId };
      const ids = services.map(({ id }) => id);
      const told = await yearsTold(counter, ids);
      const list = publicList(services, search, counter.clock.today(), told);
      return sendPage(reply, listPage(frame, { list, search, addresses }));
    },
  );

  app.get(
    '/services/:reference',
    {
      schema: {
        summary: 'One public service',
        hide: true,
        params: z.object({ reference: z.string().max(200) }),
      },
    },
    async (request, reply) => {
      const frame = await frameNow();
      const found = (await publicServices(counter)).at(request.params.reference);
      if (!found) return sendPage(reply, notFoundPage(frame), 404);
      if (found.address !== request.params.reference)
        return reply.redirect(`/services/${encodeURIComponent(found.address)}`, 302);
      const today = counter.clock.today();
      const measures = publicMeasuresOf(await measuresOfContract(counter.db, found.service.id), today);
      const release = await latestRelease(counter.db, found.service.id, 'public');
      const figuresHref = `/services/${encodeURIComponent(found.address)}/figures.csv`;
      const area = await areaTold(counter, found.service);
      return sendPage(
        reply,
        servicePage(frame, { service: found.service, measures, release, figuresHref, area, today }),
      );
    },
  );

  app.get(
    '/services/:reference/figures.csv',
    {
      schema: {
        summary: 'The published figures of one service, as a file',
        hide: true,
        params: z.object({ reference: z.string().max(200) }),
      },
    },
    async (request, reply) => {
      const found = (await publicServices(counter)).at(request.params.reference);
      const release = found && (await latestRelease(counter.db, found.service.id, 'public'));
      if (!release) return sendPage(reply, notFoundPage(await frameNow()), 404);
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'public, max-age=60')
        .header('content-disposition', `attachment; filename="${fileNameFrom(found.address)}-figures.csv"`)
        .send(releaseCsv(release.tables));
    },
  );

  app.get(
    '/api/contracts/:contractId/figures-to-publish/page',
    {
      schema: {
        summary: 'The public page as it would be with the next figures',
        produces: ['text/html'],
        params: z.strictObject({ contractId: idShape }),
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const page = await previewPage(counter, userOf(request), request.params.contractId, stylesheet);
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page.toString());
    },
  );

  app.get('/services', { schema: { summary: 'The list of services', hide: true } }, (_request, reply) =>
    reply.redirect('/', 302),
  );

  app.get(
    '/accessibility',
    { schema: { summary: 'Accessibility statement', hide: true } },
    async (_request, reply) => sendPage(reply, accessibilityPage(await frameNow())),
  );

  app.get('/privacy', { schema: { summary: 'Privacy notice', hide: true } }, async (_request, reply) =>
    sendPage(reply, privacyPage(await frameNow())),
  );
};
