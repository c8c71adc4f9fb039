import { keepForecast } from '#db/stores/curves-store.ts';
import type { User } from '#shared/access/roles.ts';
import { axisWords } from '#shared/charts/forecast-lines.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { PartnersForecastDraft } from '#shared/reviews/curves.api.ts';
import { findForecastProblems, periodsAsked } from '#shared/reviews/decide-forecast.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { curveAtHand } from './curve-at-hand.ts';
import { measureHistoryLine } from './measure-history-line.ts';
import { readCurves } from './read-curves.ts';

/** Writes down what the partners expect, with who said so, when and why. It stands beside the computed line. */
export const keepPartnersForecast = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  draft: PartnersForecastDraft,
) => {
  await insistOnContract(counter, user, 'change actions', contractId);
  const { db, clock, id } = counter;
  const { series, readings, version, agreed } = await curveAtHand(counter, contractId, measureId);
  const latest =
    (readings.findLast(({ rate }) => rate !== undefined) ?? readings.at(-1))?.period.quarter ?? '';
  const asked = periodsAsked(latest, series.quartersPerValue ?? 1);
  const problems = findForecastProblems(draft, version, asked, clock.today());
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const steps = draft.values.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const before = agreed.forecasts.filter(({ kind }) => kind === 'partners');
  await db.writeAll([
    keepForecast(db, {
      id: id('fct'),
      contractId,
      measureId,
      kind: 'partners',
      number: Math.max(0, ...before.map(({ number }) => number)) + 1,
      afterQuarter: latest,
      steps,
      seasonal: false,
      author: draft.author,
      why: draft.why,
      agreedOn: draft.saidOn,
      personId: user.personId,
      createdAt: clock.now(),
    }),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `What ${draft.author} expect (${version.name})`,
      from: '',
      to: steps
        .map(({ quarter, value }) => `${quarterName(quarter)} ${axisWords(version, value)}`)
        .join('; '),
      why: draft.why,
    }),
  ]);
  return readCurves(counter, user, contractId);
};
