import { addMeasureForTest } from '../../../fixtures/a-measure.ts';
import type { AccessRow } from '../access-row.ts';
import { council, looksAfter, seesContract, seesExact } from '../askers.ts';
import type { World } from '../world.ts';

/** Where it is said whether the areas of a measure differ on purpose. */
const differenceNotes = async ({ service, contractId }: World): Promise<string> => {
  const { measureId } = await addMeasureForTest(service, contractId);
  return `/api/contracts/${contractId}/measures/${measureId}/difference-notes`;
};

export const rows: readonly AccessRow[] = [
  {
    // the lead and the council see every part, a member of the consortium its own alone (decision 12)
    route: 'GET /api/contracts/:contractId/measures/:measureId/by-organisation',
    ask: async (world) => {
      const { measureId } = await addMeasureForTest(world.service, world.contractId);
      return { url: `/api/contracts/${world.contractId}/measures/${measureId}/by-organisation` };
    },
    may: [...council, 'provider worker', 'provider manager'],
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/measures/:measureId/difference-notes',
    ask: async (world) => ({ url: await differenceNotes(world) }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/measures/:measureId/difference-notes',
    ask: async (world) => ({
      url: await differenceNotes(world),
      body: {
        between: 'areas',
        answer: 'meant',
        why: 'One area has an outreach worker.',
        saidBy: 'The partnership board',
        saidOn: '2026-10-20',
        numberSeen: 0,
      },
    }),
    may: looksAfter,
    sees: seesContract,
  },
];
