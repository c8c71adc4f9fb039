import type { AccessRow } from '../access-row.ts';
import { looksAfter, seesContract, seesExact, type Asker } from '../askers.ts';
import { aRelease } from '../world-releases.ts';

const leading: readonly Asker[] = ['provider worker', 'provider manager'];

export const rows: readonly AccessRow[] = [
  {
    route: 'POST /api/contracts/:contractId/publication',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/publication`,
      body: { published: true, revision: 999, why: '' },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/figures-to-publish',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/figures-to-publish` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/figures-to-publish',
    // Nobody has seen these figures: who is let through is told so.
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/figures-to-publish`,
      body: { seen: '0'.repeat(24) },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/figures-to-publish/partners',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/figures-to-publish/partners`,
      body: { seen: '0'.repeat(24) },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/released-figures',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/released-figures` }),
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/released-figures.csv',
    ask: async (world) => {
      await aRelease(world, 'partner');
      return { url: `/api/contracts/${world.contractId}/released-figures.csv` };
    },
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/figures-to-publish/words',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/figures-to-publish/words`,
      body: { words: 'Come and see us.', revision: 999 },
    }),
    may: leading,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/figures-to-publish/terms',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/figures-to-publish/terms`,
      body: { threshold: 8, rounded: true, revision: 999 },
    }),
    may: looksAfter,
    sees: seesContract,
  },
];
