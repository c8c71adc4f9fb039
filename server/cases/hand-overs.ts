import { caseById } from '#db/stores/cases-store.ts';
import { noteArrival } from '#db/stores/case-writes.ts';
import { handOversTo } from '#db/stores/hand-overs-store.ts';
import type { User } from '#shared/access/roles.ts';
import { decideArrival } from '#shared/cases/arrival.ts';
import type { HandOvers, SayArrival } from '#shared/cases/cases.api.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { noSuchCase } from './case-at-hand.ts';
import { caseLine, type CaseChange } from './case-line.ts';

/** The families that others handed over to an agreement: what its providers need to look out for them. */
export const listHandOvers = async (counter: Counter, user: User, contractId: string): Promise<HandOvers> => {
  await insistOnContract(counter, user, 'see cases', contractId);
  return { today: counter.clock.today(), handOvers: await handOversTo(counter.db, contractId) };
};

const changes: Readonly<Record<SayArrival['kind'], CaseChange>> = {
  arrived: 'A family’s arrival was confirmed',
  'did not arrive': 'A family did not arrive where it was handed over',
  'not known yet': 'What was said of a family’s arrival was taken back',
};

/** Says whether a family is with the provider it was handed to, and since when. */
export const sayArrival = async (
  counter: Counter,
  user: User,
  contractId: string,
  caseId: string,
  said: SayArrival,
): Promise<HandOvers> => {
  await insistOnContract(counter, user, 'change cases', contractId);
  const { db, clock } = counter;
  const kept = await caseById(db, caseId);
  const here = kept?.handedTo?.kind === 'agreement' && kept.handedTo.contractId === contractId;
  if (!kept || !here || kept.endedOn === undefined) throw noSuchCase();
  const decision = decideArrival(said, { endedOn: kept.endedOn, today: clock.today() });
  if (decision.kind === 'invalid') throw new Refusal('invalid', decision.problems);
  await db.writeAll([
    noteArrival(db, kept, decision.arrival),
    caseLine(counter, user, clock.now(), caseId, changes[said.kind]),
  ]);
  return listHandOvers(counter, user, contractId);
};
