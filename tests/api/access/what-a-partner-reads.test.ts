import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendHistory } from '#db/stores/history-store.ts';
import { acceptFigures } from '../../fixtures/accept-figures.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import type { AccessRow } from './access-row.ts';
import type { Asker } from './askers.ts';
import { openWorld, type World } from './world.ts';

/** Everything that can be read, in every room. */
const readable = Object.values(
  import.meta.glob<{ rows: readonly AccessRow[] }>('./rows/*.ts', { eager: true }),
).flatMap(({ rows }) => rows.filter(({ route }) => route.startsWith('GET ')));

const accepted = 7777;
const erased = '6,666 families';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { service, contractId, personOf } = world;
  const version = await addMeasureForTest(service, contractId, { fromQuarter: '2022-Q1' });
  await acceptFigures(service, version, [7771, 7775, accepted]);
  const line = { subject: 'contract', subjectId: contractId, contractId, from: '', why: '' } as const;
  await service.db.writeAll([
    appendHistory(service.db, {
      ...{ ...line, id: service.counter.id('his'), at: service.clock.now(), what: 'Families erased' },
      ...{ personId: personOf('administrator'), to: erased },
    }),
  ]);
}, 60_000);
afterAll(() => world.close());

/** The addresses whose answers hold what was accepted, or how many families something was done to. */
const tellingTo = async (asker: Asker): Promise<string[]> => {
  const found = [];
  for (const row of readable) {
    const { answer } = await world.askAs(asker, row);
    if (/7,?77[157]/.test(answer.body) || answer.body.includes(erased)) found.push(row.route);
  }
  return found;
};

describe('a figure that was accepted and not released', () => {
  it('is in nothing that somebody of a commissioning partner can read', { timeout: 60_000 }, async () => {
    expect(await tellingTo('commissioner of a partner')).toEqual([]);
  });

  it('is in what the council reads: the search can find it', { timeout: 60_000 }, async () => {
    expect(await tellingTo('board member')).toEqual(
      expect.arrayContaining([
        'GET /api/contracts/:contractId/overview',
        'GET /api/contracts/:contractId/series',
        'GET /api/contracts/:contractId/history',
        'GET /api/contracts/:contractId/figures-to-publish/page',
      ]),
    );
  });
});
