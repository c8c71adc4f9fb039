import { startContractManager } from '#db/stores/contract-writes.ts';
import { measureChart } from '#shared/charts/measure-chart.ts';
import type { SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { openTestCounter } from '../support/test-counter.ts';
import { middle, timed } from './in-turn.ts';
import { makeLargeCounty, type CountySize } from './large-county.ts';

/** All that the Measures page of a contract asks the service for takes less of its processor. */
export const mostMillisecondsForMeasures = 10;

export interface MeasuresTook {
  /** processor time of the service for every request of the page, in milliseconds */
  page: number;
  /** the same, each request alone */
  requests: Readonly<Record<string, number>>;
  kilobytes: number;
  /** working out the models of all its charts, which the browser does */
  models: number;
  charts: number;
}

/** Processor time of one piece of work in milliseconds: the middle of several rounds of ten. */
const processorTime = async (rounds: number, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let n = 0; n < 10; n += 1) await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000 / 10);
  }
  return middle(times);
};

/** Times the Measures page of one contract among others. */
export const timeMeasuresPage = async (size: CountySize, rounds: number): Promise<MeasuresTook> => {
  const county = await makeLargeCounty(size);
  const service = await openTestCounter(county.db);
  // Whoever looks after it has the most to load: what to think about in its measures, too.
  const member = await service.person('Shah', county.councilId, 'commissioner');
  const { rows } = (await member.get('/api/contracts')).json<{ rows: { id: string }[] }>();
  const contractId = rows[0]?.id ?? '';
  await county.db.writeAll([
    startContractManager(county.db, {
      id: service.counter.id('cma'),
      contractId,
      personId: member.personId,
      name: 'Shah',
      fromOn: service.clock.today(),
    }),
  ]);
  const contract = `/api/contracts/${contractId}`;
  const asked = ['measures', 'series', 'curves'].map((part) => `${contract}/${part}`);
  const answers = await Promise.all(asked.map((url) => member.get(url)));
  const failed = answers.find(({ statusCode }) => statusCode !== 200);
  if (failed) throw new Error(`the Measures page answered ${failed.statusCode}: ${failed.body}`);
  const all = async () => {
    for (const url of asked) await member.get(url);
  };
  await processorTime(3, all);
  const page = await processorTime(rounds, all);
  const requests: Record<string, number> = {};
  for (const url of asked) {
    requests[url.slice(contract.length + 1)] = await processorTime(rounds, () => member.get(url));
  }
  const shown = (await member.get(`${contract}/series`)).json<SeriesShown>();
  const times: number[] = [];
  let charts = 0;
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      await timed(() => {
        charts = shown.series.filter((series) => measureChart(series, shown) !== undefined).length;
      }),
    );
  }
  await service.app.close();
  await county.remove();
  const kilobytes = Math.round(answers.reduce((sum, { body }) => sum + body.length, 0) / 1024);
  return { page, requests, kilobytes, models: middle(times), charts };
};
