import type { LightMyRequestResponse } from 'fastify';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { typedCountWords } from '#shared/follow-ups/counts-without-cases.ts';
import type { CountsRead, CountsShown } from '#shared/follow-ups/counts.api.ts';
import type { Families } from '#shared/follow-ups/families.api.ts';
import type { TypedCounts } from '#shared/follow-ups/follow-ups.api.ts';
import type { ProblemDocument } from '#shared/problems/problem-document.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { aCaseDraft } from '../../fixtures/a-case.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';
import { aCount } from '../../fixtures/a-count.ts';

let scene: CaseScene;
let counts: string;
beforeEach(async () => {
  scene = await openCaseScene();
  counts = `/api/contracts/${scene.contractId}/counts`;
});
afterEach(() => scene.service.close());

const keep = (rows: TypedCounts[], revision = 0, quarter = '2025-Q1') =>
  scene.carol.put(counts, { sheets: [{ quarter, rows, revision }] });

const quarterShown = async (quarter = '2025-Q1') =>
  (await scene.carol.get(counts)).json<CountsShown>().quarters.find((each) => each.quarter === quarter);

const families = async (): Promise<Families> =>
  (await scene.shah.get(`/api/contracts/${scene.contractId}/families`)).json<Families>();

const codes = (answer: LightMyRequestResponse) =>
  answer.json<ProblemDocument>().problems.map(({ code, place }) => [code, place]);

describe('counts in place of families', () => {
  it('are kept by quarter, and the figures of the families come of them', async () => {
    expect((await keep([aCount(), aCount({ months: 0, reached: 50, lost: 0, missed: 1 })])).statusCode).toBe(
      200,
    );
    expect(await quarterShown()).toMatchObject({
      revision: 1,
      hasFamilies: false,
      rows: [{ months: 0 }, { months: 3 }],
    });
    const shown = await families();
    expect(shown.from).toBe('counts');
    expect(
      shown.chains.map(({ months, counts: { finished, reached, betterOff } }) => [
        months,
        finished,
        reached,
        betterOff,
      ]),
    ).toEqual([
      [0, 60, 50, 25],
      [3, 60, 40, 25],
    ]);
    expect(shown.curve.quarters).toMatchObject([
      { quarter: '2025-Q1', points: [{ months: 0, settled: true }, { months: 3 }] },
    ]);
  });

  it('are changed over the revision last seen, with a line in the history', async () => {
    await keep([aCount()]);
    expect((await keep([aCount({ betterOff: 24 })], 1)).statusCode).toBe(200);
    const late = await keep([aCount({ betterOff: 20 })], 1);
    expect([late.statusCode, codes(late)]).toEqual([409, [['counts-changed-meanwhile', undefined]]]);
    const { lines } = (await scene.shah.get(`/api/contracts/${scene.contractId}/history`)).json<{
      lines: HistoryLine[];
    }>();
    expect(
      lines.filter(({ what }) => what.startsWith('Counts of families')).map(({ from, to }) => [from, to]),
    ).toEqual([
      [
        'support ended for 60; 3 months after 40 reached, 25 better off',
        'support ended for 60; 3 months after 40 reached, 24 better off',
      ],
      ['', 'support ended for 60; 3 months after 40 reached, 25 better off'],
    ]);
  });

  it('go when no line is left', async () => {
    await keep([aCount()]);
    await keep([], 1);
    expect(await quarterShown()).toMatchObject({ revision: 2, rows: [] });
    expect((await families()).from).toBe('nothing');
  });

  it('are refused by line and box where they cannot be, and nothing is kept', async () => {
    const answer = await scene.carol.put(counts, {
      sheets: [
        { quarter: '2025-Q2', rows: [aCount({ quarter: '2025-Q2' })], revision: 0 },
        {
          quarter: '2025-Q1',
          rows: [aCount({ betterOff: 41 }), aCount({ months: 6, finished: 61 })],
          revision: 0,
        },
      ],
    });
    expect(answer.statusCode).toBe(422);
    expect(codes(answer)).toEqual([
      ['finished-differs', 'sheets/1/rows/1/finished'],
      ['more-better-off-than-reached', 'sheets/1/rows/0/betterOff'],
      ['does-not-add-up', 'sheets/1/rows/1/finished'],
    ]);
    expect(await quarterShown('2025-Q2')).toMatchObject({ rows: [] });
  });

  it('are refused for a quarter whose families are kept here, and the other way round', async () => {
    await scene.addEnded();
    const answer = await keep([aCount({ quarter: '2026-Q1' })], 0, '2026-Q1');
    expect(codes(answer)).toEqual([['families-are-here', 'sheets/0/rows/0/quarter']]);
    await keep([aCount()]);
    const draft = aCaseDraft(scene.areaId, {
      reference: 'F-0999',
      referredOn: '2025-01-05',
      assessedOn: undefined,
      startedOn: '2025-01-10',
      endedOn: '2025-05-10',
      howEnded: 'completed',
    });
    const added = await scene.carol.post(`/api/contracts/${scene.contractId}/cases`, {
      draft,
      confirmed: [],
    });
    expect(codes(added)).toEqual([['quarter-counted', 'endedOn']]);
  });

  it('and families of one quarter that are saved at the same moment are not both kept', async () => {
    const draft = aCaseDraft(scene.areaId, {
      startedOn: '2026-04-02',
      endedOn: '2026-05-10',
      howEnded: 'completed',
    });
    const saved = await Promise.all([
      keep([aCount({ quarter: '2026-Q1', months: 0, notYetDue: 0 })], 0, '2026-Q1'),
      scene.carol.post(`/api/contracts/${scene.contractId}/cases`, { draft, confirmed: [] }),
    ]);
    expect(saved.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const { chains } = await families();
    expect([1, 60]).toContain(chains.find(({ months }) => months === 0)?.counts.finished);
  });

  it('stand beside the families of other quarters, and add up with them', async () => {
    await scene.addEnded();
    await keep([aCount()]);
    const shown = await families();
    expect(shown.from).toBe('cases');
    expect(shown.curve.quarters.map(({ quarter }) => quarter)).toEqual(['2025-Q1', '2026-Q1']);
    expect(shown.chains.find(({ months }) => months === 3)?.counts.finished).toBe(61);
  });
});

const header = ['Quarter', 'Point', 'Area', ...Object.values(typedCountWords)];
const fileLine = ({ quarter, months, ...row }: TypedCounts, area = ''): string[] => [
  quarter,
  String(months),
  area,
  ...(Object.keys(typedCountWords) as (keyof typeof typedCountWords)[]).map((name) => String(row[name])),
];
const read = async (lines: string[][]): Promise<CountsRead> => {
  const answer = await scene.carol.ask({
    method: 'POST',
    url: `${counts}/read`,
    headers: { 'content-type': 'text/csv' },
    payload: stringify(lines),
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<CountsRead>();
};

describe('a file of counts', () => {
  it('is read quarter by quarter, to be looked at and kept', async () => {
    const { quarters, problems } = await read([
      header,
      fileLine(aCount(), 'Eastmarsh'),
      fileLine(aCount({ quarter: '2025-Q2' })),
    ]);
    expect(problems).toEqual([]);
    expect(quarters).toEqual([
      { quarter: '2025-Q2', rows: [aCount({ quarter: '2025-Q2' })] },
      { quarter: '2025-Q1', rows: [aCount({ areaKey: scene.areaId })] },
    ]);
  });

  it('is refused by row and column', async () => {
    const { problems } = await read([
      header,
      fileLine(aCount({ betterOff: 41 })),
      fileLine(aCount({ months: 6 }), 'Atlantis'),
      ['summer', ...fileLine(aCount()).slice(1)],
    ]);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'better off', 'more-better-off-than-reached'],
      [3, 'Area', 'area-unknown'],
      [4, 'Quarter', 'cell-unread'],
    ]);
  });

  it('has its headings named where one is not known, or missing', async () => {
    const { problems } = await read([
      [...header.slice(0, -1), 'Remarks'],
      [...fileLine(aCount()).slice(0, -1), 'x'],
    ]);
    expect(problems.map(({ column, code }) => [column, code])).toEqual([
      ['Remarks', 'column-unknown'],
      ['we did not ask', 'column-missing'],
    ]);
  });
});
