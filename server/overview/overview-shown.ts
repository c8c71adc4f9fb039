import { actionsOfContracts } from '#db/stores/actions-store.ts';
import { contractById } from '#db/stores/contracts-store.ts';
import { seriesOfContracts } from '#db/stores/measures-store.ts';
import { openReturns } from '#db/stores/portfolio-store.ts';
import { latestReturns, openFlags, storyOf } from '#db/stores/returns-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { familyOutcomes } from '#shared/follow-ups/family-outcomes.ts';
import type { Overview } from '#shared/overview/overview.api.ts';
import { overviewOf } from '#shared/overview/overview.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { familiesKnown } from '../follow-ups/families-known.ts';
import { areaInBrief } from '../outcomes/contributors.ts';
import { insistOnContract } from '../platform/insist.ts';

/** The overview of a contract: the same page for everybody who may see its accepted figures. */
export const overviewShown = async (counter: Counter, user: User, contractId: string): Promise<Overview> => {
  const stake = await insistOnContract(counter, user, 'see accepted figures', contractId);
  const { db, clock } = counter;
  const today = clock.today();
  const contract = await contractById(db, contractId);
  if (!contract) throw new Refusal('not found', [problem('contract-unknown', 'There is no such agreement.')]);
  const only = [contractId];
  const [judged] = await latestReturns(db, only, today);
  const awaited = (await openReturns(db, only)).filter(
    ({ status }) => status === 'due' || status === 'draft',
  );
  const overview = overviewOf({
    contract,
    series: await seriesOfContracts(db, only),
    judged,
    awaited,
    stories: await storyOf(db, only),
    flags: (await openFlags(db, only)).map(({ id, measureId, text, raisedAt }) => ({
      id,
      measureId,
      text,
      raisedAt,
    })),
    actions: await actionsOfContracts(db, only, 'open'),
    outcomes: familyOutcomes(await familiesKnown(counter, contractId, today), today),
    today,
  });
  return {
    ...overview,
    area: await areaInBrief(counter, user, contractId),
    may: {
      changeMeasures: may(user, 'change measures', stake).yes,
      changeActions: may(user, 'change actions', stake).yes,
      answerFlags: may(user, 'answer flag', stake).yes,
    },
  };
};
