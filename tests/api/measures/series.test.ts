import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAcceptedFigures } from '#db/stores/measures-store.ts';
import {
  measuresShownShape,
  seriesShownShape,
  type MeasuresShown,
  type SeriesShown,
} from '#shared/charts/measures-shown.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
let contractId: string;

beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  contractId = (await shah.post('/api/contracts', aContractDraft())).json<{ id: string }>().id;
});
afterEach(() => service.close());

const series = async () => (await shah.get(`/api/contracts/${contractId}/series`)).json<SeriesShown>();

describe("the figures of an agreement's measures", () => {
  it('gives accepted figures by quarter, with the definition they were given under and their parts', async () => {
    const { measureId, id } = await addMeasureForTest(service, contractId);
    await service.db.writeAll(
      recordAcceptedFigures(service.db, [
        {
          id: service.counter.id('afg'),
          contractId,
          measureId,
          measureVersionId: id,
          quarter: '2026-Q1',
          areaKey: '',
          value: { state: 'value', figure: { numerator: 92 } },
          partsHave: 2,
          partsOf: 3,
        },
      ]),
    );
    expect(seriesShownShape.parse(await series())).toEqual(await series());
    const measures = (await shah.get(`/api/contracts/${contractId}/measures`)).json<MeasuresShown>();
    expect(measuresShownShape.parse(measures)).toEqual(measures);
    expect((await series()).series).toMatchObject([
      {
        measureId,
        accepted: {
          '2026-Q1': {
            value: { state: 'value', figure: { numerator: 92 } },
            parts: { have: 2, of: 3 },
          },
        },
      },
    ]);
  });

  it('ends with the last quarter that is over, which is not yet due for 20 working days', async () => {
    expect(await series()).toMatchObject({ series: [], upTo: '2026-Q2', dueThrough: '2026-Q1' });
    service.clock.moveTo('2026-10-29T09:00:00.000Z');
    expect(await series()).toMatchObject({ upTo: '2026-Q2', dueThrough: '2026-Q2' });
  });
});
