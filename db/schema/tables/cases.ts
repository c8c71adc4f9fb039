import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { defineOrganisationTables } from './organisations.ts';
import type { definePeopleTables } from './people.ts';
import {
  ageBands,
  reasonsNotToAsk,
  referralRoutes,
  waysEnded,
  type SafeguardingConcern,
} from '#shared/cases/case.ts';
import { disabilities, educationalNeeds, ethnicGroups, sexes } from '#shared/cases/characteristics.ts';
import {
  askers,
  permissionActs,
  permissionGivers,
  permissionScopes,
  type SafeContact,
} from '#shared/cases/permission.ts';

/**
 * Families by the provider's own reference, the numbered people of each, and what happened to their permission.
 * There is no column for a name, a date of birth or an address.
 */
export const defineCaseTables = (
  c: Columns,
  { organisations }: ReturnType<typeof defineOrganisationTables>,
  { people }: ReturnType<typeof definePeopleTables>,
  { areas, contracts }: ReturnType<typeof defineContractTables>,
) => {
  const cases = c.table(
    'cases',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      /** who holds it: nobody else sees the row */
      organisationId: c.ref('organisation_id', () => organisations.id).notNull(),
      reference: c.text('reference').notNull(),
      /** the reference as nobody can tell it apart from another: what is unique, and what is searched */
      referenceKey: c.text('reference_key').notNull(),
      areaId: c.ref('area_id', () => areas.id).notNull(),
      ageBand: c.oneOf('age_band', ageBands),
      need: c.text('need').notNull(),
      route: c.oneOf('route', referralRoutes).notNull(),
      referredOn: c.day('referred_on').notNull(),
      assessedOn: c.day('assessed_on'),
      startedOn: c.day('started_on'),
      plannedEndOn: c.day('planned_end_on'),
      endedOn: c.day('ended_on'),
      howEnded: c.oneOf('how_ended', waysEnded),
      whyInappropriate: c.text('why_inappropriate').notNull(),
      /** handed to another agreement of the register ... */
      handedToContractId: c.ref('handed_to_contract_id', () => contracts.id),
      knownAs: c.text('known_as').notNull(),
      arrivedOn: c.day('arrived_on'),
      /** the day on which the other provider said that they had not come */
      notArrivedOn: c.day('not_arrived_on'),
      /** ... or elsewhere, in words; '' where not */
      handedElsewhere: c.text('handed_elsewhere').notNull(),
      cameBackOn: c.day('came_back_on'),
      cameBackSameNeed: c.flag('came_back_same_need'),
      notToAskReason: c.oneOf('not_to_ask_reason', reasonsNotToAsk),
      notToAskFrom: c.day('not_to_ask_from'),
      /** null means not counted, which is not 0 */
      sessions: c.count('sessions'),
      /** days only, and never asked about inside the database */
      concerns: c.json<SafeguardingConcern[]>('concerns').notNull(),
      /** goes up with every change of the case, its permission or its end */
      revision: c.count('revision').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('cases_reference_once').on(t.contractId, t.organisationId, t.referenceKey),
      // a provider's list, newest referral first
      c.index('cases_by_holder').on(t.contractId, t.organisationId, t.referredOn, t.id),
      // the figures of a contract, by when support ended
      c.index('cases_by_end').on(t.contractId, t.endedOn),
      c.index('cases_by_hand_over').on(t.handedToContractId, t.endedOn),
    ],
  );
  const casePeople = c.table(
    'case_people',
    {
      id: c.id(),
      caseId: c.ref('case_id', () => cases.id).notNull(),
      number: c.count('number').notNull(),
      ageAtStart: c.count('age_at_start'),
      sex: c.oneOf('sex', sexes).notNull(),
      ethnicGroup: c.oneOf('ethnic_group', ethnicGroups).notNull(),
      disability: c.oneOf('disability', disabilities).notNull(),
      educationalNeed: c.oneOf('educational_need', educationalNeeds).notNull(),
    },
    (t) => [c.uniqueIndex('case_people_once').on(t.caseId, t.number)],
  );
  /** Appended only: triggers refuse any change. */
  const permissionEvents = c.table(
    'permission_events',
    {
      id: c.id(),
      caseId: c.ref('case_id', () => cases.id).notNull(),
      at: c.instant('at').notNull(),
      personId: c.ref('person_id', () => people.id),
      scope: c.oneOf('scope', permissionScopes).notNull(),
      act: c.oneOf('act', permissionActs).notNull(),
      on: c.day('on_day').notNull(),
      givenBy: c.oneOf('given_by', permissionGivers),
      askedBy: c.oneOf('asked_by', askers),
      privacyNotice: c.text('privacy_notice').notNull(),
      safe: c.json<SafeContact>('safe'),
      /** the case's revision once it was written down: the order of events, however close together they came */
      revision: c.count('revision').notNull(),
    },
    (t) => [c.index('permission_events_by_case').on(t.caseId, t.revision)],
  );
  return { cases, casePeople, permissionEvents };
};
