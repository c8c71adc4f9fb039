import { aContractDraft } from '../../../fixtures/a-contract.ts';
import type { AccessRow } from '../access-row.ts';
import {
  commissionersOfCouncil,
  looksAfter,
  seesContract,
  seesExact,
  signedIn,
  type Asker,
} from '../askers.ts';

const handsOver: readonly Asker[] = ['administrator', ...looksAfter];

export const rows: readonly AccessRow[] = [
  // Everybody with a role has a register: whose agreements stand in it is asked of each row.
  { route: 'GET /api/contracts', ask: () => ({ url: '/api/contracts' }), may: signedIn },
  { route: 'GET /api/contracts.csv', ask: () => ({ url: '/api/contracts.csv' }), may: signedIn },
  { route: 'GET /api/contracts/choices', ask: () => ({ url: '/api/contracts/choices' }), may: signedIn },
  {
    route: 'POST /api/contracts',
    ask: () => ({ url: '/api/contracts', body: aContractDraft() }),
    may: commissionersOfCouncil,
  },
  {
    route: 'GET /api/contracts/:contractId',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}` }),
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}`,
      // Nobody has seen this revision: who is let through is told so.
      body: { draft: aContractDraft(), revision: 999, why: '' },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/agreement',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/agreement` }),
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/history',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/history` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/contract-manager',
    ask: ({ contractId, personOf }) => ({
      url: `/api/contracts/${contractId}/contract-manager`,
      body: { personId: personOf('commissioner beside'), revision: 999, why: 'a holiday' },
    }),
    may: handsOver,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/given-to',
    ask: ({ contractId, personOf }) => ({
      url: `/api/contracts/${contractId}/given-to`,
      body: { personId: personOf('commissioner beside'), revision: 999 },
    }),
    may: handsOver,
    sees: seesContract,
  },
  {
    route: 'DELETE /api/contracts/:contractId/given-to',
    ask: ({ contractId, personOf }) => ({
      url: `/api/contracts/${contractId}/given-to`,
      body: { personId: personOf('commissioner beside'), revision: 999 },
    }),
    may: handsOver,
    sees: seesContract,
  },
];
