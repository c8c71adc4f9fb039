import { addAction } from '#db/stores/actions-store.ts';
import type { AccessRow } from '../access-row.ts';
import { delivering, looksAfter, seesContract, type Asker } from '../askers.ts';

const bothSides: readonly Asker[] = [...looksAfter, ...delivering];

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/actions',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/actions` }),
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/actions',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/actions`,
      body: { what: 'Ask schools', owner: 'both', dueOn: '2027-01-31' },
    }),
    may: bothSides,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/actions/:actionId/acts',
    ask: async ({ contractId, personOf, service: { db, counter, clock } }) => {
      const id = counter.id('act');
      await db.writeAll([
        addAction(db, {
          id,
          contractId,
          what: 'Ask schools',
          owner: 'both',
          dueOn: '2027-01-31',
          agreedById: personOf('commissioner'),
          createdAt: clock.now(),
        }),
      ]);
      return {
        url: `/api/contracts/${contractId}/actions/${id}/acts`,
        body: { act: 'done', why: '', revision: 0 },
      };
    },
    may: bothSides,
    sees: seesContract,
  },
];
