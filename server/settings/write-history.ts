import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Counter } from '../platform/counter.ts';

/** The write that notes a change of the settings, and who made it. */
export const settingsHistory = (
  counter: Counter,
  user: User,
  change: { what: string; from?: string; to: string },
): Write =>
  appendHistory(counter.db, {
    id: counter.id('his'),
    at: counter.clock.now(),
    personId: user.personId,
    subject: 'settings',
    subjectId: 'council',
    from: '',
    why: '',
    ...change,
  });
