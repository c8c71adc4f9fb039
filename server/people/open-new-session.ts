import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Write } from '#db/database.ts';
import { addKnownDevice, forgetOldDevicesOf, keepNewestDevices } from '#db/stores/known-devices-store.ts';
import { endSession, forgetSessionsOf, openSession } from '#db/stores/sessions-store.ts';
import { sessionEnd } from '#shared/people/session-end.ts';
import type { Counter } from '../platform/counter.ts';
import { setSessionCookie } from '../platform/session.ts';
import { newToken } from '../platform/tokens.ts';
import { deviceDays, deviceHash, devicesKept, setDeviceCookie } from './device-cookie.ts';
import { deviceName } from './device-name.ts';

/** Sessions that were over so many days ago are forgotten. */
const sessionsKeptDays = 90;

const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString();

/**
 * The writes that open a new session, and the cookies that carry it. This is the one place where a session
 * begins: whoever comes here has proven who they are (password, link; later a second step or the council's
 * own sign-in, see shared/decisions). Always a new token, never one brought along; a session this browser
 * had before ends. A device that is not known yet becomes so.
 */
export const openNewSession = async (
  counter: Counter,
  personId: string,
  request: FastifyRequest,
  knownDeviceId?: string,
): Promise<{ writes: Write[]; give: (reply: FastifyReply) => void }> => {
  const { db, config, id } = counter;
  const session = newToken();
  const device = newToken();
  const now = counter.clock.now();
  const writes: Write[] = [
    ...(request.sessionId === undefined ? [] : [endSession(db, request.sessionId, now)]),
    openSession(db, {
      id: id('ses'),
      tokenHash: session.hash,
      personId,
      createdAt: now,
      expiresAt: sessionEnd(now, now),
      device: deviceName(request.headers['user-agent']),
    }),
    forgetSessionsOf(db, personId, daysBefore(now, sessionsKeptDays)),
  ];
  if (knownDeviceId === undefined) {
    writes.push(
      forgetOldDevicesOf(db, personId, daysBefore(now, deviceDays)),
      ...(await keepNewestDevices(db, personId, devicesKept - 1)),
      addKnownDevice(db, {
        id: id('dev'),
        tokenHash: deviceHash(device.token, personId),
        personId,
        createdAt: now,
      }),
    );
  }
  return {
    writes,
    give: (reply) => {
      setSessionCookie(reply, config, session.token);
      if (knownDeviceId === undefined) setDeviceCookie(reply, config, device.token);
    },
  };
};
