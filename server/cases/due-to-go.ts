import { casesById } from '#db/stores/cases-store.ts';
import { holdsOfCases } from '#db/stores/legal-holds-store.ts';
import { familiesDueToGo, retentionOf } from '#db/stores/retention-store.ts';
import { answersForCase } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { DueToGo, Erased, EraseSeveral } from '#shared/cases/case-rights.api.ts';
import { decideErasures } from '#shared/cases/decide-erasure.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { withWhatHappened } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';
import { eraseAll, erasedLine, erasing } from './erasing.ts';

/** As many at once as can be erased together. */
const mostShown = 200;

/** The families that the person's organisation has kept as long as was agreed, the longest first. */
export const dueToGo = async (counter: Counter, user: User, contractId: string): Promise<DueToGo> => {
  await insistOnContract(counter, user, 'see cases', contractId);
  const { db, clock } = counter;
  const holding = { contractId, organisationId: user.organisationId };
  const retentionMonths = await retentionOf(db, contractId);
  const due =
    retentionMonths === undefined ? [] : await familiesDueToGo(db, holding, retentionMonths, clock.today());
  const shown = due.slice(0, mostShown);
  const holds = await holdsOfCases(
    db,
    shown.map(({ caseId }) => caseId),
  );
  return {
    contractId,
    retentionMonths,
    answers: answersForCase(user, holding).yes,
    count: due.length,
    families: shown.map((family) => ({ ...family, hold: holds.get(family.caseId)?.reason })),
  };
};

/** Erases several families that are due to go, all of them or none. */
export const eraseSeveral = async (
  counter: Counter,
  user: User,
  contractId: string,
  { families, howMany }: EraseSeveral,
): Promise<Erased> => {
  const due = await dueToGo(counter, user, contractId);
  const answer = answersForCase(user, user);
  if (!answer.yes) throw new Refusal('not allowed', [answer.why]);
  const problems = decideErasures(families, howMany, due.families);
  if (problems.length > 0) throw new Refusal('conflict', problems);
  const { db, clock } = counter;
  const now = clock.now();
  const writes = [];
  for (const kept of await casesById(
    db,
    families.map(({ caseId }) => caseId),
  )) {
    writes.push(
      ...erasing(counter, await withWhatHappened(counter, kept)),
      caseLine(counter, user, now, kept.id, 'A family was erased', 'kept as long as agreed'),
    );
  }
  writes.push(erasedLine(counter, user, now, contractId, families.length));
  await eraseAll(counter, writes);
  return { contractId, erased: families.length };
};
