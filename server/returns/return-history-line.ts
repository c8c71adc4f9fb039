import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Counter } from '../platform/counter.ts';

/** What a line of a return's history says. */
export interface ReturnLine {
  what: string;
  from: string;
  to: string;
  why?: string;
}

/**
 * The write that appends a change that was sent: a status or the figure of all together, which everybody who
 * sees the contract may read, or a figure of one part. It belongs to the contract's history.
 */
export const openLine = (
  { db, id }: Counter,
  user: User | undefined,
  at: string,
  about: { returnId: string; contractId: string; partId?: string },
  { what, from, to, why = '' }: ReturnLine,
): Write =>
  appendHistory(db, {
    id: id('his'),
    at,
    personId: user?.personId,
    subject: 'return',
    subjectId: about.partId ?? about.returnId,
    contractId: about.contractId,
    what,
    from,
    to,
    why,
  });

/**
 * The write that appends a change of a draft. It belongs to the part and to no contract's history: what was
 * typed before a return is sent is for those who fill it in.
 */
export const draftLine = (
  { db, id }: Counter,
  user: User,
  at: string,
  partId: string,
  { what, from, to, why = '' }: ReturnLine,
): Write =>
  appendHistory(db, {
    id: id('his'),
    at,
    personId: user.personId,
    subject: 'return',
    subjectId: partId,
    what,
    from,
    to,
    why,
  });
