import type { AccessRow } from '../access-row.ts';
import { seesContract, seesExact } from '../askers.ts';

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/overview',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/overview` }),
    may: seesExact,
    sees: seesContract,
  },
];
