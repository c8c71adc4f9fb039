import { stringify } from 'csv-stringify/sync';
import type { User } from '#shared/access/roles.ts';
import type { RegisterAsked } from '#shared/contracts/register.api.ts';
import { registerTable, type RegisterAudience } from '#shared/contracts/register-table.ts';
import type { Counter } from '../platform/counter.ts';
import { readRegister } from './read-register.ts';

/**
 * A view of the register as CSV: UTF-8 with a mark at its start, so that Excel reads accents, and with
 * every text that a spreadsheet would take for a formula made harmless by an apostrophe.
 */
export const registerFile = async (
  counter: Counter,
  user: User,
  asked: RegisterAsked,
  audience: RegisterAudience,
): Promise<string> => {
  const { rows } = await readRegister(counter, user, asked);
  const { headings, lines } = registerTable(rows, audience);
  return stringify([headings, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
};
