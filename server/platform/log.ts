import type { FastifyServerOptions } from 'fastify';
import type { Config } from '../config.ts';

/**
 * Structured logs without personal data: the route's pattern instead of the address (which may carry what
 * somebody searched for, or a link's token), no bodies, no cookies, no network address.
 */
export const logSettings = (config: Config): FastifyServerOptions['logger'] =>
  config.logLevel === 'silent'
    ? false
    : {
        level: config.logLevel,
        serializers: {
          req: (request) => ({
            method: request.method,
            route: request.routeOptions.url ?? 'unknown',
          }),
          res: (reply) => ({ status: reply.statusCode }),
        },
      };
