import type { AccessRow } from '../access-row.ts';
import { council } from '../askers.ts';

export const rows: readonly AccessRow[] = [
  // Rivals' figures stand in it: no provider and no partner sees it.
  { route: 'GET /api/portfolio', ask: () => ({ url: '/api/portfolio' }), may: council },
];
