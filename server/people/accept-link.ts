import type { FastifyReply, FastifyRequest } from 'fastify';
import { linkByHash, useInvitation } from '#db/stores/invitations-store.ts';
import { forgetDevicesOf } from '#db/stores/known-devices-store.ts';
import { personById } from '#db/stores/people-store.ts';
import { changePerson } from '#db/stores/people-writes.ts';
import { endSessionsOf } from '#db/stores/sessions-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import { decidePassword } from '#shared/people/decide-password.ts';
import { decideLink, type Link } from '#shared/people/link.ts';
import type { LinkShown } from '#shared/people/people.api.ts';
import type { Person } from '#shared/people/person.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { hashToken } from '../platform/tokens.ts';
import { openNewSession } from './open-new-session.ts';
import { hashPassword } from './passwords.ts';
import { personHistory } from './write-history.ts';

interface OpenLink {
  link: Link;
  purpose: LinkShown['purpose'];
  person: Person;
}

/** The link behind an address and whom it is for; refused, with what to do, when it does not work. */
const openLinkAt = async (counter: Counter, token: string): Promise<OpenLink> => {
  const { db, clock } = counter;
  const link = await linkByHash(db, hashToken(token));
  const person = link?.personId === undefined ? undefined : await personById(db, link.personId);
  if (!link || !person || link.purpose === 'set-up') {
    throw new Refusal('not found', decideLink(undefined, clock.now()));
  }
  const problems = decideLink(link, clock.now());
  if (problems.length > 0) throw new Refusal('not found', problems);
  return { link, purpose: link.purpose, person };
};

/** What the page behind a link shows before a password is chosen. */
export const linkShown = async (counter: Counter, token: string): Promise<LinkShown> => {
  const { purpose, person } = await openLinkAt(counter, token);
  return {
    purpose,
    name: person.name,
    email: person.email,
    organisationName: person.organisationName,
    councilName: (await councilKnown(counter.db))?.name ?? '',
  };
};

/**
 * Takes the password chosen behind a link: the account works from now on, every earlier session and known
 * device of it is at its end, and the person is signed in.
 */
export const acceptLink = async (
  counter: Counter,
  token: string,
  password: string,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  const { link, purpose, person } = await openLinkAt(counter, token);
  const { db, clock } = counter;
  const council = await councilKnown(db);
  const about = [person.name, person.email, person.organisationName, council?.name ?? ''];
  const problems = decidePassword(password, about);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const passwordHash = await hashPassword(password);
  const session = await openNewSession(counter, person.id, request);
  const now = clock.now();
  await db.writeAll([
    useInvitation(db, link.id, now),
    changePerson(
      db,
      person.id,
      { status: 'active', passwordHash },
      { revision: person.revision, statuses: ['invited', 'active'] },
    ),
    endSessionsOf(db, person.id, now),
    forgetDevicesOf(db, person.id),
    ...session.writes,
    purpose === 'invitation'
      ? personHistory(counter, { personId: person.id }, person.id, {
          what: 'Account',
          from: person.status,
          to: 'active',
        })
      : personHistory(counter, { personId: person.id }, person.id, {
          what: 'Password',
          to: 'changed through a link; signed out everywhere else',
        }),
  ]);
  session.give(reply);
};
