import type { FastifyReply, FastifyRequest } from 'fastify';
import { appendHistory } from '#db/stores/history-store.ts';
import { linkByHash, useInvitation } from '#db/stores/invitations-store.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addPerson, anybodyHasAccount } from '#db/stores/people-store.ts';
import { addSetting } from '#db/stores/settings-store.ts';
import type { SetUp } from '#shared/people/people.api.ts';
import { decidePassword } from '#shared/people/decide-password.ts';
import { decideLink } from '#shared/people/link.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { hashToken } from '../platform/tokens.ts';
import { openNewSession } from './open-new-session.ts';
import { hashPassword } from './passwords.ts';

/** The first start: names the council and makes the first administrator, through the one-time address. */
export const setUp = async (counter: Counter, input: SetUp, request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = counter;
  const now = clock.now();
  const invitation = await linkByHash(db, hashToken(input.token));
  const works = invitation?.purpose === 'set-up' && decideLink(invitation, now).length === 0;
  // An address left over from before anybody had an account makes nobody an administrator.
  if (!works || (await anybodyHasAccount(db))) {
    throw new Refusal('not found', [
      problem(
        'link-unknown',
        'This set-up address has been used or is too old. Start the service again for a new one.',
      ),
    ]);
  }
  const problems = decidePassword(input.password, [input.name, input.email, input.councilName]);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const organisationId = counter.id('org');
  const personId = counter.id('per');
  const session = await openNewSession(counter, personId, request);
  const passwordHash = await hashPassword(input.password);
  await db.writeAll([
    useInvitation(db, invitation.id, now),
    ...addOrganisation(
      db,
      {
        id: organisationId,
        name: input.councilName,
        kind: 'council',
        website: '',
        identifiers: [],
        revision: 0,
      },
      now,
      () => counter.id('oid'),
    ),
    ...addPerson(db, {
      id: personId,
      name: input.name,
      email: input.email,
      organisationId,
      passwordHash,
      status: 'active',
      roles: [{ id: counter.id('rol'), role: 'administrator' }],
      createdAt: now,
    }),
    addSetting(db, 'council', { name: input.councilName, organisationId }),
    appendHistory(db, {
      id: counter.id('his'),
      at: now,
      personId,
      subject: 'settings',
      subjectId: 'council',
      what: 'Better Off',
      from: '',
      to: `set up for ${input.councilName}`,
      why: '',
    }),
    ...session.writes,
  ]);
  session.give(reply);
};
