import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Counter } from '../platform/counter.ts';

/** The write that notes a change about a person's account, and who made it. */
export const personHistory = (
  counter: Counter,
  by: Pick<User, 'personId'>,
  personId: string,
  change: { what: string; from?: string; to: string; why?: string },
): Write =>
  appendHistory(counter.db, {
    id: counter.id('his'),
    at: counter.clock.now(),
    personId: by.personId,
    subject: 'person',
    subjectId: personId,
    from: '',
    why: '',
    ...change,
  });
