import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineMeasureTables } from './measures.ts';
import type { definePeopleTables } from './people.ts';
import { differenceAnswers } from '#shared/measures/difference-note.ts';
import { forecastKinds, type ForecastStepKept } from '#shared/reviews/forecast-kept.ts';
import { rebaseReasons } from '#shared/reviews/rebase.ts';
import type { CurveAnswers } from '#shared/reviews/curve-questions.ts';

/** What people agreed about the curve of a measure: where it is headed, where it begins anew, how to turn it. */
export const defineCurveTables = (
  c: Columns,
  { contracts }: ReturnType<typeof defineContractTables>,
  { measures }: ReturnType<typeof defineMeasureTables>,
  { people }: ReturnType<typeof definePeopleTables>,
) => {
  /** Frozen as they were agreed: triggers refuse any change or removal. */
  const forecasts = c.table(
    'forecasts',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      kind: c.oneOf('kind', forecastKinds).notNull(),
      /** 1 for the first of its kind of a measure */
      number: c.count('number').notNull(),
      /** the last quarter that was known; the first step is the period after it */
      afterQuarter: c.text('after_quarter').notNull(),
      steps: c.json<ForecastStepKept[]>('steps').notNull(),
      /** 'if nothing changes': the middle of the last four; null for the partners' own and for seasonal ones */
      level: c.score('level'),
      seasonal: c.flag('seasonal').notNull(),
      /** who says so, in words: the partners by name; '' for the baseline */
      author: c.text('author').notNull(),
      why: c.text('why').notNull(),
      agreedOn: c.day('agreed_on').notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('forecasts_number_once').on(t.measureId, t.kind, t.number),
      c.index('forecasts_by_contract').on(t.contractId),
    ],
  );
  /** Where limits begin anew, and why; taken back by removing the row, which the history keeps. */
  const rebases = c.table(
    'rebases',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      /** '' = the whole */
      areaKey: c.text('area_key').notNull(),
      fromQuarter: c.text('from_quarter').notNull(),
      reason: c.oneOf('reason', rebaseReasons).notNull(),
      cause: c.text('cause').notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('rebases_once').on(t.measureId, t.areaKey, t.fromQuarter),
      c.index('rebases_by_contract').on(t.contractId),
    ],
  );
  /** The answers to the questions of turning a curve; once finished they stay, and the next time is a new row. */
  const turnedCurves = c.table(
    'turned_curves',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      number: c.count('number').notNull(),
      answers: c.json<CurveAnswers>('answers').notNull(),
      startedBy: c.ref('started_by', () => people.id).notNull(),
      startedAt: c.instant('started_at').notNull(),
      finishedOn: c.day('finished_on'),
      finishedBy: c.ref('finished_by', () => people.id),
      revision: c.count('revision').notNull(),
    },
    (t) => [
      c.uniqueIndex('turned_curves_once').on(t.measureId, t.number),
      c.index('turned_curves_by_contract').on(t.contractId),
    ],
  );
  /** Whether areas, or organisations, differ on purpose, and who said so; the newest stands, and triggers refuse any change. */
  const differenceNotes = c.table(
    'difference_notes',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      /** of the organisations that deliver, not of areas */
      amongOrganisations: c.flag('among_organisations').notNull().default(false),
      /** 1 for the first of a measure between either */
      number: c.count('number').notNull(),
      answer: c.oneOf('answer', differenceAnswers).notNull(),
      why: c.text('why').notNull(),
      saidBy: c.text('said_by').notNull(),
      saidOn: c.day('said_on').notNull(),
      personId: c.ref('person_id', () => people.id).notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('difference_notes_number_once').on(t.measureId, t.amongOrganisations, t.number),
      c.index('difference_notes_by_contract').on(t.contractId),
    ],
  );
  return { forecasts, rebases, turnedCurves, differenceNotes };
};
