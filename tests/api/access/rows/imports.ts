import { registerCells } from '../../../fixtures/list-rows.ts';
import { listFile } from '../../../support/list-file.ts';
import type { AccessRow } from '../access-row.ts';
import { commissionersOfCouncil, type Asker } from '../askers.ts';

const imports: readonly Asker[] = ['administrator', ...commissionersOfCouncil];
const headers = { 'content-type': 'text/csv' };
const body = listFile('transparency-code', [registerCells()]).toString('utf8');

export const rows: readonly AccessRow[] = [
  {
    route: 'POST /api/imports/preview',
    ask: () => ({ url: '/api/imports/preview', body, headers }),
    may: imports,
  },
  {
    route: 'POST /api/imports',
    // No preview has this hash: who is let through is told so.
    ask: () => ({ url: `/api/imports?planHash=${'0'.repeat(64)}`, body, headers }),
    may: imports,
  },
];
