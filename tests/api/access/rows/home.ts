import type { AccessRow } from '../access-row.ts';
import { signedIn } from '../askers.ts';

export const rows: readonly AccessRow[] = [
  // What stands in it is asked of each role.
  { route: 'GET /api/home', ask: () => ({ url: '/api/home' }), may: signedIn },
];
