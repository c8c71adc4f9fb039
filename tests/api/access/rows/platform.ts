import type { AccessRow } from '../access-row.ts';
import { everybody } from '../askers.ts';

export const rows: readonly AccessRow[] = [
  { route: 'GET /api/health', ask: () => ({ url: '/api/health' }), may: everybody },
  { route: 'GET /api/ready', ask: () => ({ url: '/api/ready' }), may: everybody },
  { route: 'GET /api/openapi.json', ask: () => ({ url: '/api/openapi.json' }), may: everybody },
];
