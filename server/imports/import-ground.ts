import { areasKnown, contractsById } from '#db/stores/contracts-store.ts';
import { contractIdsByImportKey, importedBuyers, importedRowsOf } from '#db/stores/imports-store.ts';
import { organisationsKnown } from '#db/stores/organisations-store.ts';
import { draftOf } from '#shared/contracts/draft-of-contract.ts';
import type { ImportGround, KnownAgreement } from '#shared/imports/import-plan.ts';
import type { ListedRow } from '#shared/imports/listed-row.ts';
import type { Counter } from '../platform/counter.ts';

/** The agreements that these rows are about and that an earlier list brought, by import key. */
const agreementsKnown = async (
  { db }: Counter,
  rows: readonly ListedRow[],
): Promise<Map<string, KnownAgreement>> => {
  const ids = await contractIdsByImportKey(db, [...new Set(rows.map(({ importKey }) => importKey))]);
  const contracts = new Map((await contractsById(db, [...ids.values()])).map((each) => [each.id, each]));
  const stored = await importedRowsOf(db, [...ids.values()]);
  const known = new Map<string, KnownAgreement>();
  for (const [importKey, contractId] of ids) {
    const contract = contracts.get(contractId);
    if (!contract) continue;
    known.set(importKey, {
      contractId,
      revision: contract.revision,
      draft: draftOf(contract),
      rows: stored.get(contractId) ?? [],
    });
  }
  return known;
};

/** Buyers of agreements from earlier lists that give buyers no identifier: the middle of their import keys. */
const buyersKnown = async ({ db }: Counter): Promise<Map<string, string>> => {
  const buyers = new Map<string, string>();
  for (const { importKey, buyerId } of await importedBuyers(db)) {
    const [list, buyer] = importKey.split('/');
    if (list === 'transparency-code' && buyer !== undefined && !buyers.has(buyer)) buyers.set(buyer, buyerId);
  }
  return buyers;
};

/** What is here already, as far as planning these rows needs it. */
export const importGround = async (counter: Counter, rows: readonly ListedRow[]): Promise<ImportGround> => {
  const { db, clock } = counter;
  const organisations = await organisationsKnown(db);
  return {
    today: clock.today(),
    organisations,
    council: organisations.find(({ kind }) => kind === 'council'),
    buyers: await buyersKnown(counter),
    areaIds: new Map((await areasKnown(db)).map(({ code, id }) => [code, id])),
    agreements: await agreementsKnown(counter, rows),
  };
};
