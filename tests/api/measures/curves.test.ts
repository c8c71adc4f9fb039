import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forecastBaseline } from '#shared/statistics/forecast-baseline.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { acceptFigures } from '../../fixtures/accept-figures.ts';
import { addArea } from '../../support/add-area.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

const eight = [58, 63, 71, 69, 78, 84, 88, 92];
/** Seven on the new side after six: the rule lets limits begin anew there. */
const stepped = [20, 22, 21, 20, 22, 21, 60, 62, 61, 60, 62, 61, 60];

const steadily = [80, 82, 79, 81, 80, 82, 79, 81, 80, 82, 79, 81, 80];

let service: TestCounter;
let shah: SignedIn;
let carol: SignedIn;
let contractId: string;
let address: string;
let version: Awaited<ReturnType<typeof addMeasureForTest>>;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  const stones = await service.organisation('Stepping Stones');
  carol = await service.person('Carol', stones, 'provider worker');
  const draft = aContractDraft({ parties: [{ organisationId: stones, role: 'lead', delivers: '' }] });
  contractId = (await shah.post('/api/contracts', draft)).json<{ id: string }>().id;
  version = await addMeasureForTest(service, contractId, { fromQuarter: '2022-Q1' });
  address = `/api/contracts/${contractId}/measures/${version.measureId}`;
});
afterEach(() => service.close());

const curves = async () => (await carol.get(`/api/contracts/${contractId}/curves`)).json<CurvesShown>();
const history = async () =>
  (await carol.get(`${address}/history`)).json<{ lines: HistoryLine[] }>().lines.map(({ what, to, why }) => ({
    what,
    to,
    why,
  }));
const agree = { afterQuarter: '2026-Q1', why: 'Agreed at the review.' };

describe('agreeing a baseline', () => {
  it('freezes what the rule gives, with who agreed it, when and why', async () => {
    await acceptFigures(service, version, eight);
    expect((await shah.post(`${address}/baselines`, agree)).statusCode).toBe(200);
    const rule = forecastBaseline(eight);
    expect((await curves()).forecasts).toMatchObject([
      {
        kind: 'baseline',
        number: 1,
        afterQuarter: '2026-Q1',
        level: rule?.level,
        steps: rule?.steps.map(({ value, range }) => ({ value, range })),
        agreedOn: '2026-10-22',
        personName: 'P. Shah',
        why: agree.why,
      },
    ]);
    expect(await history()).toContainEqual(
      expect.objectContaining({
        what: `Baseline forecast (${version.name})`,
        to: expect.stringContaining('agreed: July to September 2026 (Q2)') as string,
        why: agree.why,
      }),
    );
  });

  it('does not move when later figures come, and is not agreed anew before it has run its course', async () => {
    await acceptFigures(service, version, eight);
    await shah.post(`${address}/baselines`, agree);
    const [frozen] = (await curves()).forecasts;
    await acceptFigures(service, version, [10, 11, 12, 13, 9], '2026-Q2');
    expect((await curves()).forecasts).toEqual([frozen]);
    const again = await shah.post(`${address}/baselines`, { ...agree, afterQuarter: '2026-Q2' });
    expect(again.statusCode).toBe(422);
    expect(again.json()).toMatchObject({ problems: [{ code: 'baseline-runs' }] });
  });

  it('is a new one beside the old once the year is over', async () => {
    await acceptFigures(service, version, eight, '2025-Q1');
    await shah.post(`${address}/baselines`, { ...agree, afterQuarter: '2025-Q1' });
    await acceptFigures(service, version, [90, 91, 92, 93], '2026-Q1');
    expect((await shah.post(`${address}/baselines`, agree)).statusCode).toBe(200);
    expect((await curves()).forecasts.map(({ number, afterQuarter }) => [number, afterQuarter])).toEqual([
      [1, '2025-Q1'],
      [2, '2026-Q1'],
    ]);
  });

  it('is refused where a newer figure came meanwhile, and where there are too few', async () => {
    await acceptFigures(service, version, [58, 63, 71]);
    expect((await shah.post(`${address}/baselines`, agree)).json()).toMatchObject({
      problems: [{ code: 'too-few-figures' }],
    });
    await acceptFigures(service, version, eight);
    const stale = await shah.post(`${address}/baselines`, { ...agree, afterQuarter: '2025-Q4' });
    expect(stale.statusCode).toBe(409);
  });

  it('is the commissioner’s, and happens once when two press at once', async () => {
    await acceptFigures(service, version, eight);
    expect((await carol.post(`${address}/baselines`, agree)).statusCode).toBe(403);
    const answers = await Promise.all([
      shah.post(`${address}/baselines`, agree),
      shah.post(`${address}/baselines`, agree),
    ]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect((await curves()).forecasts).toHaveLength(1);
  });
});

describe('what the partners expect', () => {
  const draft = {
    author: 'The schools',
    saidOn: '2026-10-20',
    why: 'Two new heads want this.',
    values: [
      { quarter: '2026-Q3', value: 100 },
      { quarter: '2026-Q2', value: 95 },
    ],
  };

  it('is written down by either side, with author, day and reason', async () => {
    await acceptFigures(service, version, eight);
    expect((await carol.post(`${address}/partners-forecasts`, draft)).statusCode).toBe(200);
    expect((await curves()).forecasts).toMatchObject([
      {
        kind: 'partners',
        author: 'The schools',
        agreedOn: '2026-10-20',
        why: draft.why,
        personName: 'Carol',
        steps: [
          { quarter: '2026-Q2', value: 95 },
          { quarter: '2026-Q3', value: 100 },
        ],
      },
    ]);
  });

  it.each([
    [{ ...draft, values: [] }, 'values'],
    [{ ...draft, values: [{ quarter: '2026-Q2', value: -1 }] }, 'values/0/value'],
    [{ ...draft, values: [{ quarter: '2029-Q2', value: 5 }] }, 'values/0/value'],
    [{ ...draft, values: [draft.values[0], draft.values[0]] }, 'values/1/value'],
    [{ ...draft, saidOn: '2026-10-23' }, 'saidOn'],
    [{ ...draft, author: ' ' }, 'author'],
    [{ ...draft, why: '' }, 'why'],
  ])('is refused as %o', async (body, place) => {
    await acceptFigures(service, version, eight);
    const refused = await carol.post(`${address}/partners-forecasts`, body);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ place }] });
  });
});

describe('letting limits begin anew', () => {
  const draft = { fromQuarter: '2024-Q3', reason: 'known cause', cause: 'A second team started.' };

  it('is allowed from where seven figures lie on the new side, and can be taken back', async () => {
    await acceptFigures(service, version, stepped);
    const done = await shah.post(`${address}/rebases`, draft);
    expect(done.statusCode).toBe(200);
    const [rebase] = (await curves()).rebases;
    expect(rebase).toMatchObject({ ...draft, areaKey: '', personName: 'P. Shah', on: '2026-10-22' });
    expect((await shah.delete(`${address}/rebases/${rebase?.id ?? ''}`)).statusCode).toBe(200);
    expect((await curves()).rebases).toEqual([]);
    expect((await history()).map(({ to }) => to)).toEqual(
      expect.arrayContaining([
        'begin anew at October to December 2024 (Q3): known cause',
        'run on as before',
      ]),
    );
  });

  it.each([
    [{ ...draft, fromQuarter: '2024-Q4' }, 'too-early-to-rebase', 'fromQuarter'],
    [{ ...draft, fromQuarter: '2030-Q1' }, 'no-such-point', 'fromQuarter'],
    [{ ...draft, fromQuarter: '2023-Q1' }, 'begins-there', 'fromQuarter'],
  ])('is refused as %o', async (body, code, place) => {
    await acceptFigures(service, version, stepped);
    const refused = await shah.post(`${address}/rebases`, body);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code, place }] });
  });

  it('wants a cause even where what is counted changed, and needs no seven figures then', async () => {
    await acceptFigures(service, version, stepped);
    const changed = { ...draft, fromQuarter: '2026-Q1', reason: 'definition changed' };
    expect((await shah.post(`${address}/rebases`, { ...changed, cause: '' })).statusCode).toBe(422);
    expect((await shah.post(`${address}/rebases`, changed)).statusCode).toBe(200);
    expect((await shah.post(`${address}/rebases`, changed)).json()).toMatchObject({
      problems: [{ code: 'begins-there' }],
    });
  });
});

describe('letting limits begin anew in one area', () => {
  const draft = { fromQuarter: '2024-Q3', reason: 'known cause', cause: 'A second team started there.' };
  let areaId: string;
  beforeEach(async () => {
    areaId = await addArea(service, 'INV-AL', 'Aldermere');
    await acceptFigures(service, version, steadily);
    await acceptFigures(service, version, stepped, '2026-Q1', areaId);
  });

  it('is judged by the figures of that area and leaves the whole as it is', async () => {
    const whole = await shah.post(`${address}/rebases`, draft);
    expect(whole.json()).toMatchObject({ problems: [{ code: 'too-early-to-rebase' }] });
    expect((await shah.post(`${address}/rebases`, { ...draft, areaId })).statusCode).toBe(200);
    expect((await curves()).rebases).toMatchObject([{ ...draft, areaKey: areaId }]);
  });

  it('stands in the history with its cause and its area, and can be taken back', async () => {
    await shah.post(`${address}/rebases`, { ...draft, areaId });
    const [rebase] = (await curves()).rebases;
    expect((await shah.delete(`${address}/rebases/${rebase?.id ?? ''}`)).statusCode).toBe(200);
    expect((await curves()).rebases).toEqual([]);
    expect(await history()).toEqual(
      expect.arrayContaining([
        {
          what: `Limits (${version.name}, Aldermere)`,
          to: 'begin anew at October to December 2024 (Q3): known cause',
          why: draft.cause,
        },
        { what: `Limits (${version.name}, Aldermere)`, to: 'run on as before', why: '' },
      ]),
    );
  });

  it('is not begun twice in an area, and is refused for an area without figures', async () => {
    const changed = { ...draft, areaId, reason: 'definition changed' };
    await shah.post(`${address}/rebases`, changed);
    expect((await shah.post(`${address}/rebases`, changed)).json()).toMatchObject({
      problems: [{ code: 'begins-there', place: 'fromQuarter' }],
    });
    const other = await addArea(service, 'INV-CO', 'Coldwick');
    const refused = await shah.post(`${address}/rebases`, { ...draft, areaId: other });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'area-not-split', place: 'areaId' }] });
  });
});
