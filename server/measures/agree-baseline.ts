import { keepForecast } from '#db/stores/curves-store.ts';
import type { User } from '#shared/access/roles.ts';
import { stepWords } from '#shared/charts/forecast-lines.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { BaselineDraft } from '#shared/reviews/curves.api.ts';
import { decideBaseline } from '#shared/reviews/decide-forecast.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { curveAtHand } from './curve-at-hand.ts';
import { measureHistoryLine } from './measure-history-line.ts';
import { readCurves } from './read-curves.ts';

/** Agrees the baseline that the rule gives, and freezes it: later figures are held against it. */
export const agreeBaseline = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  { afterQuarter, why }: BaselineDraft,
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { db, clock, id } = counter;
  const { readings, version, agreed, rebases } = await curveAtHand(counter, contractId, measureId);
  const before = agreed.forecasts.filter(({ kind }) => kind === 'baseline');
  const decided = decideBaseline(readings, rebases.at(-1) ?? 0, before);
  if ('problems' in decided) throw new Refusal('invalid', decided.problems);
  const { forecast } = decided;
  if (forecast.afterQuarter !== afterQuarter)
    throw new Refusal('conflict', [
      problem('other-figures', 'A newer figure came meanwhile. Load the page again, then agree.'),
    ]);
  const said = forecast.steps.map((step) => `${quarterName(step.quarter)} ${stepWords(version, step)}`);
  await db.writeAll([
    keepForecast(db, {
      ...forecast,
      id: id('fct'),
      contractId,
      measureId,
      kind: 'baseline',
      number: Math.max(0, ...before.map(({ number }) => number)) + 1,
      author: '',
      why,
      agreedOn: clock.today(),
      personId: user.personId,
      createdAt: clock.now(),
    }),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Baseline forecast (${version.name})`,
      from: before.length === 0 ? 'none' : 'the one before, which stays',
      to: `agreed: ${said.join('; ')}`,
      why,
    }),
  ]);
  return readCurves(counter, user, contractId);
};
