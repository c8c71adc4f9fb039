import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { hashToken } from '../platform/tokens.ts';

/** A device is known for this long after it was last given a cookie. */
export const deviceDays = 400;

/** So many devices of one person are known; a further one takes the oldest one's place. */
export const devicesKept = 10;

const cookieName = (config: Config): string =>
  config.secureCookies ? '__Host-better-off-device' : 'better-off-device';

/** The device's token, where the browser sent something that looks like one of ours. */
export const deviceTokenOf = (request: FastifyRequest, config: Config): string | undefined => {
  const token = request.cookies[cookieName(config)];
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
};

/** What is kept of a device's token: it says nothing about other people who use the same device. */
export const deviceHash = (token: string, personId: string): string => hashToken(`${token} ${personId}`);

/** Marks the browser as one on which this person has signed in; it is no sign-in by itself. */
export const setDeviceCookie = (reply: FastifyReply, config: Config, token: string): void => {
  void reply.setCookie(cookieName(config), token, {
    path: '/',
    httpOnly: true,
    secure: config.secureCookies,
    sameSite: 'strict',
    maxAge: deviceDays * 86_400,
  });
};
