import { eq } from 'drizzle-orm';
import type { AccessRow } from '../access-row.ts';
import { recordRelease } from '#db/stores/releases-store.ts';
import { usualTerms } from '#shared/disclosure/release.ts';
import { council, delivering, everybody, seesContract } from '../askers.ts';
import type { World } from '../world.ts';

/** Releases made for asking about, each with its number. */
let told = 0;

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
      const { contractId, service, personOf } = world;
      const { db, clock } = service;
      const release = {
        ...{ id: service.counter.id('rel'), contractId, audience: 'public' as const, ...usualTerms },
        ...{ number: (told += 1), rules: 1, words: '', seen: false, madeBy: personOf('commissioner') },
        madeAt: clock.now(),
      };
      await db.writeAll(recordRelease(db, release, []));
      return { url: '/services/cyp-001/figures.csv' };
    },
    may: everybody,
  },
  {
    route: 'GET /api/contracts/:contractId/figures-to-publish/page',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/figures-to-publish/page` }),
    may: [...council, ...delivering],
    sees: seesContract,
  },
  { route: 'GET /accessibility', ask: () => ({ url: '/accessibility' }), may: everybody },
  { route: 'GET /privacy', ask: () => ({ url: '/privacy' }), may: everybody },
];
