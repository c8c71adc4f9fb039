import { withdrawAcceptedFigures } from '#db/stores/measures-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Commented, ReturnShown } from '#shared/returns/returns.api.ts';
import type { Counter } from '../platform/counter.ts';
import { checkReturn } from './check-return.ts';

/**
 * Opens an accepted return again for a correction. Only accepted figures count, so its figures do not until
 * it is accepted anew; they stay in its events, and in what was frozen.
 */
export const reopenReturn = (
  counter: Counter,
  user: User,
  returnId: string,
  said: Commented,
): Promise<ReturnShown> =>
  checkReturn(counter, user, 'reopen', returnId, said, ({ kept }) =>
    Promise.resolve([withdrawAcceptedFigures(counter.db, kept.contractId, [kept.lastQuarter])]),
  );
