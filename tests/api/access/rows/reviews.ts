import { addAction } from '#db/stores/actions-store.ts';
import { addMeasureForTest } from '../../../fixtures/a-measure.ts';
import type { AccessRow } from '../access-row.ts';
import { delivering, looksAfter, seesContract, seesExact, type Asker } from '../askers.ts';
import type { World } from '../world.ts';

const bothSides: readonly Asker[] = [...looksAfter, ...delivering];

/** The address of the questions about a measure that nobody has asked about yet. */
const aCurve = async ({ service, contractId }: World): Promise<string> => {
  const { measureId } = await addMeasureForTest(service, contractId);
  return `/api/contracts/${contractId}/measures/${measureId}/curve`;
};

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
  {
    route: 'GET /api/contracts/:contractId/measures/:measureId/curve',
    ask: async (world) => ({ url: await aCurve(world) }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/measures/:measureId/curve',
    ask: async (world) => ({ url: await aCurve(world), body: { answers: { story: 'Two left in June.' } } }),
    may: bothSides,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/measures/:measureId/curve/finish',
    ask: async (world) => ({ url: `${await aCurve(world)}/finish`, body: { revision: 0 } }),
    may: bothSides,
    sees: seesContract,
  },
];
