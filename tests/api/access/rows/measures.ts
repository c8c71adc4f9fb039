import { aMeasureDraft } from '../../../fixtures/a-measure-draft.ts';
import { addMeasureForTest } from '../../../fixtures/a-measure.ts';
import type { AccessRow } from '../access-row.ts';
import { looksAfter, seesContract, signedIn } from '../askers.ts';
import type { World } from '../world.ts';

/** The address of a measure that nobody has asked about yet. */
const aMeasure = async ({ service, contractId }: World): Promise<string> => {
  const { measureId } = await addMeasureForTest(service, contractId);
  return `/api/contracts/${contractId}/measures/${measureId}`;
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
    may: seesContract,
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
    may: seesContract,
    sees: seesContract,
  },
];
