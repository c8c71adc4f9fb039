import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { touchSession } from '#db/stores/sessions-store.ts';
import { userBySession } from '#db/stores/people-store.ts';
import type { User } from '#shared/access/roles.ts';
import { sessionEnd } from '#shared/people/session-end.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Config } from '../config.ts';
import type { Counter } from './counter.ts';
import { hashToken } from './tokens.ts';

declare module 'fastify' {
  interface FastifyRequest {
    user?: User;
    sessionId?: string;
  }
}

const touchEveryMilliseconds = 5 * 60_000;

/** The cookie's name: with https the browser itself holds it to this host and path. */
export const sessionCookie = (config: Config): string =>
  config.secureCookies ? '__Host-better-off' : 'better-off';

export const setSessionCookie = (reply: FastifyReply, config: Config, token: string): void => {
  void reply.setCookie(sessionCookie(config), token, {
    path: '/',
    httpOnly: true,
    secure: config.secureCookies,
    sameSite: 'lax',
  });
};

export const clearSessionCookie = (reply: FastifyReply, config: Config): void => {
  void reply.clearCookie(sessionCookie(config), { path: '/', secure: config.secureCookies });
};

/** Who asks makes no difference here, and they answer when the records do not. */
const askedByNobody: ReadonlySet<string | undefined> = new Set(['/api/health', '/api/ready']);

/** Reads the session of every request to the API, where it has one. */
export const installSessions = (app: FastifyInstance, counter: Counter) => {
  app.decorateRequest('user');
  app.decorateRequest('sessionId');
  app.addHook('onRequest', async (request) => {
    if (askedByNobody.has(request.routeOptions.url)) return;
    const token = request.cookies[sessionCookie(counter.config)];
    if (!token || token.length > 100) return;
    const now = counter.clock.now();
    const found = await userBySession(counter.db, hashToken(token), now);
    if (!found) return;
    request.user = found.user;
    request.sessionId = found.sessionId;
    if (Date.parse(now) - Date.parse(found.lastSeenAt) > touchEveryMilliseconds) {
      await counter.db.writeAll([
        touchSession(counter.db, found.sessionId, now, sessionEnd(found.openedAt, now)),
      ]);
    }
  });
};

/** The person who asks; refused when nobody is signed in. */
export const userOf = (request: FastifyRequest): User => {
  if (request.user) return request.user;
  throw new Refusal('not signed in', [problem('not-signed-in', 'Sign in to see this.')]);
};
