import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Counter } from '../platform/counter.ts';

/** What a line of an agreement's history says. */
export interface ContractLine {
  what: string;
  from: string;
  to: string;
  why?: string;
}

/** The write that appends a change to an agreement's history, now, by this person. */
export const contractHistoryLine = (
  { db, clock, id }: Counter,
  user: User,
  contractId: string,
  { what, from, to, why = '' }: ContractLine,
): Write =>
  appendHistory(db, {
    id: id('his'),
    at: clock.now(),
    personId: user.personId,
    subject: 'contract',
    subjectId: contractId,
    contractId,
    what,
    from,
    to,
    why,
  });
