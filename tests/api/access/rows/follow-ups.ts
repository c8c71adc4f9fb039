import type { AccessRow } from '../access-row.ts';
import { askers, seesContract, seesExact } from '../askers.ts';
import { anEndedCase, casesIn } from '../world-cases.ts';

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/families',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/families` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    // Whoever works for a provider has a list: of the families that their own organisation holds.
    route: 'GET /api/follow-ups/due',
    ask: () => ({ url: '/api/follow-ups/due' }),
    may: askers.filter((asker) => asker.startsWith('provider')),
  },
  {
    route: 'PUT /api/follow-ups/:followUpId',
    ask: async (world) => {
      const { followUps } = await anEndedCase(world, await casesIn(world));
      const due = followUps.find(({ months }) => months === 3);
      return {
        url: `/api/follow-ups/${due?.id ?? ''}`,
        body: {
          found: { kind: 'attempt', on: '2026-09-01', channel: 'phone' },
          corrects: false,
          confirmed: [],
          revision: 0,
        },
      };
    },
    may: ['provider worker', 'provider manager'],
    sees: [],
  },
];
