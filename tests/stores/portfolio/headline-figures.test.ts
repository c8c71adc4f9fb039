import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { definitionsOf } from '#db/stores/definitions-store.ts';
import { headlineFigures } from '#db/stores/headline-figures-store.ts';
import { addMeasureVersion, endMeasure } from '#db/stores/measure-writes.ts';
import { recordAcceptedFigures } from '#db/stores/measures-store.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import { idOf, keeper } from '../../fixtures/a-kept-contract.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';

onBothEngines('headline figures', (database) => {
  let accepted = 0;
  const accept = (
    db: Database,
    measure: number,
    quarter: string,
    value: Exclude<PeriodValue, { state: 'not yet due' }>,
    over: { areaKey?: string; version?: number } = {},
  ) =>
    db.writeAll(
      recordAcceptedFigures(db, [
        {
          id: idOf('acf', (accepted += 1)),
          contractId: idOf('con', 1),
          measureId: idOf('mea', measure),
          measureVersionId: idOf('mev', over.version ?? measure),
          quarter,
          areaKey: over.areaKey ?? '',
          value,
          partsHave: 1,
          partsOf: 2,
        },
      ]),
    );
  const count = (numerator: number) => ({ state: 'value', figure: { numerator } }) as const;

  const ready = async () => {
    const db = database();
    const keep = keeper(db);
    await keep.organisation(1, 'Invicta', 'council');
    await keep.contract(1);
    return { db, keep };
  };

  const read = async (db: Database, from = '2025-Q1'): Promise<MeasureSeries[]> => {
    const found = (await headlineFigures(db, 'all', from)).get(idOf('con', 1));
    return found?.series(await definitionsOf(db, found.versionIds)) ?? [];
  };

  it('come back as they were accepted: counts, decimals, shares with how many were due, nil, missing', async () => {
    const { db, keep } = await ready();
    await keep.measure(1, idOf('con', 1));
    const share = { numerator: 19, denominator: 31, due: 46 };
    const values = {
      '2025-Q1': count(92),
      '2025-Q2': { state: 'value', figure: { numerator: 0.1 + 0.2, denominator: 9_007_199_254_740_991 } },
      '2025-Q3': { state: 'value', figure: share },
      '2025-Q4': { state: 'nil' },
      '2026-Q1': { state: 'missing', reason: 'not collected' },
      '2026-Q2': count(0),
    } as const;
    for (const [quarter, value] of Object.entries(values)) await accept(db, 1, quarter, value);
    const [series] = await read(db);
    expect(
      Object.fromEntries(Object.entries(series?.accepted ?? {}).map(([q, { value }]) => [q, value])),
    ).toEqual(values);
    expect(series?.accepted['2025-Q1']).toMatchObject({
      versionId: idOf('mev', 1),
      parts: { have: 1, of: 2 },
    });
  });

  it('are of headlines only, as a whole only, and not older than asked for', async () => {
    const { db, keep } = await ready();
    await keep.measure(1, idOf('con', 1));
    await keep.measure(2, idOf('con', 1), { headline: false });
    await accept(db, 1, '2024-Q4', count(1));
    await accept(db, 1, '2025-Q1', count(2));
    await accept(db, 1, '2025-Q1', count(3), { areaKey: 'are_00000000000000000001' });
    await accept(db, 2, '2025-Q1', count(4));
    const series = await read(db);
    expect(series.map(({ measureId }) => measureId)).toEqual([idOf('mea', 1)]);
    expect(series[0]?.accepted).toMatchObject({ '2025-Q1': { value: count(2) } });
    expect(Object.keys(series[0]?.accepted ?? {})).toEqual(['2025-Q1']);
  });

  it('bring every definition of a measure that was once a headline, in order', async () => {
    const { db, keep } = await ready();
    await keep.measure(1, idOf('con', 1));
    const later = aMeasureVersion({
      id: idOf('mev', 9),
      measureId: idOf('mea', 1),
      contractId: idOf('con', 1),
      number: 2,
      fromQuarter: '2026-Q1',
      headline: false,
    });
    await db.writeAll([addMeasureVersion(db, later, now)]);
    const [series] = await read(db);
    expect(series?.versions.map(({ id, headline }) => [id, headline])).toEqual([
      [idOf('mev', 1), true],
      [idOf('mev', 9), false],
    ]);
  });

  it('stand in the order of the contract, with how often it reports and what has ended', async () => {
    const db = database();
    const keep = keeper(db);
    await keep.organisation(1, 'Invicta', 'council');
    await keep.contract(1, { returnFrequency: 'half-yearly' });
    await keep.measure(1, idOf('con', 1), {}, 5);
    await keep.measure(2, idOf('con', 1), {}, 2);
    await db.writeAll([endMeasure(db, idOf('mea', 1), '2026-Q1', undefined)]);
    expect(await read(db)).toMatchObject([
      { measureId: idOf('mea', 2), quartersPerValue: 2, accepted: {} },
      { measureId: idOf('mea', 1), endedFrom: '2026-Q1' },
    ]);
  });

  it('are asked about some contracts or all, and are absent where a contract has no headline', async () => {
    const { db, keep } = await ready();
    await keep.contract(2);
    await keep.contract(3);
    await keep.measure(1, idOf('con', 1));
    await keep.measure(2, idOf('con', 2));
    expect([...(await headlineFigures(db, 'all', '2025-Q1')).keys()]).toEqual([
      idOf('con', 1),
      idOf('con', 2),
    ]);
    expect([...(await headlineFigures(db, [idOf('con', 2)], '2025-Q1')).keys()]).toEqual([idOf('con', 2)]);
    expect(await headlineFigures(db, [], '2025-Q1')).toEqual(new Map());
  });

  it('have another fingerprint whenever a figure, a definition or an end is another, and only then', async () => {
    const { db, keep } = await ready();
    await keep.measure(1, idOf('con', 1));
    const print = async () => (await headlineFigures(db, 'all', '2025-Q1')).get(idOf('con', 1))?.fingerprint;
    const prints = [await print()];
    await accept(db, 1, '2025-Q1', count(2));
    prints.push(await print());
    await accept(db, 1, '2025-Q1', count(3));
    prints.push(await print());
    await db.writeAll([
      addMeasureVersion(
        db,
        aMeasureVersion({
          id: idOf('mev', 9),
          measureId: idOf('mea', 1),
          contractId: idOf('con', 1),
          number: 2,
        }),
        now,
      ),
    ]);
    prints.push(await print());
    await db.writeAll([endMeasure(db, idOf('mea', 1), '2026-Q1', undefined)]);
    prints.push(await print());
    expect(new Set(prints).size).toBe(5);
    await keep.measure(2, idOf('con', 1), { headline: false });
    await accept(db, 2, '2025-Q1', count(3));
    expect(await print()).toBe(prints.at(-1));
  });
});
