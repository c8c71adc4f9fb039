import { addRebase } from '#db/stores/curves-store.ts';
import { aMeasureDraft } from '../../../fixtures/a-measure-draft.ts';
import { acceptFigures } from '../../../fixtures/accept-figures.ts';
import { addMeasureForTest } from '../../../fixtures/a-measure.ts';
import type { AccessRow } from '../access-row.ts';
import { delivering, looksAfter, seesContract, seesExact, signedIn } from '../askers.ts';
import type { World } from '../world.ts';

/** The address of a measure that nobody has asked about yet. */
const aMeasure = async ({ service, contractId }: World): Promise<string> => {
  const { measureId } = await addMeasureForTest(service, contractId);
  return `/api/contracts/${contractId}/measures/${measureId}`;
};

const bothSides = [...looksAfter, ...delivering];

/** A measure whose chart has something to agree about. */
const aMeasureWithFigures = async ({ service, contractId }: World) => {
  const version = await addMeasureForTest(service, contractId, { fromQuarter: '2022-Q1' });
  await acceptFigures(service, version, [80, 84, 79, 83, 81, 82]);
  const { measureId } = version;
  return { measureId, url: `/api/contracts/${contractId}/measures/${measureId}` };
};

export const rows: readonly AccessRow[] = [
  { route: 'GET /api/measure-library', ask: () => ({ url: '/api/measure-library' }), may: signedIn },
  {
    route: 'GET /api/contracts/:contractId/measures',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/measures` }),
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/series',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/series` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/measures',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/measures`,
      // Without a denominator: who is let through is told so.
      body: { draft: aMeasureDraft({ kind: 'share' }) },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/measures/order',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/measures/order`,
      // Not the measures as they are: who is let through is told so.
      body: { measureIds: ['mea_00000000000000000009'] },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/measures/:measureId',
    ask: async (world) => ({
      url: await aMeasure(world),
      // Nobody has seen this version: who is let through is told so.
      body: { draft: aMeasureDraft({ name: 'Families helped' }), versionSeen: 999 },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/measures/:measureId/end',
    ask: async (world) => ({
      url: `${await aMeasure(world)}/end`,
      body: { fromQuarter: '2027-Q1', why: 'The group is closing.' },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'DELETE /api/contracts/:contractId/measures/:measureId/end',
    ask: async (world) => ({ url: `${await aMeasure(world)}/end` }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/measures/:measureId/history',
    ask: async (world) => ({ url: `${await aMeasure(world)}/history` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/curves',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/curves` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/measures/:measureId/baselines',
    ask: async (world) => ({
      url: `${(await aMeasureWithFigures(world)).url}/baselines`,
      body: { afterQuarter: '2026-Q1', why: 'Agreed at the review.' },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/measures/:measureId/partners-forecasts',
    ask: async (world) => ({
      url: `${(await aMeasureWithFigures(world)).url}/partners-forecasts`,
      body: {
        author: 'The schools',
        saidOn: '2026-10-20',
        why: 'Two new heads.',
        values: [{ quarter: '2026-Q3', value: 90 }],
      },
    }),
    may: bothSides,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/measures/:measureId/rebases',
    ask: async (world) => ({
      url: `${(await aMeasureWithFigures(world)).url}/rebases`,
      body: { fromQuarter: '2026-Q1', reason: 'recording changed', cause: 'A new system.' },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'DELETE /api/contracts/:contractId/measures/:measureId/rebases/:rebaseId',
    ask: async (world) => {
      const { service, contractId, personOf } = world;
      const { url, measureId } = await aMeasureWithFigures(world);
      const id = service.counter.id('reb');
      await service.db.writeAll([
        addRebase(service.db, {
          id,
          contractId,
          measureId,
          areaKey: '',
          fromQuarter: '2026-Q1',
          reason: 'recording changed',
          cause: 'A new system.',
          personId: personOf('commissioner'),
          createdAt: service.clock.now(),
        }),
      ]);
      return { url: `${url}/rebases/${id}` };
    },
    may: looksAfter,
    sees: seesContract,
  },
];
