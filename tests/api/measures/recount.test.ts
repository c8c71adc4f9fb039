import { afterEach, beforeEach, expect, it } from 'vitest';
import { acceptedFiguresOf } from '#db/stores/measures-store.ts';
import { recountAcceptedFigures } from '#db/stores/recount-figures.ts';
import {
  aContractWithReturns,
  check,
  counted,
  missing,
  save,
  send,
  shared,
} from '../../fixtures/a-return.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
beforeEach(async () => {
  service = await openTestCounter();
});
afterEach(() => service.close());

const scene = async () => {
  const { contractId, carol, shah, measures } = await aContractWithReturns(service, [
    {},
    {
      kind: 'share',
      question: 'how well',
      name: 'Seen within 10 working days',
      denominatorMeans: 'families who asked',
      target: { per: 'quarter', value: 90 },
    },
  ]);
  const [count, share] = measures;
  const fill = async (period: string, helped: number, seen: readonly [number, number]) => {
    await save(carol, contractId, period, count?.measureId ?? '', counted(helped));
    await save(carol, contractId, period, share?.measureId ?? '', shared(...seen));
    return send(carol, contractId, period);
  };
  const both = async () => ({
    kept: await acceptedFiguresOf(service.db, [contractId]),
    recounted: await recountAcceptedFigures(service.db, [contractId]),
  });
  return { contractId, carol, shah, count, share, fill, both };
};

it('what is kept as accepted equals what the accepted returns add up to', async () => {
  const { contractId, shah, count, share, fill, both } = await scene();
  await fill('2025-Q4', 92, [81, 92]);
  await fill('2026-Q1', 84, [70, 84]);
  await check(shah, contractId, '2025-Q4', 'accept');
  await check(shah, contractId, '2026-Q1', 'accept');
  const { kept, recounted } = await both();
  expect(kept).toHaveLength(4);
  expect(recounted).toEqual(kept);
  expect(kept).toContainEqual({
    contractId,
    measureId: count?.measureId,
    measureVersionId: count?.id,
    quarter: '2025-Q4',
    areaKey: '',
    value: { state: 'value', figure: { numerator: 92 } },
    partsHave: 1,
    partsOf: 1,
  });
  expect(kept).toContainEqual(
    expect.objectContaining({
      measureId: share?.measureId,
      quarter: '2026-Q1',
      value: { state: 'value', figure: { numerator: 70, denominator: 84 } },
    }),
  );
});

it('a return that is only sent counts in neither', async () => {
  const { fill, both } = await scene();
  await fill('2025-Q4', 92, [81, 92]);
  expect(await both()).toEqual({ kept: [], recounted: [] });
});

it('a return that was opened again counts in neither until it is accepted again, corrected', async () => {
  const { contractId, carol, shah, count, fill, both } = await scene();
  await fill('2025-Q4', 92, [81, 92]);
  await check(shah, contractId, '2025-Q4', 'accept');
  await check(shah, contractId, '2025-Q4', 'reopen', 'One family was counted twice.');
  expect(await both()).toEqual({ kept: [], recounted: [] });
  await save(carol, contractId, '2025-Q4', count?.measureId ?? '', counted(91));
  await send(carol, contractId, '2025-Q4');
  await check(shah, contractId, '2025-Q4', 'accept');
  const { kept, recounted } = await both();
  expect(recounted).toEqual(kept);
  expect(kept.map(({ value }) => value)).toContainEqual({ state: 'value', figure: { numerator: 91 } });
});

it('a missing figure is kept with its reason', async () => {
  const { contractId, carol, shah, count, share, both } = await scene();
  await save(
    carol,
    contractId,
    '2025-Q4',
    count?.measureId ?? '',
    missing('system fault', 'The laptop broke.'),
  );
  await save(carol, contractId, '2025-Q4', share?.measureId ?? '', shared(81, 92));
  await send(carol, contractId, '2025-Q4');
  await check(shah, contractId, '2025-Q4', 'accept');
  const { kept, recounted } = await both();
  expect(recounted).toEqual(kept);
  expect(kept.map(({ value }) => value)).toContainEqual({ state: 'missing', reason: 'system fault' });
});
