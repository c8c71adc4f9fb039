/*
 * `npm run bench`: the ratios the product is held to, each measured in one run, the things compared in turn.
 * It runs built, as the service does. `npm run bench -- --quick` shows in seconds that it works; its ratios
 * are of a small county and say nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { openSqliteFile } from '#db/engines/sqlite.ts';
import { openDatabase } from '#db/open-database.ts';
import { quarterAfter, quarterOf } from '#shared/periods/quarter.ts';
import { buildApp, type App } from '../../server/app.ts';
import { openCounter } from '../../server/platform/counter.ts';
import { quartersRead } from '../../server/portfolio/portfolio-rows.ts';
import { aContractWithReturns, counted, returnFor, savingOf } from '../fixtures/a-return.ts';
import { chartsOnThePage, mostMillisecondsBehind, nineInTen } from '../support/scroll-charts.ts';
import { openTestCounter, type TestCounter } from '../support/test-counter.ts';
import { mostTimesBareSql, timeFamilies } from './families.ts';
import { inTurn, warmUpRounds } from './in-turn.ts';
import { makeLargeCounty } from './large-county.ts';
import { serviceIsBuilt, timeManyCharts } from './many-charts.ts';
import { mostMillisecondsForMeasures, timeMeasuresPage } from './measures-page.ts';
import { leastOfParser, mostMegabytes, timePolice } from './police.ts';
import { microsecondsForOneSdq, mostMicrosecondsForOneSdq } from './questionnaires.ts';

const say = (line: string) => {
  console.log(line);
};
const ms = (milliseconds: number) => `${milliseconds.toFixed(2)} ms`;
const times = (ratio: number) => `${ratio.toFixed(2)}x`;

const quick = process.argv.includes('--quick');
const size = quick
  ? { contracts: 20, measures: 20, quarters: 8 }
  : { contracts: 1_000, measures: 20, quarters: 40 };
const warmRounds = quick ? 2 : 15;
const coldRounds = quick ? 1 : 5;
const savingRounds = quick ? 5 : 300;
/** A service saves all day: after so many rounds more it is timed once again, as it runs by then. */
const savingWarmUp = quick ? 3 : 3_000;

/** As many services on the same records that have answered nobody yet. */
const servicesJustStarted = async ({ db, clock, counter: { config } }: TestCounter, many: number) => {
  const apps: App[] = [];
  while (apps.length < many) {
    apps.push(await buildApp(openCounter(db, clock, config), { rateLimited: false }));
  }
  return apps;
};

/** The portfolio of a large county. */
const portfolio = async () => {
  const county = await makeLargeCounty(size);
  const service = await openTestCounter(county.db);
  const member = await service.person('Member', county.councilId, 'board member');
  const first = await member.get('/api/portfolio');
  if (first.statusCode !== 200) throw new Error(`the portfolio answered ${first.statusCode}: ${first.body}`);
  const plain = Fastify();
  const { body } = first;
  plain.get('/constant', (_request, reply) => reply.type('application/json').send(body));
  await plain.ready();
  const from = quarterAfter(quarterOf(service.clock.today()), -quartersRead);
  const rows = county.connection.prepare(
    `select f.measure_id, f.measure_version_id, f.quarter, f.state, f.numerator, f.denominator, f.due
       from accepted_figures f
      where f.measure_id in (select measure_id from measure_versions where headline = 1)
        and f.area_key = '' and f.quarter >= ?`,
  );
  const counted = rows.all(from).length;
  const started = await servicesJustStarted(service, coldRounds + warmUpRounds);
  const took = await inTurn(warmRounds, {
    portfolio: () => member.get('/api/portfolio'),
    sql: () => rows.all(from),
    constant: () => plain.inject({ url: '/constant' }),
  });
  const cold = await inTurn(coldRounds, {
    portfolio: () =>
      started.pop()?.inject({ url: '/api/portfolio', cookies: { 'better-off': member.token } }),
    sql: () => rows.all(from),
  });
  say(`Portfolio of ${size.contracts} contracts x ${size.measures} measures x ${size.quarters} quarters`);
  say(`  answers ${Math.round(body.length / 1024)} kB in ${ms(took.portfolio)}`);
  say(
    `  bare SQL reads the same ${counted} figures (headline measures, since ${from}) from the rollup of accepted figures in ${ms(took.sql)}`,
  );
  say('  the answer reads those figures each time, and agreements, returns and flags besides;');
  say('  rows whose facts have not changed are not worked out again');
  say(`  ratio to bare SQL: ${times(took.portfolio / took.sql)} (wanted: under 3x)`);
  say(
    `  ratio of the first answer after a start, every row worked out anew: ${times(cold.portfolio / cold.sql)} (${ms(cold.portfolio)} to ${ms(cold.sql)})`,
  );
  say(`  ratio to a constant string of the same size: ${times(took.portfolio / took.constant)}`);
  await plain.close();
  await service.app.close();
  await county.remove();
};

/** One value of a return, saved as a person saves it, against one bare insert under the same durability. */
const saving = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'better-off-bench-'));
  const file = join(folder, 'saving.sqlite');
  const db = await openDatabase({ engine: 'sqlite', file }, () => '2026-10-22T09:00:00.000Z');
  const service = await openTestCounter(db);
  const scene = await aContractWithReturns(service, [{ name: 'Families helped' }]);
  const shown = await returnFor(scene.wilf, scene.contractId, '2026-Q2');
  const { address, body } = savingOf(shown, scene.measures[0]?.measureId ?? '', counted(1));
  let figure = 0;
  let revision = 0;
  const bare = openSqliteFile(join(folder, 'bare.sqlite'));
  bare.exec('create table bare_values (id integer primary key, value real, at integer)');
  const insert = bare.prepare('insert into bare_values (value, at) values (?, ?)');
  const plain = Fastify();
  plain.put('/nothing', (_request, reply) => reply.type('application/json').send('{}'));
  await plain.ready();
  const works = {
    save: async () => {
      figure += 1;
      const answer = await scene.wilf.put(address, { ...body, answer: counted(figure), revision });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      revision = answer.json<{ value: { revision: number } }>().value.revision;
    },
    insert: () => insert.run(figure, figure),
    nothing: () => plain.inject({ method: 'PUT', url: '/nothing', payload: { ...body, revision } }),
  };
  const took = await inTurn(savingRounds, works);
  const later = await inTurn(savingRounds, works, savingWarmUp);
  say('Saving one value of a return (with its session, authority, checks, history and revision)');
  say(`  saved and acknowledged in ${ms(took.save)}; one bare durable insert takes ${ms(took.insert)}`);
  say(
    `  ratio: ${times(took.save / took.insert)}, ${ms(took.save - took.insert)} more (wanted: under 4x, or under 1 ms more)`,
  );
  say(
    `  once it has run for a while: ${times(later.save / later.insert)}, ${ms(later.save - later.insert)} more`,
  );
  say(`  of which a request that asks for nothing takes ${ms(took.nothing)}, later ${ms(later.nothing)}`);
  await plain.close();
  bare.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
};

/** One questionnaire from its answers to scores, bands and words. */
const scoring = () => {
  const took = microsecondsForOneSdq(quick ? 100 : undefined, quick ? 3 : undefined);
  say(`Scoring one SDQ: ${took.toFixed(1)} microseconds (wanted: under ${mostMicrosecondsForOneSdq})`);
};

/** What became of the families of one contract, among others. */
const families = async () => {
  const size = quick
    ? { cases: 200, casesOfOthers: 20, others: 2, grown: 20, rounds: 2 }
    : { cases: 5_000, casesOfOthers: 500, others: 5, grown: 50, rounds: 15 };
  const took = await timeFamilies(size);
  const { tab, sql, arithmetic, amongMore, followUps, kilobytes } = took;
  say(`Families of a contract with ${size.cases} cases and ${followUps} follow-ups`);
  say(`  answers ${kilobytes} kB in ${ms(tab)}; its SQL bare ${ms(sql)}, the arithmetic ${ms(arithmetic)}`);
  say(`  ratio to both: ${times(tab / (sql + arithmetic))} (wanted: under ${mostTimesBareSql}x)`);
  say(
    `  among ${size.grown} other contracts in place of ${size.others}: ${times(amongMore / tab)} as long (wanted: no longer)`,
  );
  const { forms, formsSql, formsArithmetic, formsAmongMore, assessments } = took;
  say(`Questionnaires of the same contract, ${assessments} forms`);
  say(`  answers in ${ms(forms)}; its SQL bare ${ms(formsSql)}, the arithmetic ${ms(formsArithmetic)}`);
  say(`  ratio to both: ${times(forms / (formsSql + formsArithmetic))} (wanted: under ${mostTimesBareSql}x)`);
  say(
    `  among ${size.grown} other contracts in place of ${size.others}: ${times(formsAmongMore / forms)} as long (wanted: no longer)`,
  );
};

/** A month of the police, read and counted. */
const police = async () => {
  const size = quick
    ? { rows: 5_000, many: 20_000, rounds: 1 }
    : { rows: 100_000, many: 1_000_000, rounds: 7 };
  const { us, parser, megabytes, largeMegabytes, held } = await timePolice(size);
  say(`A street file of the police, ${size.rows} rows, ${megabytes.toFixed(1)} MB`);
  say(`  read and counted in ${ms(us)}; csv-parse alone takes ${ms(parser)}`);
  say(`  ratio of speed to the parser's: ${times(parser / us)} (wanted: at least ${leastOfParser}x)`);
  say(
    `  ${size.many} rows, ${largeMegabytes.toFixed(0)} MB, hold ${held.toFixed(0)} MB at most (wanted: under ${mostMegabytes})`,
  );
};

/** The Measures page of one contract. */
const measuresPage = async () => {
  const one = { contracts: 20, measures: 20, quarters: 40 };
  const took = await timeMeasuresPage(one, quick ? 2 : 15);
  const each = Object.entries(took.requests).map(([name, time]) => `${name} ${ms(time)}`);
  say(`Measures page of a contract with ${one.measures} measures of ${one.quarters} quarters`);
  say(
    `  takes ${ms(took.page)} of the service's processor for ${took.kilobytes} kB (wanted: under ${mostMillisecondsForMeasures} ms): ${each.join(', ')}`,
  );
  say(`  the models of its ${took.charts} charts take ${ms(took.models)} where they are drawn`);
};

/** Sixty charts on one page in a browser. */
const manyCharts = async () => {
  say(`${chartsOnThePage} charts on one page, scrolled past in a browser`);
  if (!serviceIsBuilt()) {
    say('  not timed: build the service first (npm run build)');
    return;
  }
  const { wheel, keydown } = await timeManyCharts();
  say(
    `  the page hears of a turn of the wheel within ${ms(nineInTen(wheel))}, of a key within ${ms(nineInTen(keydown))}, nine times in ten (wanted: under ${mostMillisecondsBehind} ms); at worst ${ms(Math.max(...wheel, ...keydown))}`,
  );
};

scoring();
// First: what the others leave behind would count as held.
await police();
await manyCharts();
await measuresPage();
// Before the large counties, whose remains would be cleared away while a save is timed.
await saving();
await families();
await portfolio();
