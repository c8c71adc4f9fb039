import type { AccessRow } from '../access-row.ts';
import { council, delivering, looksAfter, seesContract, type Asker } from '../askers.ts';
import { anIndicatorIn } from '../world-outcomes.ts';
import { aLookupFile } from '../../../fixtures/a-street-file.ts';

/** Everybody whose role counts in their organisation. */
const seesIndicators: readonly Asker[] = [
  ...council,
  ...delivering,
  'provider worker elsewhere',
  'provider manager elsewhere',
  'commissioner of a partner',
  'commissioner elsewhere',
];
const headers = { 'content-type': 'text/csv' };

export const rows: readonly AccessRow[] = [
  { route: 'GET /api/outcomes/set-up', ask: () => ({ url: '/api/outcomes/set-up' }), may: ['administrator'] },
  { route: 'GET /api/indicators', ask: () => ({ url: '/api/indicators' }), may: seesIndicators },
  {
    route: 'GET /api/indicators/:indicatorId',
    ask: async (world) => ({ url: `/api/indicators/${await anIndicatorIn(world)}` }),
    may: seesIndicators,
  },
  {
    route: 'GET /api/indicators/:indicatorId/map',
    ask: async (world) => ({ url: `/api/indicators/${await anIndicatorIn(world)}/map` }),
    may: seesIndicators,
  },
  {
    route: 'GET /api/small-areas',
    ask: async (world) => {
      await anIndicatorIn(world);
      return { url: '/api/small-areas?district=V07000001' };
    },
    may: council,
  },
  {
    route: 'GET /api/contracts/:contractId/area',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/area` }),
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/indicators',
    ask: async (world) => ({
      url: `/api/contracts/${world.contractId}/indicators`,
      body: { indicatorIds: [await anIndicatorIn(world)] },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'GET /api/imports/outcomes/under-way/:ticket',
    ask: () => ({ url: `/api/imports/outcomes/under-way/${'0'.repeat(32)}` }),
    may: ['administrator'],
  },
  {
    route: 'POST /api/imports/outcomes/:what/preview',
    ask: () => ({ url: '/api/imports/outcomes/lookup/preview', body: aLookupFile, headers }),
    may: ['administrator'],
  },
  {
    route: 'POST /api/imports/outcomes/:what',
    // No preview has this hash: who is let through is told so.
    ask: () => ({
      url: `/api/imports/outcomes/lookup?planHash=${'0'.repeat(64)}`,
      body: aLookupFile,
      headers,
    }),
    may: ['administrator'],
  },
];
