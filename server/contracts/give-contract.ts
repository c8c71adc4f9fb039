import { commissionersKnown, givenTo } from '#db/stores/contract-people-store.ts';
import {
  giveContract as giveContractWrite,
  lockContract,
  takeContractBack,
} from '#db/stores/contract-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { contractHistoryLine } from './contract-history-line.ts';
import { contractOrRefuse } from './contract-or-refuse.ts';

interface Given {
  personId: string;
  revision: number;
}

const refuse = (code: string, sentence: string) =>
  new Refusal('invalid', [problem(code, sentence, 'personId')]);

/** Lets another commissioner act on an agreement beside its contract manager. */
export const giveContract = async (
  counter: Counter,
  user: User,
  contractId: string,
  { personId, revision }: Given,
) => {
  const stake = await insistOnContract(counter, user, 'hand over contract', contractId);
  const { db, id } = counter;
  const person = (await commissionersKnown(db)).find((known) => known.id === personId);
  if (!person) throw refuse('not-a-commissioner', 'Choose a commissioner of the council.');
  if (stake.contractManagerId === personId || stake.givenToIds.includes(personId)) {
    throw refuse('may-act-already', `${person.name} may act on this agreement already.`);
  }
  await db.writeAll([
    lockContract(db, contractId, revision),
    giveContractWrite(db, { id: id('cgt'), contractId, personId }),
    contractHistoryLine(counter, user, contractId, { what: 'May act on it', from: '', to: person.name }),
  ]);
  return contractOrRefuse(counter, contractId);
};

/** Takes an agreement back from a commissioner it was given to. */
export const takeBackContract = async (
  counter: Counter,
  user: User,
  contractId: string,
  { personId, revision }: Given,
) => {
  await insistOnContract(counter, user, 'hand over contract', contractId);
  const { db } = counter;
  const person = (await givenTo(db, contractId)).find((known) => known.id === personId);
  if (!person) throw refuse('not-given', 'This agreement is not given to that person.');
  await db.writeAll([
    lockContract(db, contractId, revision),
    takeContractBack(db, contractId, personId),
    contractHistoryLine(counter, user, contractId, { what: 'May act on it', from: person.name, to: '' }),
  ]);
  return contractOrRefuse(counter, contractId);
};
