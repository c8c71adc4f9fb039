import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAgreements } from '#db/seed/demo/demo-county.ts';
import { actionsOfContracts } from '#db/stores/actions-store.ts';
import { forecastsOfContract, rebasesOfContract, turnedCurvesOf } from '#db/stores/curves-store.ts';
import { seriesOfContracts } from '#db/stores/measures-store.ts';
import { boundariesKnown, districtsKnown } from '#db/stores/outcomes-places-store.ts';
import { makeCounty } from '../../../server/commands/demo/make-county.ts';

const agreements = demoAgreements.filter(({ key }) =>
  ['family-mediation', 'parenting', 'youth-club'].includes(key),
);

let made: Awaited<ReturnType<typeof makeCounty>>;
beforeAll(async () => {
  made = await makeCounty('2026-11-23T10:00:00.000Z', { agreements });
}, 120_000);
afterAll(() => made.connection.close());

const db = () => made.county.counter.db;
const contractOf = (key: string) => made.county.contracts.get(key) ?? '';
const measureOf = (key: string) => made.county.measures.get(key) ?? '';

describe('what people of the demo county agreed about curves', () => {
  it('is a baseline with a year of figures since, beside what the partners expected', async () => {
    const kept = await forecastsOfContract(db(), contractOf('family-mediation'));
    expect(kept.map(({ kind, measureId }) => [kind, measureId]).toSorted()).toEqual([
      ['baseline', measureOf('family-mediation/helped')],
      ['partners', measureOf('family-mediation/helped')],
    ]);
    const quarters = kept.map(({ steps }) => steps.map(({ quarter }) => quarter));
    expect(quarters[0]).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    expect(quarters[1]).toEqual(quarters[0]);
    const series = await seriesOfContracts(db(), [contractOf('family-mediation')]);
    const since = quarters[1]?.map((quarter) => series[0]?.accepted[quarter]?.value.state);
    expect(since).toEqual(['value', 'value', 'value', 'value']);
  });

  it('is that limits begin anew, with a cause', async () => {
    const rebases = await rebasesOfContract(db(), contractOf('youth-club'));
    expect(rebases.map(({ measureId, fromQuarter, reason }) => [measureId, fromQuarter, reason])).toEqual([
      [measureOf('youth-club/each-week'), '2024-Q3', 'known cause'],
    ]);
    expect(rebases[0]?.cause).toContain('upstairs room');
  });

  it('is that a curve was turned, ending in an action that costs nothing and was done', async () => {
    const [contractId, measureId] = [contractOf('parenting'), measureOf('parenting/calmer')];
    const [curve, ...more] = await turnedCurvesOf(db(), contractId, measureId);
    expect(more).toEqual([]);
    expect(Object.keys(curve?.answers ?? {})).toHaveLength(6);
    const actions = (await actionsOfContracts(db(), [contractId])).filter(
      (action) => action.measureId === measureId,
    );
    expect(actions.map(({ costsNothing, status }) => [costsNothing, status])).toContainEqual([true, 'done']);
    expect(curve?.finishedOn).toBe(actions[0]?.createdAt.slice(0, 10));
  });

  it('goes with a map: each district has its boundary', async () => {
    const districts = (await districtsKnown(db())).map(({ code }) => code).toSorted();
    expect(districts).toHaveLength(6);
    expect((await boundariesKnown(db())).map(({ code }) => code).toSorted()).toEqual(districts);
  });
});
