import { aCount } from '../../../fixtures/a-count.ts';
import type { AccessRow } from '../access-row.ts';
import { delivering, seesContract } from '../askers.ts';

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/counts',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/counts` }),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/counts',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/counts`,
      body: { sheets: [{ quarter: '2025-Q1', rows: [aCount()], revision: 0 }] },
    }),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/counts/template',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/counts/template` }),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/counts/read',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/counts/read`,
      body: 'Quarter,Point,Area,support ended\n2025-Q1,3,,60\n',
      headers: { 'content-type': 'text/csv' },
    }),
    may: delivering,
    sees: seesContract,
  },
];
