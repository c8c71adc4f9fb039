import { historyOf } from '#db/stores/history-store.ts';
import { openLinkOf } from '#db/stores/invitations-store.ts';
import { contractsLookedAfterBy } from '#db/stores/people-store.ts';
import { openSessionsOf } from '#db/stores/sessions-store.ts';
import type { PersonPage } from '#shared/people/people.api.ts';
import type { Counter } from '../platform/counter.ts';
import { personOrRefuse } from './person-or-refuse.ts';

/** One person with what hangs on the account, as an administrator sees it. */
export const personPage = async (counter: Counter, personId: string): Promise<PersonPage> => {
  const { db, clock } = counter;
  const person = await personOrRefuse(counter, personId);
  const link = await openLinkOf(db, personId, clock.now());
  return {
    person,
    openLink:
      link === undefined || link.purpose === 'set-up'
        ? undefined
        : { purpose: link.purpose, createdAt: link.createdAt, expiresAt: link.expiresAt },
    signedInOn: (await openSessionsOf(db, personId, clock.now())).length,
    looksAfter: await contractsLookedAfterBy(db, personId),
    history: await historyOf(db, 'person', personId),
  };
};
