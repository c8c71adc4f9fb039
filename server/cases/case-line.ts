import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Counter } from '../platform/counter.ts';

/** What can be said of a case in its history. */
export type CaseChange =
  | 'A family was added'
  | 'A family’s page was changed'
  | 'The end of support was recorded'
  | 'A family was handed over'
  | 'A family’s arrival was confirmed'
  | 'A family did not arrive where it was handed over'
  | 'What was said of a family’s arrival was taken back'
  | 'What happened to a permission was recorded'
  | 'Follow-ups follow the agreement'
  | 'A family was erased'
  | 'A family that a back-up brought back was erased again'
  | 'A legal hold was set'
  | 'A legal hold was lifted'
  | 'A copy of everything held was taken'
  | 'The council looked in an emergency';

/**
 * The line that says who changed a case, and when: never a value, so that nothing in history links to a person
 * once the case is erased. It is in no contract's history, which others read.
 * @param user absent when the product did it by itself
 * @param why one of the words of a list, never what somebody typed
 */
export const caseLine = (
  { db, id }: Counter,
  user: User | undefined,
  at: string,
  caseId: string,
  what: CaseChange,
  why = '',
): Write =>
  appendHistory(db, {
    id: id('his'),
    at,
    personId: user?.personId,
    subject: 'case',
    subjectId: caseId,
    what,
    from: '',
    to: '',
    why,
  });
