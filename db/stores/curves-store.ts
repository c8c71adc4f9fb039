import { and, asc, eq, ne } from 'drizzle-orm';
import type { CurveAction } from '#shared/charts/curve-agreed.ts';
import { londonDay } from '#shared/periods/calendar-day.ts';
import type { CurveAnswers } from '#shared/reviews/curve-questions.ts';
import type { ForecastKept } from '#shared/reviews/forecast-kept.ts';
import type { Rebase } from '#shared/reviews/rebase.ts';
import type { TurnedCurve } from '#shared/reviews/turned-curve.ts';
import type { Database, Question, Write } from '../database.ts';
import { given } from '../given.ts';
import { known } from './measure-rows.ts';

/** Who writes something down about a contract, and when. */
interface Written {
  contractId: string;
  personId: string;
  createdAt: string;
}

const forecastsOfOne = (({ read, tables: { forecasts, people } }) =>
  read
    .select({ row: forecasts, personName: people.name })
    .from(forecasts)
    .innerJoin(people, eq(people.id, forecasts.personId))
    .where(eq(forecasts.contractId, given(forecasts.contractId, 'contractId')))
    .orderBy(
      asc(forecasts.measureId),
      asc(forecasts.kind),
      asc(forecasts.number),
    )) satisfies Question<unknown>;

const rebasesOfOne = (({ read, tables: { rebases, people } }) =>
  read
    .select({ row: rebases, personName: people.name })
    .from(rebases)
    .innerJoin(people, eq(people.id, rebases.personId))
    .where(eq(rebases.contractId, given(rebases.contractId, 'contractId')))
    .orderBy(
      asc(rebases.measureId),
      asc(rebases.areaKey),
      asc(rebases.fromQuarter),
    )) satisfies Question<unknown>;

const actionsOfOne = (({ read, tables: { actions: t } }) =>
  read
    .select({ id: t.id, what: t.what, createdAt: t.createdAt, doneOn: t.doneOn, measureId: t.measureId })
    .from(t)
    .where(and(eq(t.contractId, given(t.contractId, 'contractId')), ne(t.status, 'dropped')))
    .orderBy(asc(t.dueOn), asc(t.id))) satisfies Question<unknown>;

/** Every forecast that was agreed about a contract's measures, by measure, the earliest of each kind first. */
export const forecastsOfContract = async (db: Database, contractId: string): Promise<ForecastKept[]> => {
  const rows = await db.ask(forecastsOfOne, { contractId });
  return rows.map(({ row, personName }) => ({
    id: row.id,
    measureId: row.measureId,
    kind: row.kind,
    number: row.number,
    afterQuarter: row.afterQuarter,
    steps: row.steps,
    level: known(row.level),
    seasonal: row.seasonal,
    author: row.author,
    why: row.why,
    agreedOn: row.agreedOn,
    personName,
  }));
};

/** The write that keeps a forecast for ever. There is none that changes or removes one. */
export const keepForecast = (
  db: Database,
  { steps, level, ...forecast }: Omit<ForecastKept, 'personName'> & Written,
): Write => ({
  statement: (w) =>
    w.insert(db.tables.forecasts).values({ ...forecast, steps: [...steps], level: level ?? null }),
});

/** Where the limits of a contract's measures begin anew, by measure, area and quarter. */
export const rebasesOfContract = async (db: Database, contractId: string): Promise<Rebase[]> => {
  const rows = await db.ask(rebasesOfOne, { contractId });
  return rows.map(
    ({ row: { id, measureId, areaKey, fromQuarter, reason, cause, createdAt }, personName }) => ({
      id,
      measureId,
      areaKey,
      fromQuarter,
      reason,
      cause,
      personName,
      on: londonDay(createdAt),
    }),
  );
};

/** What was agreed to be done about a contract and was not dropped, as charts mark it, by the day it is due. */
export const actionsOnCurves = async (db: Database, contractId: string): Promise<CurveAction[]> =>
  (await db.ask(actionsOfOne, { contractId })).map(({ id, what, createdAt, doneOn, measureId }) => ({
    id,
    what,
    agreedOn: londonDay(createdAt),
    doneOn: known(doneOn),
    measureId: known(measureId),
  }));

/** The write that lets limits begin anew; refused where they do there already. */
export const addRebase = (db: Database, rebase: Omit<Rebase, 'personName' | 'on'> & Written): Write => ({
  statement: (w) => w.insert(db.tables.rebases).values(rebase),
});

/** The write that takes it back; refused when somebody else did so meanwhile. */
export const removeRebase = (db: Database, rebaseId: string): Write => ({
  statement: (w) => w.delete(db.tables.rebases).where(eq(db.tables.rebases.id, rebaseId)),
  expectRows: 1,
});

/** The answers to the questions of turning a measure's curve, the earliest time first. */
export const turnedCurvesOf = async (
  db: Database,
  contractId: string,
  measureId: string,
): Promise<TurnedCurve[]> => {
  const t = db.tables.turnedCurves;
  const { people } = db.tables;
  const rows = await db.read
    .select({ row: t, startedBy: people.name })
    .from(t)
    .innerJoin(people, eq(people.id, t.startedBy))
    .where(and(eq(t.contractId, contractId), eq(t.measureId, measureId)))
    .orderBy(asc(t.number));
  return rows.map(({ row, startedBy }) => ({
    id: row.id,
    measureId: row.measureId,
    number: row.number,
    answers: row.answers,
    startedBy,
    startedOn: londonDay(row.startedAt),
    finishedOn: known(row.finishedOn),
    revision: row.revision,
  }));
};

/** The write that starts to turn a curve, with the first answers. */
export const startCurve = (
  db: Database,
  curve: { id: string; measureId: string; number: number; answers: CurveAnswers } & Written,
): Write => {
  const { personId, createdAt, ...start } = curve;
  return {
    statement: (w) =>
      w.insert(db.tables.turnedCurves).values({
        ...start,
        startedBy: personId,
        startedAt: createdAt,
        finishedOn: null,
        finishedBy: null,
        revision: 0,
      }),
  };
};

/** The write that keeps other answers, or finishes; refused when somebody changed them since `revision`. */
export const changeCurve = (
  db: Database,
  curveId: string,
  to: { answers: CurveAnswers; finished?: { on: string; personId: string } },
  revision: number,
): Write => {
  const t = db.tables.turnedCurves;
  return {
    statement: (w) =>
      w
        .update(t)
        .set({
          answers: to.answers,
          finishedOn: to.finished?.on ?? null,
          finishedBy: to.finished?.personId ?? null,
          revision: revision + 1,
        })
        .where(and(eq(t.id, curveId), eq(t.revision, revision))),
    expectRows: 1,
  };
};
