import { caseById } from '#db/stores/cases-store.ts';
import { confirmArrival as confirmArrivalWrite } from '#db/stores/case-writes.ts';
import { handOversTo } from '#db/stores/hand-overs-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { ConfirmArrival, HandOvers } from '#shared/cases/cases.api.ts';
import { decideArrival } from '#shared/cases/decide-case.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { noSuchCase } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';

/** The families that others handed over to an agreement: what its providers need to look out for them. */
export const listHandOvers = async (counter: Counter, user: User, contractId: string): Promise<HandOvers> => {
  await insistOnContract(counter, user, 'see cases', contractId);
  return { today: counter.clock.today(), handOvers: await handOversTo(counter.db, contractId) };
};

/** Says that a family is with the provider it was handed to, and since when. */
export const confirmArrival = async (
  counter: Counter,
  user: User,
  contractId: string,
  caseId: string,
  { arrivedOn }: ConfirmArrival,
): Promise<HandOvers> => {
  await insistOnContract(counter, user, 'change cases', contractId);
  const { db, clock } = counter;
  const kept = await caseById(db, caseId);
  const here = kept?.handedTo?.kind === 'agreement' && kept.handedTo.contractId === contractId;
  if (!kept || !here || kept.endedOn === undefined) throw noSuchCase();
  const problems = decideArrival(arrivedOn, { endedOn: kept.endedOn, today: clock.today() });
  if (problems.length > 0) throw new Refusal('invalid', problems);
  await db.writeAll([
    confirmArrivalWrite(db, kept, arrivedOn),
    caseLine(counter, user, clock.now(), caseId, 'A family’s arrival was confirmed'),
  ]);
  return listHandOvers(counter, user, contractId);
};
