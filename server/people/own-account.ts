import type { FastifyReply, FastifyRequest } from 'fastify';
import { withdrawLinksOf } from '#db/stores/invitations-store.ts';
import { forgetDevicesOf } from '#db/stores/known-devices-store.ts';
import { accountById } from '#db/stores/people-store.ts';
import { changePerson } from '#db/stores/people-writes.ts';
import { endSession, endSessionsOf, openSessionsOf } from '#db/stores/sessions-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import { clearLane } from '#db/stores/sign-in-failures-store.ts';
import type { User } from '#shared/access/roles.ts';
import { decidePassword } from '#shared/people/decide-password.ts';
import type { OwnAccount } from '#shared/people/people.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { clearSessionCookie } from '../platform/session.ts';
import { openNewSession } from './open-new-session.ts';
import { personOrRefuse } from './person-or-refuse.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { laneOfSession, sayRetryAfter, tryInLane } from './sign-in-lane.ts';
import { personHistory } from './write-history.ts';

/** One's own account: who one is here, and where one is signed in. */
export const ownAccount = async (
  counter: Counter,
  user: User,
  sessionId: string | undefined,
): Promise<OwnAccount> => {
  const person = await personOrRefuse(counter, user.personId);
  const sessions = await openSessionsOf(counter.db, user.personId, counter.clock.now());
  return {
    name: person.name,
    email: person.email,
    organisationName: person.organisationName,
    roles: person.roles,
    revision: person.revision,
    sessions: sessions.map((session) => ({ ...session, thisOne: session.id === sessionId })),
  };
};

/** Changes one's own name. */
export const changeOwnName = async (
  counter: Counter,
  user: User,
  { name, revision }: { name: string; revision: number },
) => {
  if (name === user.name) return;
  await counter.db.writeAll([
    changePerson(counter.db, user.personId, { name }, { revision }),
    personHistory(counter, user, user.personId, { what: 'Name', from: user.name, to: name }),
  ]);
};

/**
 * Changes one's own password: the present one is asked for, every other session ends, other devices are
 * known no longer, and this browser goes on with a new session.
 */
export const changeOwnPassword = async (
  counter: Counter,
  user: User,
  input: { current: string; password: string },
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const { db, clock } = counter;
  const account = await accountById(db, user.personId);
  const lane = laneOfSession(request.sessionId ?? user.personId);
  const matches = await tryInLane(counter, lane, sayRetryAfter(reply), () =>
    passwordMatches(account?.passwordHash, input.current),
  );
  if (!account || !matches) {
    throw new Refusal('invalid', [
      problem('password-wrong', 'This is not your present password. Type it again.', 'current'),
    ]);
  }
  const council = await councilKnown(db);
  const about = [user.name, account.email, user.organisationName, council?.name ?? ''];
  const problems = decidePassword(input.password, about);
  if (problems.length > 0) {
    // The present password was right: typing a new one that is refused is no failed sign-in.
    await db.writeAll([clearLane(db, lane.key)]);
    throw new Refusal('invalid', problems);
  }
  const passwordHash = await hashPassword(input.password);
  const session = await openNewSession(counter, user.personId, request);
  const now = clock.now();
  await db.writeAll([
    changePerson(db, user.personId, { passwordHash }, { revision: account.revision, statuses: ['active'] }),
    endSessionsOf(db, user.personId, now),
    forgetDevicesOf(db, user.personId),
    withdrawLinksOf(db, user.personId, now),
    clearLane(db, lane.key),
    ...session.writes,
    personHistory(counter, user, user.personId, {
      what: 'Password',
      to: 'changed; signed out everywhere else',
    }),
  ]);
  session.give(reply);
};

/** Ends one of one's own sessions; another person's cannot be named. */
export const endOwnSession = async (
  counter: Counter,
  user: User,
  sessionId: string,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const { db, clock } = counter;
  const own = await openSessionsOf(db, user.personId, clock.now());
  if (!own.some(({ id }) => id === sessionId)) {
    throw new Refusal('not found', [problem('session-unknown', 'You are not signed in there any longer.')]);
  }
  await db.writeAll([endSession(db, sessionId, clock.now())]);
  if (sessionId === request.sessionId) clearSessionCookie(reply, counter.config);
};

/** Signs out on every device, this one too; none of them is known any longer. */
export const signOutEverywhere = async (counter: Counter, user: User, reply: FastifyReply) => {
  const { db, clock } = counter;
  await db.writeAll([
    endSessionsOf(db, user.personId, clock.now()),
    forgetDevicesOf(db, user.personId),
    personHistory(counter, user, user.personId, { what: 'Sessions', to: 'signed out everywhere' }),
  ]);
  clearSessionCookie(reply, counter.config);
};
