import type { AccessRow } from './access-row.ts';
import type { Asker } from './askers.ts';

/** What the table says becomes of a request of somebody who is all of these at once. */
export const expected = (row: AccessRow, ...asker: readonly Asker[]): number | 'let through' => {
  if (row.always !== undefined) return row.always;
  if (asker.some((each) => row.may.includes(each))) return 'let through';
  if (asker.includes('signed out')) return 401;
  return row.sees === undefined || asker.some((each) => row.sees?.includes(each)) ? 403 : 404;
};

/** What became of a request, as far as authority goes. */
export const seen = (row: AccessRow, status: number): number | 'let through' =>
  row.always === undefined && status < 500 && ![401, 403, 404].includes(status) ? 'let through' : status;
