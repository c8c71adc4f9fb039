import { actionsOnCurves, forecastsOfContract, rebasesOfContract } from '#db/stores/curves-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

/** What people agreed about the curves of an agreement's measures, as charts take it. */
export const readCurves = async (counter: Counter, user: User, contractId: string): Promise<CurvesShown> => {
  const stake = await insistOnContract(counter, user, 'see accepted figures', contractId);
  const { db, clock } = counter;
  const [forecasts, rebases, actions] = await Promise.all([
    forecastsOfContract(db, contractId),
    rebasesOfContract(db, contractId),
    actionsOnCurves(db, contractId),
  ]);
  return {
    forecasts: forecasts.map((forecast) => ({ ...forecast, steps: [...forecast.steps] })),
    rebases,
    actions,
    mayAgree: may(user, 'change measures', stake).yes,
    mayAct: may(user, 'change actions', stake).yes,
    today: clock.today(),
  };
};
