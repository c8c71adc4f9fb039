import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from '@fastify/type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installRooms } from '../../../server/rooms.ts';
import { openTestCounter } from '../../support/test-counter.ts';
import type { AccessRow } from './access-row.ts';
import { askers } from './askers.ts';
import { expected, seen } from './what-became.ts';
import { openWorld, type World } from './world.ts';

/** Every room's rows: each file of the folder lists its own. */
const rooms = Object.entries(
  import.meta.glob<{ rows: readonly AccessRow[] }>('./rows/*.ts', { eager: true }),
).map(([file, { rows }]) => ({ room: file.replace(/^.*\/|\.ts$/g, ''), rows }));
const allRows = rooms.flatMap(({ rows }) => rows);

/** Every route that a room installs, as 'GET /api/people/:personId'. */
const routesOfTheService = async (): Promise<string[]> => {
  const service = await openTestCounter();
  const app = Fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const found = new Set<string>();
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') found.add(`${each} ${url}`);
  });
  await installRooms(app, service.counter);
  await app.ready();
  await app.close();
  await service.close();
  return [...found].sort();
};

/** Whether an address belongs to the route's pattern. */
const belongsTo = (url: string, { route }: AccessRow): boolean => {
  const pattern = (route.split(' ')[1] ?? '').replaceAll('.', '\\.').replaceAll(/:[A-Za-z]+/g, '[^/?]+');
  return new RegExp(`^${pattern}(\\?.*)?$`).test(url);
};

describe('every route', () => {
  it('has a row that says who may use it', async () => {
    const known = allRows.map(({ route }) => route);
    const missing = (await routesOfTheService()).filter((route) => !known.some((each) => each === route));
    expect(missing, 'add these to tests/api/access/rows/<room>.ts').toEqual([]);
  });

  it('that has a row is there', async () => {
    const routes = await routesOfTheService();
    expect(allRows.map(({ route }) => route).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('has one row', () => {
    const routes = allRows.map(({ route }) => route);
    expect(routes.filter((route, place) => routes.indexOf(route) < place)).toEqual([]);
  });
});

describe.each(rooms)('who may use the routes of $room', ({ rows }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 60_000);
  afterAll(() => world.close());

  it.each(rows.map((row) => [row.route, row] as const))('%s', { timeout: 60_000 }, async (_route, row) => {
    const answers: Record<string, number | string> = {};
    const wanted: Record<string, number | string> = {};
    for (const asker of askers) {
      const { url, answer } = await world.askAs(asker, row);
      expect(belongsTo(url, row), `${url} is no address of ${row.route}`).toBe(true);
      answers[asker] = seen(row, answer.statusCode);
      wanted[asker] = expected(row, asker);
    }
    expect(answers).toEqual(wanted);
  });
});
