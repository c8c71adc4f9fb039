import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawSamples } from '../../../server/cases/draw-samples.ts';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { drawSample } from '#shared/follow-ups/draw-sample.ts';
import type { Families } from '#shared/follow-ups/families.api.ts';
import type { DueList } from '#shared/follow-ups/follow-ups.api.ts';
import type { SampleShown } from '#shared/follow-ups/sample.api.ts';
import { openCaseScene, type CaseScene } from '../../fixtures/a-case-scene.ts';
import type { SignedIn } from '../../support/test-counter.ts';

let scene: CaseScene;
let sample: string;
/** who leads the delivery */
let lena: SignedIn;
beforeEach(async () => {
  scene = await openCaseScene();
  sample = `/api/contracts/${scene.contractId}/sample`;
  const { organisationId } = await scene.add({ reference: 'F-0001' });
  lena = await scene.service.person('Lena', organisationId, 'provider manager');
});
afterEach(() => scene.service.close());

const wish = { fromQuarter: '2026-Q3', marginPercent: 20, responsePercent: 80 };

const agreeOn = async (): Promise<void> => {
  await scene.shah.post(sample, wish);
  await lena.post(`${sample}/agree`, { revision: 0 });
};

const shown = async (): Promise<SampleShown> => (await scene.shah.get(sample)).json<SampleShown>();

/** Twenty families whose support ends in October to December 2026. */
const endTwenty = async (): Promise<CaseShown[]> => {
  scene.service.clock.moveTo('2026-12-20T09:00:00.000Z');
  const ended: CaseShown[] = [];
  for (let n = 0; n < 20; n += 1)
    ended.push(
      await scene.addEnded({ reference: `F-1${String(n).padStart(3, '0')}` }, { endedOn: '2026-11-10' }),
    );
  return ended;
};

const monthsOf = async (id: string): Promise<number[]> =>
  (await scene.carol.get(`/api/cases/${id}`)).json<CaseShown>().followUps.map(({ months }) => months);

describe('a random sample', () => {
  it('takes both sides: one proposes it, the other says yes', async () => {
    expect((await scene.shah.post(sample, wish)).json<SampleShown>()).toMatchObject({
      standing: { proposedBySide: 'council' },
      acts: ['end'],
    });
    expect((await scene.shah.post(`${sample}/agree`, { revision: 0 })).statusCode).toBe(409);
    expect((await scene.carol.get(sample)).json<SampleShown>().acts).toEqual([]);
    expect((await lena.get(sample)).json<SampleShown>().acts).toEqual(['agree', 'end']);
    expect((await lena.post(`${sample}/agree`, { revision: 0 })).json<SampleShown>()).toMatchObject({
      standing: { agreedByName: 'Lena', revision: 1 },
      acts: ['end'],
    });
    expect((await scene.shah.post(sample, wish)).statusCode).toBe(409);
  });

  it('is not proposed for a quarter that is over', async () => {
    const answer = await scene.shah.post(sample, { ...wish, fromQuarter: '2026-Q1' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('quarter-over');
  });

  it('is drawn when the quarter is over, by its seed, and asks those alone later on', async () => {
    await agreeOn();
    await scene.addEnded({ reference: 'F-0002' }, { endedOn: '2026-03-31' });
    const ended = await endTwenty();
    await drawSamples(scene.service.counter);
    expect((await shown()).draws).toEqual([]);
    scene.service.clock.moveTo('2027-01-01T09:00:00.000Z');
    await drawSamples(scene.service.counter);
    await drawSamples(scene.service.counter);
    // 12 answers are needed of 20 within 20 points, and four in five answer
    expect((await shown()).draws).toMatchObject([{ quarter: '2026-Q3', drawn: 15, of: 20 }]);
    const ids = ended.map(({ id }) => id);
    const expected = new Set(drawSample(`${scene.contractId} 2026-Q3`, ids, 15).drawn);
    for (const id of ids) expect(await monthsOf(id)).toEqual(expected.has(id) ? [0, 3, 6, 9] : [0]);
    scene.service.clock.moveTo('2027-02-12T09:00:00.000Z');
    const { due } = (await scene.carol.get('/api/follow-ups/due')).json<DueList>();
    expect(new Set(due.map(({ caseId }) => caseId))).toEqual(expected);
    const families = (await scene.shah.get(`/api/contracts/${scene.contractId}/families`)).json<Families>();
    expect(families.chains.map(({ months, drawn }) => [months, drawn])).toEqual([
      [0, undefined],
      [3, { drawn: 15, of: 20 }],
      [6, { drawn: 15, of: 20 }],
      [9, { drawn: 15, of: 20 }],
    ]);
    // whoever finished before anybody was drawn is in the chain, and was not drawn
    expect(families.chains.map(({ links }) => links[0]?.count)).toEqual([21, 21, 21, 21]);
  });

  it('gives a family that is written down late the lot it would have had', async () => {
    await agreeOn();
    const ended = await endTwenty();
    scene.service.clock.moveTo('2027-01-01T09:00:00.000Z');
    await drawSamples(scene.service.counter);
    const last =
      drawSample(
        `${scene.contractId} 2026-Q3`,
        ended.map(({ id }) => id),
        15,
      ).drawn.at(-1) ?? '';
    const late = await scene.addEnded({ reference: 'F-2000' }, { endedOn: '2026-12-05' });
    const order = drawSample(`${scene.contractId} 2026-Q3`, [last, late.id], 2).drawn;
    expect(await monthsOf(late.id)).toEqual(order[0] === late.id ? [0, 3, 6, 9] : [0]);
    expect((await shown()).draws).toMatchObject([{ drawn: 15, of: 20 }]);
  });

  it('ends by either side, and asks everybody again', async () => {
    await agreeOn();
    expect((await lena.post(`${sample}/end`, { revision: 1 })).json<SampleShown>()).toMatchObject({
      acts: ['propose'],
    });
    const [first] = await endTwenty();
    scene.service.clock.moveTo('2027-01-01T09:00:00.000Z');
    await drawSamples(scene.service.counter);
    expect(await monthsOf(first?.id ?? '')).toEqual([0, 3, 6, 9]);
  });
});
