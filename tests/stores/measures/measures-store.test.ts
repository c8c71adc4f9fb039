import { expect, it } from 'vitest';
import type { Database, Write } from '#db/database.ts';
import { addContract } from '#db/stores/contract-writes.ts';
import {
  measuresOfOneContract,
  measuresWithFigures,
  seriesOfOneContract,
} from '#db/stores/contract-series-store.ts';
import { addMeasure, addMeasureVersion, endMeasure, orderMeasures } from '#db/stores/measure-writes.ts';
import {
  acceptedFiguresOf,
  measureById,
  measuresOfContract,
  recordAcceptedFigures,
  seriesOfContracts,
  withdrawAcceptedFigures,
  type AcceptedFigureToKeep,
} from '#db/stores/measures-store.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const contractId = 'con_00000000000000000001';

const aContract = async (db: Database, returnFrequency: ReturnFrequency = 'quarterly') => {
  const buyerId = 'org_00000000000000000001';
  await db.writeAll([
    ...addOrganisation(
      db,
      { id: buyerId, name: 'The council', kind: 'council', website: '', identifiers: [], revision: 0 },
      now,
      () => 'oid_1',
    ),
    ...addContract(
      db,
      { id: contractId, buyerId, draft: aContractDraft({ returnFrequency }), createdAt: now },
      (prefix) => `${prefix}_1`,
    ),
  ]);
};

const aMeasure = (db: Database, n: number, over: Partial<MeasureVersion> = {}): Write[] =>
  addMeasure(
    db,
    aMeasureVersion({
      id: `mev_0000000000000000000${n}`,
      measureId: `mea_0000000000000000000${n}`,
      contractId,
      ...over,
    }),
    n,
    now,
  );

const aFigure = (over: Partial<AcceptedFigureToKeep> = {}): AcceptedFigureToKeep => ({
  id: 'afg_00000000000000000001',
  contractId,
  measureId: 'mea_00000000000000000001',
  measureVersionId: 'mev_00000000000000000001',
  quarter: '2026-Q1',
  areaKey: '',
  value: { state: 'value', figure: { numerator: 92 } },
  partsHave: 1,
  partsOf: 1,
  ...over,
});

onBothEngines('measures in the records', (database) => {
  it('gives back a definition as it was kept, absent fields absent', async () => {
    const db = database();
    await aContract(db);
    const version = aMeasureVersion({
      id: 'mev_00000000000000000001',
      measureId: 'mea_00000000000000000001',
      contractId,
      kind: 'share',
      polarity: 'within a range',
      rangeLow: 40.5,
      rangeHigh: 60,
      target: { per: 'year', value: 50, profile: [40, 50, 50, 60] },
      areaTargets: { are_00000000000000000001: { per: 'quarter', value: 55 } },
      dataStatus: 'from a date',
      dataFrom: '2026-04-01',
      source: 'cases',
      takenFrom: { source: 'cases', what: 'started within', days: 10 },
      splitAreas: ['are_00000000000000000001'],
    });
    await db.writeAll(addMeasure(db, version, 0, now));
    expect(await measuresOfContract(db, contractId)).toEqual([
      { id: version.measureId, contractId, position: 0, endedFrom: undefined, versions: [version] },
    ]);
  });

  it('keeps every version, the first first', async () => {
    const db = database();
    await aContract(db);
    const second = aMeasureVersion({
      id: 'mev_00000000000000000009',
      measureId: 'mea_00000000000000000001',
      contractId,
      number: 2,
      fromQuarter: '2026-Q1',
      target: { per: 'quarter', value: 90 },
      comparable: { withPrevious: false, why: 'Counted in another way' },
    });
    await db.writeAll([...aMeasure(db, 1), addMeasureVersion(db, second, now)]);
    const measure = await measureById(db, 'mea_00000000000000000001');
    expect(measure?.versions.map(({ number, target }) => [number, target])).toEqual([
      [1, { per: 'quarter', value: 80 }],
      [2, { per: 'quarter', value: 90 }],
    ]);
    expect(measure?.versions[0]?.comparable).toBeUndefined();
    expect(measure?.versions[1]?.comparable).toEqual({ withPrevious: false, why: 'Counted in another way' });
  });

  it('refuses a second version of the same number', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll(aMeasure(db, 1));
    const twin = aMeasureVersion({ id: 'mev_00000000000000000009', contractId });
    await expect(db.writeAll([addMeasureVersion(db, twin, now)])).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'measure-changed-meanwhile' }],
    });
  });

  it('puts measures in another order, and refuses one of another contract', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll([...aMeasure(db, 1), ...aMeasure(db, 2)]);
    await db.writeAll(
      orderMeasures(db, contractId, ['mea_00000000000000000002', 'mea_00000000000000000001']),
    );
    expect((await measuresOfContract(db, contractId)).map(({ id, position }) => [id, position])).toEqual([
      ['mea_00000000000000000002', 0],
      ['mea_00000000000000000001', 1],
    ]);
    await expect(
      db.writeAll(orderMeasures(db, 'con_00000000000000000009', ['mea_00000000000000000001'])),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('ends a measure once; who did not see it is told', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll(aMeasure(db, 1));
    await db.writeAll([endMeasure(db, 'mea_00000000000000000001', '2026-Q4', undefined)]);
    await expect(
      db.writeAll([endMeasure(db, 'mea_00000000000000000001', '2027-Q1', undefined)]),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect((await measureById(db, 'mea_00000000000000000001'))?.endedFrom).toBe('2026-Q4');
    await db.writeAll([endMeasure(db, 'mea_00000000000000000001', undefined, '2026-Q4')]);
    expect((await measureById(db, 'mea_00000000000000000001'))?.endedFrom).toBeUndefined();
  });
});

onBothEngines('accepted figures in the records', (database) => {
  it('keeps values, missing with their reason, and nil apart', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll(aMeasure(db, 1));
    await db.writeAll(
      recordAcceptedFigures(db, [
        aFigure({ value: { state: 'value', figure: { numerator: 19, denominator: 31, due: 46 } } }),
        aFigure({
          id: 'afg_00000000000000000002',
          quarter: '2026-Q2',
          value: { state: 'missing', reason: 'too early' },
        }),
        aFigure({ id: 'afg_00000000000000000003', quarter: '2026-Q3', value: { state: 'nil' } }),
      ]),
    );
    expect((await acceptedFiguresOf(db, [contractId])).map(({ quarter, value }) => [quarter, value])).toEqual(
      [
        ['2026-Q1', { state: 'value', figure: { numerator: 19, denominator: 31, due: 46 } }],
        ['2026-Q2', { state: 'missing', reason: 'too early' }],
        ['2026-Q3', { state: 'nil' }],
      ],
    );
  });

  it('replaces the figure of the same measure, quarter and area', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll(aMeasure(db, 1));
    await db.writeAll(recordAcceptedFigures(db, [aFigure({ partsHave: 1, partsOf: 2 })]));
    await db.writeAll(
      recordAcceptedFigures(db, [
        aFigure({
          id: 'afg_00000000000000000002',
          value: { state: 'missing', reason: 'not collected' },
          partsHave: 2,
          partsOf: 2,
        }),
      ]),
    );
    expect(await acceptedFiguresOf(db, [contractId])).toMatchObject([
      { quarter: '2026-Q1', value: { state: 'missing', reason: 'not collected' }, partsHave: 2 },
    ]);
  });

  it('keeps more figures than go into one statement', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll(aMeasure(db, 1));
    const many = Array.from({ length: 250 }, (_, n) =>
      aFigure({ id: `afg_${n}`, areaKey: `are_${n}`, value: { state: 'value', figure: { numerator: n } } }),
    );
    await db.writeAll(recordAcceptedFigures(db, many));
    expect(await acceptedFiguresOf(db, [contractId])).toHaveLength(250);
  });

  it('keeps nothing when there is nothing to keep', () => {
    expect(recordAcceptedFigures(database(), [])).toEqual([]);
  });

  it('gives those from a quarter on', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll(aMeasure(db, 1));
    await db.writeAll(
      recordAcceptedFigures(db, [
        aFigure({ quarter: '2025-Q4' }),
        aFigure({ id: 'afg_2', quarter: '2026-Q1' }),
      ]),
    );
    expect((await acceptedFiguresOf(db, [contractId], '2026-Q1')).map(({ quarter }) => quarter)).toEqual([
      '2026-Q1',
    ]);
  });

  it('takes the figures of some quarters out of what counts', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll(aMeasure(db, 1));
    await db.writeAll(
      recordAcceptedFigures(db, [
        aFigure({ quarter: '2025-Q4' }),
        aFigure({ id: 'afg_2', quarter: '2026-Q1' }),
      ]),
    );
    await db.writeAll([withdrawAcceptedFigures(db, contractId, ['2026-Q1'])]);
    expect((await acceptedFiguresOf(db, [contractId])).map(({ quarter }) => quarter)).toEqual(['2025-Q4']);
  });

  it('gives a measure over time: the whole, its areas, its parts, how many quarters a value covers', async () => {
    const db = database();
    await aContract(db, 'half-yearly');
    await db.writeAll([...aMeasure(db, 1), ...aMeasure(db, 2)]);
    await db.writeAll(
      recordAcceptedFigures(db, [
        aFigure({ quarter: '2026-Q2', partsHave: 2, partsOf: 3 }),
        aFigure({ id: 'afg_2', quarter: '2026-Q2', areaKey: 'are_1', value: { state: 'nil' } }),
      ]),
    );
    const accepted = {
      '2026-Q2': {
        value: { state: 'value', figure: { numerator: 92 } },
        parts: { have: 2, of: 3 },
      },
    };
    // the questions about one contract, built once, answer the same
    expect(await seriesOfOneContract(db, contractId)).toEqual(await seriesOfContracts(db, [contractId]));
    expect(await measuresOfOneContract(db, contractId)).toEqual(await measuresOfContract(db, contractId));
    expect(await seriesOfContracts(db, [contractId])).toMatchObject([
      {
        measureId: 'mea_00000000000000000001',
        contractId,
        quartersPerValue: 2,
        accepted,
        byArea: { are_1: { '2026-Q2': { value: { state: 'nil' } } } },
      },
      { measureId: 'mea_00000000000000000002', accepted: {}, byArea: {} },
    ]);
  });

  it('says of a figure only what does not go without saying: another definition, parts where there are several', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll([
      ...aMeasure(db, 1, { fromQuarter: '2025-Q1' }),
      addMeasureVersion(
        db,
        aMeasureVersion({
          id: 'mev_00000000000000000002',
          measureId: 'mea_00000000000000000001',
          contractId,
          number: 2,
          fromQuarter: '2026-Q1',
        }),
        now,
      ),
    ]);
    const figures: [string, number, number, number][] = [
      ['2025-Q4', 1, 1, 1],
      // sent before the definition of its quarter was agreed
      ['2026-Q1', 1, 0, 1],
      ['2026-Q2', 2, 2, 2],
    ];
    await db.writeAll(
      recordAcceptedFigures(
        db,
        figures.map(([quarter, definition, partsHave, partsOf]) =>
          aFigure({
            id: `afg_${quarter}`,
            quarter,
            measureVersionId: `mev_0000000000000000000${definition}`,
            partsHave,
            partsOf,
          }),
        ),
      ),
    );
    const [series] = await seriesOfOneContract(db, contractId);
    const value = { state: 'value', figure: { numerator: 92 } };
    expect(series?.accepted).toEqual({
      '2025-Q4': { value },
      '2026-Q1': { value, versionId: 'mev_00000000000000000001', parts: { have: 0, of: 1 } },
      '2026-Q2': { value, parts: { have: 2, of: 2 } },
    });
    expect(await seriesOfContracts(db, [contractId])).toEqual([series]);
  });

  it('gives the figures of several quarters and areas alike, decimals and what is missing, asked either way', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll([...aMeasure(db, 1), ...aMeasure(db, 2)]);
    const values: AcceptedFigureToKeep['value'][] = [
      { state: 'value', figure: { numerator: 1234.125, denominator: 31 } },
      { state: 'missing', reason: 'not collected' },
      { state: 'value', figure: { numerator: 19, denominator: 31, due: 46 } },
      { state: 'nil' },
      { state: 'value', figure: { numerator: 0 } },
    ];
    const places = ['', 'are_2', 'are_1'].flatMap((areaKey) => [1, 2].map((n) => ({ areaKey, n })));
    await db.writeAll(
      recordAcceptedFigures(
        db,
        places.flatMap(({ areaKey, n }, place) =>
          values.map((value, quarter) =>
            aFigure({
              id: `afg_${place}_${quarter}`,
              measureId: `mea_0000000000000000000${n}`,
              measureVersionId: `mev_0000000000000000000${n}`,
              quarter: `2025-Q${quarter}`,
              areaKey,
              value,
              partsHave: quarter,
              partsOf: 5,
            }),
          ),
        ),
      ),
    );
    const series = await seriesOfOneContract(db, contractId);
    expect(series).toEqual(await seriesOfContracts(db, [contractId]));
    expect(series.map(({ accepted }) => Object.keys(accepted).length)).toEqual([5, 5]);
    expect(Object.keys(series[1]?.byArea ?? {}).toSorted()).toEqual(['are_1', 'are_2']);
  });

  it('knows which measures hold a figure or a signed nil as a whole', async () => {
    const db = database();
    await aContract(db);
    await db.writeAll([1, 2, 3, 4, 5].flatMap((n) => aMeasure(db, n)));
    const figureOf = (n: number, over: Partial<AcceptedFigureToKeep>) =>
      aFigure({
        id: `afg_${n}`,
        measureId: `mea_0000000000000000000${n}`,
        measureVersionId: `mev_0000000000000000000${n}`,
        ...over,
      });
    await db.writeAll(
      recordAcceptedFigures(db, [
        figureOf(1, {}),
        figureOf(2, { value: { state: 'nil' } }),
        figureOf(3, { value: { state: 'missing', reason: 'too early' } }),
        figureOf(4, { areaKey: 'are_1' }),
      ]),
    );
    expect(await measuresWithFigures(db, contractId)).toEqual(
      new Set(['mea_00000000000000000001', 'mea_00000000000000000002']),
    );
  });

  it('asks nothing of the records for no contracts', async () => {
    expect(await seriesOfContracts(database(), [])).toEqual([]);
    expect(await acceptedFiguresOf(database(), [])).toEqual([]);
  });
});
