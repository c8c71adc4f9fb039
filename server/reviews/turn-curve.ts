import { actionsOfContracts } from '#db/stores/actions-store.ts';
import { changeCurve, startCurve, turnedCurvesOf } from '#db/stores/curves-store.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import { measuresOfContract } from '#db/stores/measures-store.ts';
import type { User } from '#shared/access/roles.ts';
import { plural } from '#shared/values/format.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { CurveAnswersDraft, TurnedCurves } from '#shared/reviews/curves.api.ts';
import { actionsOfCurve, answersGiven, findCurveProblems, openCurve } from '#shared/reviews/decide-curve.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

const nameOf = async ({ db }: Counter, contractId: string, measureId: string): Promise<string> => {
  const measure = (await measuresOfContract(db, contractId)).find(({ id }) => id === measureId);
  if (measure) return measure.versions.at(-1)?.name ?? '';
  throw new Refusal('not found', [
    problem(
      'measure-unknown',
      'There is no such measure in this agreement. It may have been added elsewhere.',
    ),
  ]);
};

const moved = () =>
  new Refusal('conflict', [
    problem(
      'curve-moved-on',
      'Somebody else started or finished these questions meanwhile. Load the page again and look at their answers.',
    ),
  ]);

/** The questions of turning a measure's curve as they were answered, each time. */
export const curvesShown = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
): Promise<TurnedCurves> => {
  await insistOnContract(counter, user, 'see accepted figures', contractId);
  await nameOf(counter, contractId, measureId);
  return { curves: await turnedCurvesOf(counter.db, contractId, measureId) };
};

/** Keeps the answers so far: the first ones start the questions. */
export const answerCurve = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  { answers, revision }: CurveAnswersDraft,
): Promise<TurnedCurves> => {
  await insistOnContract(counter, user, 'change actions', contractId);
  const { db, clock, id } = counter;
  const name = await nameOf(counter, contractId, measureId);
  const curves = await turnedCurvesOf(db, contractId, measureId);
  const open = openCurve(curves);
  if ((open === undefined) !== (revision === undefined)) throw moved();
  const given = answersGiven(answers);
  const [curveId, now] = [open?.id ?? id('cur'), clock.now()];
  await db.writeAll([
    open === undefined
      ? startCurve(db, {
          id: curveId,
          contractId,
          measureId,
          number: curves.length + 1,
          answers: given,
          personId: user.personId,
          createdAt: now,
        })
      : changeCurve(db, curveId, { answers: given }, revision ?? 0),
    appendHistory(db, {
      id: id('his'),
      at: now,
      personId: user.personId,
      subject: 'measure',
      subjectId: measureId,
      contractId,
      what: `Turning the curve (${name})`,
      from: plural(Object.keys(open?.answers ?? {}).length, 'answer', 'answers'),
      to: plural(Object.keys(given).length, 'answer', 'answers'),
      why: '',
    }),
  ]);
  return curvesShown(counter, user, contractId, measureId);
};

/** Finishes the questions: every one answered, ending in actions of which one costs nothing. */
export const finishCurve = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  { revision }: { revision: number },
): Promise<TurnedCurves> => {
  await insistOnContract(counter, user, 'change actions', contractId);
  const { db, clock, id } = counter;
  const name = await nameOf(counter, contractId, measureId);
  const open = openCurve(await turnedCurvesOf(db, contractId, measureId));
  if (open === undefined) throw moved();
  const actions = actionsOfCurve(await actionsOfContracts(db, [contractId]), measureId);
  const problems = findCurveProblems(open.answers, actions);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const finished = { on: clock.today(), personId: user.personId };
  await db.writeAll([
    changeCurve(db, open.id, { answers: open.answers, finished }, revision),
    appendHistory(db, {
      id: id('his'),
      at: clock.now(),
      personId: user.personId,
      subject: 'measure',
      subjectId: measureId,
      contractId,
      what: `Turning the curve (${name})`,
      from: 'being answered',
      to: `finished, with ${plural(actions.length, 'action', 'actions')}`,
      why: '',
    }),
  ]);
  return curvesShown(counter, user, contractId, measureId);
};
