import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';

type Protect = ReturnType<typeof helmet>;

/** What it sets on an answer that nobody gets. */
const setBy = (protect: Protect): [string, string][] => {
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  protect(request, answer, (fault) => {
    if (fault instanceof Error) throw fault;
  });
  return Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]);
};

/**
 * Strict headers: nothing from elsewhere, no inline script, no frames. They are the same on every answer, so
 * the library is asked for them once, at the start; it would work them out anew for each request.
 */
export const installSecurityHeaders = (app: FastifyInstance, config: Config) => {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // upgrade-insecure-requests is left out: it breaks installs where TLS is not ended in front.
      },
    },
    hsts: config.secureCookies ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  const headers = setBy(protect);
  app.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    done();
  });
};
