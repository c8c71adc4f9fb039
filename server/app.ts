import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import rateLimit from '@fastify/rate-limit';
import { validatorCompiler, type ZodTypeProvider } from '@fastify/type-provider-zod';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { installRooms } from './rooms.ts';
import type { Counter } from './platform/counter.ts';
import { holdAnswersToSchema } from './platform/held-to-schema.ts';
import { clientFolder, serveClient } from './platform/client-files.ts';
import { readJsonBodies, refuseUnaskedBodies } from './platform/json-body.ts';
import { logSettings } from './platform/log.ts';
import { installOpenApi } from './platform/openapi.ts';
import { installProblemResponses } from './platform/problem-response.ts';
import { refuseOtherSites } from './platform/same-site.ts';
import { installSecurityHeaders } from './platform/security-headers.ts';
import { installSessions } from './platform/session.ts';

/** Fastify with our schemas as its types. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Builds the counter's HTTP side: platform first, then every room's routes, then the client's files. */
export const buildApp = async (
  counter: Counter,
  options: { rateLimited: boolean } = { rateLimited: true },
): Promise<App> => {
  const app = Fastify({
    logger: logSettings(counter.config),
    trustProxy: counter.config.trustedProxies,
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(holdAnswersToSchema);
  readJsonBodies(app);
  refuseUnaskedBodies(app);
  installProblemResponses(app);
  installSecurityHeaders(app, counter.config);
  await app.register(cookie);
  if (options.rateLimited) await app.register(rateLimit, { max: 3_000, timeWindow: '1 minute' });
  await app.register(compress, { threshold: 1024, globalDecompression: false });
  await app.register(etag, { hashFn: (body) => hash('sha1', body, 'base64') });
  await installOpenApi(app);
  refuseOtherSites(app, counter.config);
  installSessions(app, counter);
  app.addHook('onSend', (request, reply, _payload, done) => {
    // What is for one person is not kept on the way.
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'private, no-cache');
    done();
  });
  await installRooms(app, counter);
  await serveClient(app, clientFolder());
  return app;
};
