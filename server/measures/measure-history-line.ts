import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Counter } from '../platform/counter.ts';

/** What a line of a measure's history says. */
export interface MeasureLine {
  contractId: string;
  measureId: string;
  what: string;
  from: string;
  to: string;
  why?: string;
}

/** The write that appends a change to a measure's history, now, by this person. */
export const measureHistoryLine = (
  { db, clock, id }: Counter,
  user: User,
  { contractId, measureId, what, from, to, why = '' }: MeasureLine,
): Write =>
  appendHistory(db, {
    id: id('his'),
    at: clock.now(),
    personId: user.personId,
    subject: 'measure',
    subjectId: measureId,
    contractId,
    what,
    from,
    to,
    why,
  });
