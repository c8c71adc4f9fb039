import type { AccessRow } from '../access-row.ts';
import { seesContract } from '../askers.ts';

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/overview',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/overview` }),
    may: seesContract,
    sees: seesContract,
  },
];
