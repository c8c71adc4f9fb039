import { eq } from 'drizzle-orm';
import type { AccessRow } from '../access-row.ts';
import { everybody, seesContract, seesExact } from '../askers.ts';
import { aRelease } from '../world-releases.ts';
import type { World } from '../world.ts';

const published = async ({ contractId, service: { db, clock } }: World) => {
  const { contracts } = db.tables;
  await db.writeAll([
    {
      statement: (w) =>
        w.update(contracts).set({ publishedAt: clock.now() }).where(eq(contracts.id, contractId)),
    },
  ]);
};

/** Open to everybody, signed in or not; but for what nobody outside has seen yet. */
export const rows: readonly AccessRow[] = [
  { route: 'GET /', ask: () => ({ url: '/' }), may: everybody },
  { route: 'GET /services', ask: () => ({ url: '/services' }), may: everybody },
  {
    route: 'GET /services/:reference',
    ask: async (world) => {
      await published(world);
      return { url: '/services/cyp-001' };
    },
    may: everybody,
  },
  {
    route: 'GET /services/:reference/figures.csv',
    ask: async (world) => {
      await published(world);
      await aRelease(world, 'public');
      return { url: '/services/cyp-001/figures.csv' };
    },
    may: everybody,
  },
  {
    route: 'GET /api/contracts/:contractId/figures-to-publish/page',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/figures-to-publish/page` }),
    may: seesExact,
    sees: seesContract,
  },
  { route: 'GET /accessibility', ask: () => ({ url: '/accessibility' }), may: everybody },
  { route: 'GET /privacy', ask: () => ({ url: '/privacy' }), may: everybody },
];
