import { stringify } from 'csv-stringify/sync';
import { contractsById } from '#db/stores/contracts-store.ts';
import { organisationsKnown } from '#db/stores/organisations-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { RegisterAsked } from '#shared/contracts/register.api.ts';
import type { RegisterDetails } from '#shared/contracts/register-details.ts';
import type { RegisterRow } from '#shared/contracts/register-row.ts';
import { registerTable, type RegisterAudience } from '#shared/contracts/register-table.ts';
import type { Counter } from '../platform/counter.ts';
import { readRegister } from './read-register.ts';

const detailsOf = async ({ db }: Counter, rows: readonly RegisterRow[]): Promise<RegisterDetails> => {
  const contracts = await contractsById(
    db,
    rows.map(({ id }) => id),
  );
  const providers = new Set(rows.flatMap((row) => row.providers.map(({ organisationId }) => organisationId)));
  const organisations = await organisationsKnown(db);
  return {
    contracts: new Map(contracts.map((contract) => [contract.id, contract])),
    organisations: new Map(organisations.filter(({ id }) => providers.has(id)).map((one) => [one.id, one])),
  };
};

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
  const { headings, lines } = registerTable(rows, audience, await detailsOf(counter, rows));
  return stringify([headings, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
};
