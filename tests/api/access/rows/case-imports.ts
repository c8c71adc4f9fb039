import { familiesCsv, familyCells } from '../../../fixtures/a-families-file.ts';
import type { AccessRow } from '../access-row.ts';
import { delivering, seesContract } from '../askers.ts';

const headers = { 'content-type': 'text/csv' };
const body = familiesCsv([familyCells({ Reference: 'F-9001' })]);

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/cases/import/template',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/cases/import/template?sheet=Families` }),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/cases/import/preview',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/cases/import/preview`, body, headers }),
    may: delivering,
    sees: seesContract,
  },
  {
    // No preview has this hash: who is let through is told so.
    route: 'POST /api/contracts/:contractId/cases/import',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/cases/import?planHash=${'0'.repeat(64)}`,
      body,
      headers,
    }),
    may: delivering,
    sees: seesContract,
  },
];
