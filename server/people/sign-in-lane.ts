import type { FastifyReply, FastifyRequest } from 'fastify';
import { knownDevice } from '#db/stores/known-devices-store.ts';
import {
  addFailure,
  failuresOfLane,
  forgetFailures,
  takeFailureBack,
} from '#db/stores/sign-in-failures-store.ts';
import { failuresCountFrom, secondsToWait, waitProblem } from '#shared/people/sign-in-wait.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { hashToken } from '../platform/tokens.ts';
import { deviceHash, deviceTokenOf } from './device-cookie.ts';
import { networkOf } from './network-of.ts';

/** Where failures are counted: see shared/people/sign-in-wait.ts. */
export interface Lane {
  key: string;
  /** the known device it belongs to, where it does */
  deviceId?: string;
}

/**
 * The lane of a sign-in: the account and the known device it comes from, or else the account and the network
 * address. The same questions are asked whether there is such an account or not.
 */
export const laneOf = async (
  counter: Counter,
  request: FastifyRequest,
  email: string,
  personId: string | undefined,
): Promise<Lane> => {
  const token = deviceTokenOf(request, counter.config);
  const deviceId =
    token === undefined
      ? undefined
      : await knownDevice(counter.db, deviceHash(token, personId ?? 'nobody'), personId);
  return deviceId === undefined
    ? { key: hashToken(`address ${email.toLowerCase()} ${networkOf(request.ip)}`) }
    : { key: hashToken(`device ${deviceId}`), deviceId };
};

/** The lane of somebody who is signed in and gives their password again. */
export const laneOfSession = (sessionId: string): Lane => ({ key: hashToken(`session ${sessionId}`) });

/** Tells a program how long to wait, as the sentence tells the person. */
export const sayRetryAfter = (reply: FastifyReply) => (seconds: number) => {
  void reply.header('retry-after', String(seconds));
};

/**
 * Lets a password be tried if the lane does not have to wait. The try counts as a failure from before it is
 * checked, so that a hundred tries at once are not all let through; whoever finds it right clears the lane
 * in the same writeAll as what follows.
 * @param onWait is told the seconds to wait before the try is refused
 */
export const tryInLane = async (
  { db, clock, id }: Counter,
  lane: Lane,
  onWait: (seconds: number) => void,
  check: () => Promise<boolean>,
): Promise<boolean> => {
  const now = clock.now();
  const from = failuresCountFrom(now);
  const refuseWhile = (seconds: number) => {
    if (seconds === 0) return;
    onWait(seconds);
    throw new Refusal('too many', [waitProblem(seconds)]);
  };
  const before = await failuresOfLane(db, lane.key, from);
  refuseWhile(
    secondsToWait(
      before.map(({ at }) => at),
      now,
    ),
  );

  const failure = { id: id('sif'), at: now, lane: lane.key };
  await db.writeAll([forgetFailures(db, from), addFailure(db, failure)]);
  const others = (await failuresOfLane(db, lane.key, from)).filter((other) => other.id !== failure.id);
  const seconds = secondsToWait(
    others.map(({ at }) => at),
    now,
  );
  if (seconds > 0) await db.writeAll([takeFailureBack(db, failure.id)]);
  refuseWhile(seconds);
  return check();
};
