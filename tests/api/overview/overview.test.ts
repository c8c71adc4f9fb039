import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Overview } from '#shared/overview/overview.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import {
  aContractWithReturns,
  check,
  counted,
  save,
  send,
  shared,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';
import { anIndicatorIn } from '../access/world-outcomes.ts';

let service: TestCounter;
let scene: ReturnScene;
beforeEach(async () => {
  service = await openTestCounter();
  scene = await aContractWithReturns(service, [
    { name: 'Families helped to the end' },
    {
      name: 'Still in agreement',
      kind: 'share',
      question: 'better off',
      numeratorMeans: 'families still in agreement',
      target: { per: 'quarter', value: 60 },
    },
  ]);
});
afterEach(() => service.close());

const overviewFor = async (person: SignedIn): Promise<Overview> =>
  (await person.get(`/api/contracts/${scene.contractId}/overview`)).json<Overview>();

const fill = async (period: string, families: number, better: number) => {
  const [first, second] = scene.measures;
  await save(scene.wilf, scene.contractId, period, first?.measureId ?? '', counted(families));
  await save(scene.wilf, scene.contractId, period, second?.measureId ?? '', shared(better, 31, 46));
};
const fillAndSend = async (period: string, families: number, better: number) => {
  await fill(period, families, better);
  await send(scene.carol, scene.contractId, period);
};
const accept = (period: string) => check(scene.shah, scene.contractId, period, 'accept');
const afterDueDate = () => service.clock.moveTo('2026-11-23T09:00:00.000Z');

describe('the overview', () => {
  it('is worked out from accepted figures', async () => {
    await fillAndSend('2026-Q1', 84, 18);
    await accept('2026-Q1');
    await fillAndSend('2026-Q2', 92, 19);
    await accept('2026-Q2');
    afterDueDate();
    const overview = await overviewFor(scene.shah);
    expect(overview.lead).toContain('More families than planned (92, planned 80).');
    expect(overview.standing).toMatchObject({
      quarter: '2026-Q2',
      delivery: { word: 'on track' },
      betterOff: { word: 'on track', withCare: true },
    });
    expect(overview.cards[0]?.headlines[0]?.figure.value).toBe('92');
    expect(overview.chart?.series).toHaveLength(2);
    expect(overview.figures).toMatchObject({ quarter: '2026-Q2', isJudged: true });
  });

  it('never counts a draft, nor what was sent and not accepted', async () => {
    await fill('2026-Q1', 7_001, 1);
    await fillAndSend('2026-Q2', 7_002, 1);
    afterDueDate();
    const body = JSON.stringify(await overviewFor(scene.shah));
    expect(body).not.toMatch(/\b7,?00[12]\b/);
    expect(await overviewFor(scene.shah)).toMatchObject({
      standing: { delivery: { word: 'not yet checked by the council' } },
      lead: 'There are no figures yet. Sent on time on 22 October 2026; the council has not checked it.',
    });
    expect(await overviewFor(scene.carol)).toMatchObject({ lead: (await overviewFor(scene.shah)).lead });
  });

  it('takes a figure out again when its return is opened for a correction', async () => {
    await fillAndSend('2026-Q2', 7_003, 19);
    await accept('2026-Q2');
    afterDueDate();
    expect(JSON.stringify(await overviewFor(scene.shah))).toContain('7,003');
    await check(scene.shah, scene.contractId, '2026-Q2', 'reopen', 'One group was counted twice.');
    expect(JSON.stringify(await overviewFor(scene.shah))).not.toContain('7,003');
  });

  it('is the same page for the provider, who may not choose measures', async () => {
    await fillAndSend('2026-Q2', 92, 19);
    await accept('2026-Q2');
    const [council, provider] = [await overviewFor(scene.shah), await overviewFor(scene.carol)];
    expect({ ...provider, may: undefined }).toEqual({ ...council, may: undefined });
    expect(council.may).toEqual({ changeMeasures: true, changeActions: true, answerFlags: true });
    expect(provider.may).toEqual({ changeMeasures: false, changeActions: true, answerFlags: false });
  });

  it.each(['board member', 'portfolio holder', 'auditor', 'administrator'] as const)(
    'is read by a %s, who changes nothing',
    async (role) => {
      const person = await service.person(`A ${role}`, service.councilId, role);
      expect((await overviewFor(person)).may).toEqual({
        changeMeasures: false,
        changeActions: false,
        answerFlags: false,
      });
    },
  );

  it('is nothing to another provider, nor to somebody who is not signed in', async () => {
    const rival = await service.person('Rita', await service.organisation('Rivals'), 'provider manager');
    const url = `/api/contracts/${scene.contractId}/overview`;
    expect((await rival.get(url)).statusCode).toBe(404);
    expect((await service.ask({ method: 'GET', url })).statusCode).toBe(401);
    expect((await scene.shah.get('/api/contracts/con_00000000000000000000/overview')).statusCode).toBe(404);
    expect((await scene.shah.get('/api/contracts/nonsense/overview')).statusCode).toBe(404);
  });

  it('shows what was agreed, and the next dates', async () => {
    await scene.shah.post(`/api/contracts/${scene.contractId}/actions`, {
      what: 'Ask schools',
      owner: 'council',
      dueOn: '2026-12-01',
    });
    // returns make themselves when they are first asked for
    await scene.carol.get(`/api/contracts/${scene.contractId}/returns`);
    const { actions, dates, sides } = await overviewFor(scene.carol);
    expect(actions).toMatchObject([{ what: 'Ask schools', agreedBy: 'P. Shah' }]);
    expect(dates[0]).toMatchObject({ on: '2026-10-28', kind: 'return due' });
    expect(sides).toEqual({ council: 'Invicta County Council', provider: 'Stepping Stones' });
  });

  it('says in brief what it is meant to help move in its area, with how many others that the reader may see', async () => {
    expect((await overviewFor(scene.shah)).area).toBeUndefined();
    const indicatorId = await anIndicatorIn({ service });
    const rivals = await service.organisation('Rivals');
    const other = await scene.shah.post(
      '/api/contracts',
      aContractDraft({ reference: 'B', parties: [{ organisationId: rivals, role: 'lead', delivers: '' }] }),
    );
    for (const id of [scene.contractId, other.json<{ id: string }>().id]) {
      const said = await scene.shah.put(`/api/contracts/${id}/indicators`, { indicatorIds: [indicatorId] });
      expect(said.statusCode, said.body).toBe(200);
    }
    expect((await overviewFor(scene.shah)).area).toEqual({ indicators: 1, otherContracts: 1 });
    expect((await overviewFor(scene.carol)).area).toEqual({ indicators: 1, otherContracts: 0 });
  });
});
