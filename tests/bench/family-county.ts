import type BetterSqlite from 'better-sqlite3';
import { addCalendarMonths, addDays } from '#shared/periods/calendar-day.ts';

/** How many families, each asked at the end and after 3, 6 and 9 months, and how many questionnaires. */
export interface FamiliesWanted {
  contractId: string;
  organisationId: string;
  /** unlike that of any other contract */
  prefix: string;
  cases: number;
  areas: readonly string[];
  personId: string;
  /** the last day on which support ended */
  until: string;
}

const points = [0, 3, 6, 9] as const;
/** When a questionnaire is filled in. */
const times = ['start', 'end', '3 months'] as const;
const routes = ['school', 'early help assessment', 'self', 'health', 'police', 'other'] as const;
const needs = ['family-conflict', 'parenting', 'housing'] as const;
const bands = ['0 to 4', '5 to 10', '11 to 15', '16 to 17'] as const;
const ends = ['completed', 'completed', 'step-down', 'disengaged'] as const;
/** Three years: twelve quarters. */
const days = 1095;

/** Writes rows of one table, the statement built once. */
const inserter = (connection: BetterSqlite.Database, table: string) => {
  let statement: BetterSqlite.Statement | undefined;
  return (row: Record<string, unknown>) => {
    const names = Object.keys(row);
    statement ??= connection.prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
    );
    statement.run(row);
  };
};

/** What became of one family at one point: of twenty, thirteen are reached. */
const foundAt = (n: number, dueOn: string) => {
  const lot = n % 20;
  if (lot < 13)
    return {
      result_kind: 'reached',
      result_on: addDays(dueOn, n % 30),
      asked_by: 'own worker',
      better_off: n % 3 === 0 ? 0 : 1,
      attempts: '[]',
    };
  const none = { result_kind: null, result_on: null, asked_by: null, better_off: null };
  if (lot === 13)
    return {
      ...none,
      result_kind: 'declined',
      result_on: addDays(dueOn, 3),
      asked_by: 'own worker',
      attempts: '[]',
    };
  const tried = [1, 8, 15].map((each) => ({ on: addDays(dueOn, each), channel: 'phone' }));
  return { ...none, attempts: JSON.stringify(lot < 18 ? tried : []) };
};

/** The first twenty-five answers of an SDQ. */
const sdqOf = (n: number): string =>
  JSON.stringify(
    Object.fromEntries(Array.from({ length: 25 }, (_, item) => [String(item + 1), (n + item * item) % 3])),
  );

/** Families of a contract over three years, straight into the file. */
export const addFamilies = (connection: BetterSqlite.Database, wanted: FamiliesWanted): void => {
  const { contractId, organisationId, prefix, cases, areas, personId, until } = wanted;
  const insertCase = inserter(connection, 'cases');
  const insertPerson = inserter(connection, 'case_people');
  const insertEvent = inserter(connection, 'permission_events');
  const insertAssessment = inserter(connection, 'assessments');
  const insertFollowUp = inserter(connection, 'follow_ups');
  const idOf = (kind: string, n: number) =>
    `${kind}_${`${prefix}${String(n).padStart(12, '0')}`.padStart(20, '0')}`;
  const safe = JSON.stringify({ rule: 'as said', days: [2, 4], times: ['morning'], channels: ['phone'] });
  connection.transaction(() => {
    for (let n = 0; n < cases; n += 1) {
      const id = idOf('cas', n);
      const endedOn = addDays(until, -Math.floor((days * (cases - n)) / cases));
      insertCase({
        id,
        contract_id: contractId,
        organisation_id: organisationId,
        reference: `F-${n}`,
        reference_key: `f-${n}`,
        area_id: areas[n % areas.length],
        age_band: bands[n % bands.length],
        need: needs[n % needs.length],
        route: routes[(n * 7) % routes.length],
        referred_on: addDays(endedOn, -120),
        started_on: addDays(endedOn, -30 - (n % 170)),
        ended_on: endedOn,
        how_ended: ends[n % ends.length],
        why_inappropriate: '',
        known_as: '',
        handed_elsewhere: '',
        came_back_on: n % 20 === 7 ? addDays(endedOn, 60) : null,
        came_back_same_need: n % 20 === 7 ? 1 : null,
        concerns: '[]',
        revision: 2,
        created_at: 0,
      });
      insertPerson({
        id: idOf('cpe', n),
        case_id: id,
        number: 1,
        age_at_start: 9,
        sex: n % 2 === 0 ? 'female' : 'male',
        ethnic_group: n % 5 === 0 ? 'not asked' : 'White',
        disability: n % 7 === 0 ? 'disabled' : 'not disabled',
        educational_need: n % 4 === 0 ? 'support in school' : 'none',
      });
      insertEvent({
        id: idOf('pev', n),
        case_id: id,
        at: 0,
        person_id: personId,
        scope: 'contact',
        act: n % 9 === 0 ? 'declined' : 'given',
        on_day: addDays(endedOn, -20),
        given_by: n % 9 === 0 ? null : 'parent',
        asked_by: 'own worker',
        privacy_notice: 'Notice 3',
        safe: n % 9 === 0 ? null : safe,
        revision: 1,
      });
      for (const [at, point] of times.entries())
        insertAssessment({
          id: idOf('ase', n * times.length + at),
          case_id: id,
          contract_id: contractId,
          organisation_id: organisationId,
          person_number: 1,
          instrument_id: 'sdq',
          instrument_version: '1',
          form_id: 'P4-17',
          informant: 'parent',
          point,
          on_day: addDays(endedOn, (at - 1) * 90),
          given_kind: 'answers',
          given: sdqOf(n + at),
          revision: 0,
        });
      for (const months of points) {
        const dueOn = addCalendarMonths(endedOn, months);
        insertFollowUp({
          id: idOf('fup', n * points.length + points.indexOf(months)),
          case_id: id,
          contract_id: contractId,
          organisation_id: organisationId,
          months,
          due_on: dueOn,
          window_days: 42,
          window_ends_on: addDays(dueOn, 42),
          attempts_needed: 3,
          questions: 'usual/1',
          answers: '{"now":"better","problem":"no"}',
          own_words: '',
          revision: 1,
          ...foundAt(n * 3 + months, dueOn),
        });
      }
    }
  })();
};
