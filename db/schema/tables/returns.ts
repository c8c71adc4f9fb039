import type { Columns } from '../columns.sqlite.ts';
import type { defineOrganisationTables } from './organisations.ts';
import type { definePeopleTables } from './people.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineMeasureTables } from './measures.ts';
import { gapKinds, storyBoxes } from '#shared/returns/return-boxes.ts';
import { returnActs, returnStatuses } from '#shared/returns/return-status.ts';
import { valueScopes } from '#shared/returns/return-value.ts';

/** One contract, one period: parts, values, words, and what happened to it. */
export const defineReturnTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { people }: ReturnType<typeof definePeopleTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
  { measures, measureVersions }: ReturnType<typeof defineMeasureTables>,
) => {
  const returns = c.table(
    'returns',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      /** '2026-Q2', '2026-H1', '2026-Y' */
      period: c.text('period').notNull(),
      firstQuarter: c.text('first_quarter').notNull(),
      /** the quarter its figures stand in */
      lastQuarter: c.text('last_quarter').notNull(),
      dueOn: c.day('due_on').notNull(),
      status: c.oneOf('status', returnStatuses).notNull(),
      submittedAt: c.instant('submitted_at'),
      acceptedAt: c.instant('accepted_at'),
      touchedAt: c.instant('touched_at').notNull(),
      createdAt: c.instant('created_at').notNull(),
      /** goes up with every change of anything in it, so that nobody sends or accepts what they have not seen */
      revision: c.count('revision').notNull().default(0),
    },
    (t) => [
      c.uniqueIndex('returns_period_once').on(t.contractId, t.period),
      c.index('returns_by_status').on(t.status),
    ],
  );
  const returnParts = c.table(
    'return_parts',
    {
      id: c.id(),
      returnId: c.ref('return_id', () => returns.id).notNull(),
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      lead: c.flag('lead').notNull(),
      /** the organisation says its part is done; the lead assembles and submits */
      ready: c.flag('ready').notNull(),
      minutesTaken: c.count('minutes_taken'),
      revision: c.count('revision').notNull(),
    },
    (t) => [c.uniqueIndex('return_parts_once').on(t.returnId, t.organisationId)],
  );
  const returnValues = c.table(
    'return_values',
    {
      id: c.id(),
      returnId: c.ref('return_id', () => returns.id).notNull(),
      partId: c.ref('part_id', () => returnParts.id).notNull(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      measureVersionId: c.ref('measure_version_id', () => measureVersions.id).notNull(),
      /** '' = the whole, else an area's id */
      areaKey: c.text('area_key').notNull(),
      /** `whole`: what the lead types for all parts together (different people cannot be added) */
      scope: c.oneOf('scope', valueScopes).notNull(),
      state: c.oneOf('state', ['value', 'missing', 'nil']).notNull(),
      numerator: c.score('numerator'),
      denominator: c.score('denominator'),
      due: c.score('due'),
      missingReason: c.text('missing_reason'),
      missingNote: c.text('missing_note').notNull(),
      /** what the provider says to the questions a surprising figure raises */
      explanation: c.text('explanation').notNull(),
      revision: c.count('revision').notNull(),
      savedAt: c.instant('saved_at').notNull(),
      savedBy: c.ref('saved_by', () => people.id).notNull(),
    },
    (t) => [
      c.uniqueIndex('return_values_once').on(t.returnId, t.partId, t.measureId, t.areaKey, t.scope),
      c.index('return_values_by_measure').on(t.measureId),
    ],
  );
  const returnTexts = c.table(
    'return_texts',
    {
      id: c.id(),
      returnId: c.ref('return_id', () => returns.id).notNull(),
      partId: c.ref('part_id', () => returnParts.id).notNull(),
      box: c.oneOf('box', storyBoxes).notNull(),
      text: c.text('text').notNull(),
      revision: c.count('revision').notNull(),
      savedAt: c.instant('saved_at').notNull(),
    },
    (t) => [c.uniqueIndex('return_texts_once').on(t.partId, t.box)],
  );
  /** 'Not taken on, and where we sent them' and 'asked for, and nobody provides it', in counts. */
  const returnGaps = c.table(
    'return_gaps',
    {
      id: c.id(),
      returnId: c.ref('return_id', () => returns.id).notNull(),
      partId: c.ref('part_id', () => returnParts.id).notNull(),
      kind: c.oneOf('kind', gapKinds).notNull(),
      what: c.text('what').notNull(),
      sentTo: c.text('sent_to').notNull(),
      people: c.count('people').notNull(),
      revision: c.count('revision').notNull(),
      removedAt: c.instant('removed_at'),
      savedAt: c.instant('saved_at').notNull(),
    },
    (t) => [c.index('return_gaps_by_return').on(t.returnId)],
  );
  const returnEvents = c.table(
    'return_events',
    {
      id: c.id(),
      returnId: c.ref('return_id', () => returns.id).notNull(),
      at: c.instant('at').notNull(),
      personId: c.ref('person_id', () => people.id),
      act: c.oneOf('act', returnActs).notNull(),
      comment: c.text('comment').notNull(),
      /** the values as they stood, as text whose order counts */
      valuesThen: c.text('values_then').notNull(),
      /** the return's revision once it had happened: the order of events, however close together they came */
      revision: c.count('revision').notNull().default(0),
    },
    (t) => [c.index('return_events_by_return').on(t.returnId, t.revision)],
  );
  const targetFlags = c.table(
    'target_flags',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      measureId: c.ref('measure_id', () => measures.id).notNull(),
      returnId: c.ref('return_id', () => returns.id),
      text: c.text('text').notNull(),
      raisedBy: c.ref('raised_by', () => people.id).notNull(),
      raisedAt: c.instant('raised_at').notNull(),
      answer: c.text('answer').notNull(),
      answeredBy: c.ref('answered_by', () => people.id),
      answeredAt: c.instant('answered_at'),
      revision: c.count('revision').notNull(),
    },
    (t) => [c.index('target_flags_by_contract').on(t.contractId)],
  );
  return {
    returns,
    returnParts,
    returnValues,
    returnTexts,
    returnGaps,
    returnEvents,
    targetFlags,
  };
};
