import type { FastifyInstance } from 'fastify';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Config } from '../config.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asked a browser to make. Browsers say where a request comes
 * from in Sec-Fetch-Site, older ones in Origin; a caller that says neither is no browser and carries no
 * one's cookie by accident (the reasoning of Go's CrossOriginProtection; shared/decisions).
 */
export const refuseOtherSites = (app: FastifyInstance, config: Config) => {
  app.addHook('onRequest', (request, _reply, done) => {
    if (safe.has(request.method)) {
      done();
      return;
    }
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const own =
      site === undefined
        ? origin === undefined || origin === config.publicAddress || sameHost(origin, request.headers.host)
        : site === 'same-origin' || site === 'none';
    if (own) done();
    else {
      done(new Refusal('not allowed', [problem('another-site', 'Open Better Off itself and try there.')]));
    }
  });
};

const sameHost = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;
