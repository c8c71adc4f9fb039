import helmet from 'helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';

/**
 * Strict headers: nothing from elsewhere, no inline script, no frames. They are the same on every answer, so
 * they are worked out once; the library's own plugin would work them out anew for each request.
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
  app.addHook('onRequest', (request, reply, done) => {
    protect(request.raw, reply.raw, (fault) => {
      done(fault instanceof Error ? fault : undefined);
    });
  });
};
