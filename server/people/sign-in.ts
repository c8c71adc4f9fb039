import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountByEmail } from '#db/stores/people-store.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { openNewSession } from './open-new-session.ts';
import { passwordMatches } from './passwords.ts';

/** Signs a person in; the same answer whether the address or the password is wrong. */
export const signIn = async (
  counter: Counter,
  input: { email: string; password: string },
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const account = await accountByEmail(counter.db, input.email);
  const matches = await passwordMatches(account?.passwordHash, input.password);
  if (!account || !matches || account.status !== 'active') {
    throw new Refusal('not signed in', [
      problem('sign-in-failed', 'The email address or the password is not right. Check both and try again.'),
    ]);
  }
  const session = openNewSession(counter, account.id, request);
  await counter.db.writeAll([session.write]);
  session.give(reply);
};
