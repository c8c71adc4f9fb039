import { contractById } from '#db/stores/contracts-store.ts';
import { areasKnown } from '#db/stores/contracts-store.ts';
import { organisationsKnown } from '#db/stores/organisations-store.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import type { DraftNames } from '#shared/contracts/draft-fields.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** The agreement, whole; refused when there is none. */
export const contractOrRefuse = async ({ db }: Counter, contractId: string): Promise<Contract> => {
  const contract = await contractById(db, contractId);
  if (contract) return contract;
  throw new Refusal('not found', [
    problem('contract-unknown', 'There is no such agreement that you can see.'),
  ]);
};

/** Every organisation and area by id, as the sentences about a draft need them. */
export const namesKnown = async ({ db }: Counter): Promise<DraftNames> => {
  const organisations = await organisationsKnown(db);
  const areas = await areasKnown(db);
  return {
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    areas: new Map(areas.map(({ id, name }) => [id, name])),
  };
};
