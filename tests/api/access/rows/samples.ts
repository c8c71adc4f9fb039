import type { AccessRow } from '../access-row.ts';
import { looksAfter, seesContract, seesExact, type Asker } from '../askers.ts';

/** Who looks after the agreement, and who leads its delivery: a sample takes both. */
const agreeing: readonly Asker[] = [...looksAfter, 'provider manager'];
/** Nobody has proposed anything: who is let through is told so. */
const revision = 0;

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/sample',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/sample` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/sample',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/sample`,
      body: { fromQuarter: '2030-Q1', marginPercent: 10, responsePercent: 60 },
    }),
    may: agreeing,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/sample/agree',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/sample/agree`, body: { revision } }),
    may: agreeing,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/sample/end',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/sample/end`, body: { revision } }),
    may: agreeing,
    sees: seesContract,
  },
];
