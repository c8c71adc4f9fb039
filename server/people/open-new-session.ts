import type { FastifyReply, FastifyRequest } from 'fastify';
import { openSession } from '#db/stores/sessions-store.ts';
import type { Write } from '#db/database.ts';
import type { Counter } from '../platform/counter.ts';
import { sessionEnd, setSessionCookie } from '../platform/session.ts';
import { newToken } from '../platform/tokens.ts';
import { deviceName } from './device-name.ts';

/** The write that opens a new session, and the cookie that carries it: always a new token, never one brought along. */
export const openNewSession = (
  counter: Counter,
  personId: string,
  request: FastifyRequest,
): { write: Write; give: (reply: FastifyReply) => void } => {
  const { token, hash } = newToken();
  const now = counter.clock.now();
  return {
    write: openSession(counter.db, {
      id: counter.id('ses'),
      tokenHash: hash,
      personId,
      createdAt: now,
      expiresAt: sessionEnd(now),
      device: deviceName(request.headers['user-agent']),
    }),
    give: (reply) => {
      setSessionCookie(reply, counter.config, token);
    },
  };
};
