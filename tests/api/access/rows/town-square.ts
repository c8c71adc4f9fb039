import { eq } from 'drizzle-orm';
import type { AccessRow } from '../access-row.ts';
import { everybody } from '../askers.ts';

/** Open to everybody, signed in or not. */
export const rows: readonly AccessRow[] = [
  { route: 'GET /', ask: () => ({ url: '/' }), may: everybody },
  { route: 'GET /services', ask: () => ({ url: '/services' }), may: everybody },
  {
    route: 'GET /services/:reference',
    ask: async ({ contractId, service: { db, clock } }) => {
      const { contracts } = db.tables;
      await db.writeAll([
        {
          statement: (w) =>
            w.update(contracts).set({ publishedAt: clock.now() }).where(eq(contracts.id, contractId)),
        },
      ]);
      return { url: '/services/cyp-001' };
    },
    may: everybody,
  },
  { route: 'GET /accessibility', ask: () => ({ url: '/accessibility' }), may: everybody },
  { route: 'GET /privacy', ask: () => ({ url: '/privacy' }), may: everybody },
];
