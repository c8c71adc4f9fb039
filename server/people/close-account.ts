import { withdrawLinksOf } from '#db/stores/invitations-store.ts';
import { forgetDevicesOf } from '#db/stores/known-devices-store.ts';
import { changePerson, keepOneAdministrator } from '#db/stores/people-writes.ts';
import { endSessionsOf } from '#db/stores/sessions-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { PersonPage } from '#shared/people/people.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { personOrRefuse } from './person-or-refuse.ts';
import { personPage } from './person-page.ts';
import { personHistory } from './write-history.ts';

/**
 * Marks a person as having left: no password, no session, no device, no link works any longer. What they
 * did stays, and the answer lists the agreements they look after, so that these can be handed over.
 */
export const closeAccount = async (
  counter: Counter,
  user: User,
  personId: string,
  { revision, why }: { revision: number; why: string },
): Promise<PersonPage> => {
  insist(user, 'change people');
  const person = await personOrRefuse(counter, personId);
  if (person.status === 'left') {
    throw new Refusal('conflict', [problem('person-left', 'This account is closed already.')]);
  }
  const { db, clock } = counter;
  const now = clock.now();
  const administratorGoes = person.status === 'active' && person.roles.includes('administrator');
  await db.writeAll([
    ...(administratorGoes ? keepOneAdministrator(db, personId) : []),
    changePerson(
      db,
      personId,
      { status: 'left', passwordHash: null },
      { revision, statuses: ['invited', 'active'] },
    ),
    endSessionsOf(db, personId, now),
    forgetDevicesOf(db, personId),
    withdrawLinksOf(db, personId, now),
    personHistory(counter, user, personId, { what: 'Account', from: person.status, to: 'closed', why }),
  ]);
  return personPage(counter, personId);
};
