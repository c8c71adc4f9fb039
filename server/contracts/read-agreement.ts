import { givenTo } from '#db/stores/contract-people-store.ts';
import { historyOf } from '#db/stores/history-store.ts';
import { importedFor } from '#db/stores/imports-store.ts';
import { organisationsKnown } from '#db/stores/organisations-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { decisionDueOn } from '#shared/contracts/contract-dates.ts';
import type { Agreement, ContractHistory } from '#shared/contracts/contracts.api.ts';
import { dutiesOf } from '#shared/contracts/duties.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { contractOrRefuse } from './contract-or-refuse.ts';

/** What the Agreement tab shows besides the agreement itself: duties, identifiers, who may act, the import. */
export const readAgreement = async (counter: Counter, user: User, contractId: string): Promise<Agreement> => {
  const stake = await insistOnContract(counter, user, 'see contract', contractId);
  const { db } = counter;
  const contract = await contractOrRefuse(counter, contractId);
  const partyIds = [...new Set(contract.parties.map(({ organisationId }) => organisationId))];
  const organisations = await organisationsKnown(db, partyIds);
  const imported = await importedFor(db, contractId);
  return {
    decisionDueOn: decisionDueOn(contract),
    duties: dutiesOf(contract),
    givenTo: await givenTo(db, contractId),
    organisations: organisations.map(({ id, name, vcse, sme, identifiers }) => ({
      id,
      name,
      vcse,
      sme,
      identifiers,
    })),
    imported: imported && {
      fileName: imported.fileName,
      at: imported.at,
      rows: imported.rows.map(({ row, cells }) => ({
        row,
        cells: Object.entries(cells).map(([column, text]) => ({ column, text })),
      })),
    },
    may: {
      change: may(user, 'change contract', stake).yes,
      handOver: may(user, 'hand over contract', stake).yes,
      publish: may(user, 'publish contract', stake).yes,
      seeFigures: may(user, 'see figures to publish', stake).yes,
    },
  };
};

/**
 * What changed about the agreement itself, newest first; its returns and measures keep their own. What was done
 * about its families stands in it, with their number: a partner, who reads releases only, does not read it.
 */
export const readContractHistory = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<ContractHistory> => {
  await insistOnContract(counter, user, 'see accepted figures', contractId);
  return { lines: await historyOf(counter.db, 'contract', contractId) };
};
