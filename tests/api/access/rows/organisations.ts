import type { AccessRow } from '../access-row.ts';
import { commissionersOfCouncil, type Asker } from '../askers.ts';

const keepers: readonly Asker[] = ['administrator', ...commissionersOfCouncil];
const draft = { name: 'Another', kind: 'provider', website: '', identifiers: [] };

export const rows: readonly AccessRow[] = [
  { route: 'GET /api/organisations', ask: () => ({ url: '/api/organisations' }), may: keepers },
  {
    route: 'POST /api/organisations',
    ask: () => ({ url: '/api/organisations', body: draft }),
    may: keepers,
  },
  {
    route: 'GET /api/organisations/:organisationId',
    ask: ({ leadId }) => ({ url: `/api/organisations/${leadId}` }),
    may: keepers,
  },
  {
    route: 'PUT /api/organisations/:organisationId',
    ask: ({ leadId }) => ({ url: `/api/organisations/${leadId}`, body: { draft, revision: 0 } }),
    may: keepers,
  },
];
