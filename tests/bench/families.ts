import type BetterSqlite from 'better-sqlite3';
import { assessmentsOfContract } from '#db/stores/assessments-store.ts';
import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import { familyFigures } from '#shared/follow-ups/family-figures.ts';
import { compileInstrument } from '#shared/questionnaires/compile-instrument.ts';
import { questionnaireFigures } from '#shared/questionnaires/questionnaire-figures.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { openTestCounter } from '../support/test-counter.ts';
import { addFamilies } from './family-county.ts';
import { inTurn } from './in-turn.ts';
import { makeLargeCounty } from './large-county.ts';

/** The tab answers in under so many times what its SQL takes bare, with the arithmetic. */
export const mostTimesBareSql = 3;

export interface FamiliesSize {
  cases: number;
  /** families in each of the other contracts */
  casesOfOthers: number;
  /** how many other contracts there are, and how many in the county that has grown */
  others: number;
  grown: number;
  rounds: number;
}

const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(20, '0')}`;
const today = '2026-10-22';

/** The four questions that figures of families are worked out from, as the records are asked them. */
const bareSql = (connection: BetterSqlite.Database, contractId: string) => {
  const asked = [
    `select id, started_on, ended_on, how_ended, came_back_on, came_back_same_need, not_to_ask_reason,
            not_to_ask_from, area_id, need, age_band, route
       from cases where contract_id = ? and ended_on is not null order by ended_on, id`,
    `select case_id, months, due_on, window_ends_on, attempts_needed, attempts, result_kind, result_on, better_off
       from follow_ups where contract_id = ? order by case_id, months`,
    `select e.case_id, e.scope, e.act, e.on_day, e.safe
       from permission_events e join cases c on c.id = e.case_id
      where c.contract_id = ? and e.scope = 'contact' order by e.case_id, e.revision, e.id`,
    `select p.case_id, p.sex, p.ethnic_group, p.disability, p.educational_need
       from case_people p join cases c on c.id = p.case_id
      where c.contract_id = ? and c.ended_on is not null order by p.case_id, p.number`,
  ].map((sql) => connection.prepare(sql));
  return () => asked.map((statement) => statement.all(contractId).length);
};

/** The one question that figures of a questionnaire are worked out from. */
const bareForms = (connection: BetterSqlite.Database, contractId: string) => {
  const asked = connection.prepare(
    `select a.*, c.ended_on from assessments a join cases c on c.id = a.case_id
      where a.contract_id = ? and a.instrument_id = 'sdq' order by a.case_id, a.person_number, a.id`,
  );
  return () => asked.all(contractId).length;
};

/** The SDQ, ready to score with. */
const sdqAtHand = () => {
  const instrument = shippedInstrument('sdq');
  if (instrument === undefined) throw new Error('the SDQ is not there');
  return { compiled: compileInstrument(instrument), name: 'SDQ', isOn: true };
};

/** A county whose first contract has many families, among others with some. */
const countyWithFamilies = async ({ cases, casesOfOthers }: FamiliesSize, others: number) => {
  const county = await makeLargeCounty({ contracts: others + 1, measures: 1, quarters: 1 });
  const service = await openTestCounter(county.db);
  const member = await service.person('Member', county.councilId, 'board member');
  const areas = Array.from({ length: 12 }, (_, n) => idOf('are', n));
  for (const [n, id] of areas.entries())
    county.connection
      .prepare('insert into areas (id, code, name, kind) values (?, ?, ?, ?)')
      .run(id, `E${n}`, `District ${n}`, 'district');
  const contractId = idOf('con', 0);
  for (let n = 0; n <= others; n += 1)
    addFamilies(county.connection, {
      contractId: idOf('con', n),
      organisationId: idOf('org', 1 + (n % 50)),
      prefix: String(n).padStart(4, '0'),
      cases: n === 0 ? cases : casesOfOthers,
      areas,
      personId: member.personId,
      until: today,
    });
  county.connection.exec('ANALYZE');
  county.connection
    .prepare('insert into contract_questionnaires (contract_id, used, revision) values (?, ?, 1)')
    .run(contractId, JSON.stringify([{ instrumentId: 'sdq', calledAs: '', agreed: {} }]));
  const address = `/api/contracts/${contractId}/families`;
  const formsAddress = `/api/contracts/${contractId}/questionnaires`;
  const forms = await member.get(formsAddress);
  if (forms.statusCode !== 200)
    throw new Error(`the questionnaires answered ${forms.statusCode}: ${forms.body}`);
  const first = await member.get(address);
  if (first.statusCode !== 200) throw new Error(`the families answered ${first.statusCode}: ${first.body}`);
  return {
    answer: () => member.get(address),
    body: first.body,
    sql: bareSql(county.connection, contractId),
    formsAnswer: () => member.get(formsAddress),
    formsSql: bareForms(county.connection, contractId),
    assessments: await assessmentsOfContract(county.db, contractId, 'sdq'),
    facts: await followUpFacts(county.db, contractId, today),
    remove: async () => {
      await service.app.close();
      await county.remove();
    },
  };
};

/** Times the tab of families against its SQL and arithmetic, and against itself among ten times as many others. */
export const timeFamilies = async (size: FamiliesSize) => {
  const county = await countyWithFamilies(size, size.others);
  const grown = await countyWithFamilies(size, size.grown);
  const wanted = { today, audience: 'others' as const, sensitive: false, areaName: (id: string) => id };
  const sdq = sdqAtHand();
  const took = await inTurn(size.rounds, {
    tab: county.answer,
    sql: county.sql,
    arithmetic: () => familyFigures({ from: 'cases', facts: county.facts }, wanted),
    amongMore: grown.answer,
    forms: county.formsAnswer,
    formsSql: county.formsSql,
    formsArithmetic: () => questionnaireFigures(sdq, county.assessments, {}, { today }),
    formsAmongMore: grown.formsAnswer,
  });
  const assessments = county.assessments.length;
  const followUps = county.facts.length;
  const { body } = county;
  await county.remove();
  await grown.remove();
  return { ...took, followUps, assessments, kilobytes: Math.round(body.length / 1024) };
};
