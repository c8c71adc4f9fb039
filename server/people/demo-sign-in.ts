import type { FastifyReply, FastifyRequest } from 'fastify';
import { demoPeople } from '#db/stores/people-store.ts';
import { capital, roleList } from '#shared/access/role-words.ts';
import type { DemoPeople } from '#shared/people/people.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { openNewSession } from './open-new-session.ts';

/** Outside a demo these addresses do not exist. */
const insistOnDemo = (counter: Counter) => {
  if (counter.config.demo) return;
  throw new Refusal('not found', [problem('not-found', 'There is nothing at this address.')]);
};

/** The buttons of a demo's sign-in page: its own invented people. */
export const demoButtons = async (counter: Counter): Promise<DemoPeople> => {
  insistOnDemo(counter);
  const people = await demoPeople(counter.db);
  return {
    people: people.map(({ id, name, roles, organisationName }) => ({
      personId: id,
      name,
      roles,
      organisationName,
      roleLine: `${capital(roleList(roles))}, ${organisationName}`,
    })),
  };
};

/** Signs in as one of a demo's people, without a password; nobody else can be signed in this way. */
export const demoSignIn = async (
  counter: Counter,
  personId: string,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  insistOnDemo(counter);
  const people = await demoPeople(counter.db);
  if (!people.some(({ id }) => id === personId)) {
    throw new Refusal('not found', [problem('person-unknown', 'There is no such person in the demo.')]);
  }
  const session = await openNewSession(counter, personId, request);
  await counter.db.writeAll(session.writes);
  session.give(reply);
};
