import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountByEmail } from '#db/stores/people-store.ts';
import { clearLane } from '#db/stores/sign-in-failures-store.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { openNewSession } from './open-new-session.ts';
import { passwordMatches } from './passwords.ts';
import { laneOf, sayRetryAfter, tryInLane } from './sign-in-lane.ts';

/** Signs a person in; the same answer, in the same time, whether the address or the password is wrong. */
export const signIn = async (
  counter: Counter,
  input: { email: string; password: string },
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const { db } = counter;
  const account = await accountByEmail(db, input.email);
  const lane = await laneOf(counter, request, input.email, account?.id);
  const matches = await tryInLane(counter, lane, sayRetryAfter(reply), () =>
    passwordMatches(account?.passwordHash, input.password),
  );
  if (!account || !matches || account.status !== 'active') {
    throw new Refusal('not signed in', [
      problem('sign-in-failed', 'The email address or the password is not right. Check both and try again.'),
    ]);
  }
  const session = await openNewSession(counter, account.id, request, lane.deviceId);
  await db.writeAll([clearLane(db, lane.key), ...session.writes]);
  session.give(reply);
};
