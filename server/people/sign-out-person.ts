import { forgetDevicesOf } from '#db/stores/known-devices-store.ts';
import { endSessionsOf } from '#db/stores/sessions-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { PersonPage } from '#shared/people/people.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { personOrRefuse } from './person-or-refuse.ts';
import { personPage } from './person-page.ts';
import { personHistory } from './write-history.ts';

/** Signs a person out on every device, when one was lost for instance. */
export const signOutPerson = async (counter: Counter, user: User, personId: string): Promise<PersonPage> => {
  insist(user, 'change people');
  await personOrRefuse(counter, personId);
  const { db, clock } = counter;
  await db.writeAll([
    endSessionsOf(db, personId, clock.now()),
    forgetDevicesOf(db, personId),
    personHistory(counter, user, personId, { what: 'Sessions', to: 'signed out everywhere' }),
  ]);
  return personPage(counter, personId);
};
