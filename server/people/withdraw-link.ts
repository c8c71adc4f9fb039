import { openLinkOf, withdrawLinksOf } from '#db/stores/invitations-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { PersonPage } from '#shared/people/people.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { personOrRefuse } from './person-or-refuse.ts';
import { personPage } from './person-page.ts';
import { personHistory } from './write-history.ts';

/** Withdraws the link a person was given; where there is none that works nothing changes. */
export const withdrawLink = async (counter: Counter, user: User, personId: string): Promise<PersonPage> => {
  insist(user, 'change people');
  await personOrRefuse(counter, personId);
  const { db, clock } = counter;
  const open = await openLinkOf(db, personId, clock.now());
  if (open) {
    await db.writeAll([
      withdrawLinksOf(db, personId, clock.now()),
      personHistory(counter, user, personId, {
        what: open.purpose === 'invitation' ? 'Invitation' : 'New-password link',
        to: 'withdrawn',
      }),
    ]);
  }
  return personPage(counter, personId);
};
