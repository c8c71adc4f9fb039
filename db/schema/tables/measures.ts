import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import { measureKinds } from '#shared/values/figure.ts';
import type { TakenFrom } from '#shared/measures/what-is-taken.ts';
import {
  dataStatuses,
  measureSources,
  polarities,
  questions,
  type Target,
} from '#shared/measures/measure-version.ts';

/** Measures, their immutable versions, and the accepted figures of each quarter. */
export const defineMeasureTables = (c: Columns, { contracts }: ReturnType<typeof defineContractTables>) => {
  const measures = c.table(
    'measures',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      position: c.count('position').notNull(),
      /** the quarter from which it is no longer asked; null while it is */
      endedFrom: c.text('ended_from'),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.index('measures_by_contract').on(t.contractId, t.position)],
  );
  const measureVersions = c.table(
    'measure_versions',
    {
      id: c.id(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      number: c.count('number').notNull(),
      fromQuarter: c.text('from_quarter').notNull(),
      kind: c.oneOf('kind', measureKinds).notNull(),
      question: c.oneOf('question', questions).notNull(),
      name: c.text('name').notNull(),
      purpose: c.text('purpose').notNull(),
      chosenBy: c.text('chosen_by').notNull(),
      chosenSaid: c.text('chosen_said').notNull(),
      numeratorMeans: c.text('numerator_means').notNull(),
      denominatorMeans: c.text('denominator_means').notNull(),
      whoCounts: c.text('who_counts').notNull(),
      whoDoesNot: c.text('who_does_not').notNull(),
      unit: c.text('unit').notNull(),
      polarity: c.oneOf('polarity', polarities).notNull(),
      rangeLow: c.score('range_low'),
      rangeHigh: c.score('range_high'),
      tolerancePercent: c.score('tolerance_percent').notNull(),
      steps: c.count('steps'),
      target: c.json<Target>('target'),
      areaTargets: c.json<Record<string, Target>>('area_targets').notNull(),
      headline: c.flag('headline').notNull(),
      countsPeople: c.flag('counts_people').notNull(),
      sensitive: c.flag('sensitive').notNull(),
      dataStatus: c.oneOf('data_status', dataStatuses).notNull(),
      dataFrom: c.day('data_from'),
      standsIn: c.text('stands_in').notNull(),
      source: c.oneOf('source', measureSources).notNull(),
      /** it goes up and down with the months of the year; null where nobody said */
      seasonal: c.flag('seasonal'),
      /** what families are counted for; null where it is typed in */
      takenFrom: c.json<TakenFrom>('taken_from'),
      splitAreas: c.json<string[]>('split_areas').notNull(),
      comparableWithPrevious: c.flag('comparable_with_previous'),
      comparableWhy: c.text('comparable_why').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('measure_versions_number_once').on(t.measureId, t.number),
      c.index('measure_versions_by_contract').on(t.contractId),
    ],
  );
  /**
   * The figures that count: one row a measure, quarter and area ('' = the whole), written in the same
   * act that accepts a return. A rollup of the parts' values; a test recounts it.
   */
  const acceptedFigures = c.table(
    'accepted_figures',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      measureVersionId: c.ref('measure_version_id', () => measureVersions.id).notNull(),
      quarter: c.text('quarter').notNull(),
      areaKey: c.text('area_key').notNull(),
      state: c.oneOf('state', ['value', 'missing', 'nil']).notNull(),
      numerator: c.score('numerator'),
      denominator: c.score('denominator'),
      due: c.score('due'),
      missingReason: c.text('missing_reason'),
      /** how many delivering organisations gave a figure, of how many */
      partsHave: c.count('parts_have').notNull(),
      partsOf: c.count('parts_of').notNull(),
    },
    (t) => [
      c.uniqueIndex('accepted_figures_once').on(t.measureId, t.quarter, t.areaKey),
      c.index('accepted_figures_by_contract').on(t.contractId, t.quarter),
      // All that a page of figures reads, in the order in which it is put together: the table is not asked.
      c
        .index('accepted_figures_in_full')
        .on(
          t.contractId,
          t.measureId,
          t.areaKey,
          t.measureVersionId,
          t.quarter,
          t.state,
          t.numerator,
          t.denominator,
          t.due,
          t.missingReason,
          t.partsHave,
          t.partsOf,
        ),
    ],
  );
  return { measures, measureVersions, acceptedFigures };
};
