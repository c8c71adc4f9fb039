import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { Portfolio } from '#shared/portfolio/portfolio.api.ts';
import {
  aContractWithReturns,
  check,
  counted,
  save,
  send,
  type ReturnScene,
} from '../../fixtures/a-return.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let auditor: SignedIn;
let scene: ReturnScene;
beforeEach(async () => {
  service = await openTestCounter();
  auditor = await service.person('A. Auditor', service.councilId, 'auditor');
  scene = await aContractWithReturns(service, [{ name: 'Families helped to the end' }]);
});
afterEach(() => service.close());

const portfolio = async () => (await auditor.get('/api/portfolio')).json<Portfolio>();
const theRow = async () => {
  const row = (await portfolio()).rows.find(({ contractId }) => contractId === scene.contractId);
  if (!row) throw new Error('the contract is not in the portfolio');
  return row;
};
const fillSendAccept = async (period: string, families: number) => {
  const measureId = scene.measures[0]?.measureId ?? '';
  await save(scene.wilf, scene.contractId, period, measureId, counted(families));
  await send(scene.carol, scene.contractId, period);
  await check(scene.shah, scene.contractId, period, 'accept');
};

describe('the portfolio', () => {
  it('has every agreement with where it stands, and one sentence about all', async () => {
    await scene.shah.post('/api/contracts', aContractDraft({ reference: 'B', title: 'Advice' }));
    await fillSendAccept('2026-Q1', 84);
    await fillSendAccept('2026-Q2', 92);
    service.clock.moveTo('2026-11-23T09:00:00.000Z');
    const { lead, rows } = await portfolio();
    expect(lead).toBe('0 of 2 services can say whether anyone is better off, for 0p in every £1 spent.');
    expect(rows).toMatchObject([
      { title: 'Advice', returnState: 'not due yet', delivery: { word: 'not measured' } },
      {
        title: 'Family mediation, East Invicta',
        provider: 'Stepping Stones',
        judged: { periodName: 'July to September 2026 (Q2)' },
        returnState: 'accepted',
        delivery: { word: 'on track' },
        betterOff: { word: 'not measured' },
        howMuchSpark: { points: [84, 92] },
      },
    ]);
  });

  it.each(['administrator', 'commissioner', 'board member', 'portfolio holder', 'auditor'] as const)(
    'is read by a %s of the council',
    async (role) => {
      const person = await service.person(`Reader, ${role}`, service.councilId, role);
      expect((await person.get('/api/portfolio')).statusCode).toBe(200);
    },
  );

  it('is no provider’s to see: rivals’ figures are in it', async () => {
    expect((await scene.carol.get('/api/portfolio')).statusCode).toBe(403);
    expect((await service.ask({ method: 'GET', url: '/api/portfolio' })).statusCode).toBe(401);
  });

  it('never counts a figure before it is accepted', async () => {
    const measureId = scene.measures[0]?.measureId ?? '';
    await save(scene.wilf, scene.contractId, '2026-Q1', measureId, counted(7_001));
    await send(scene.carol, scene.contractId, '2026-Q1');
    expect(JSON.stringify(await portfolio())).not.toMatch(/\b7,?001\b/);
  });

  it('is never out of date, whatever was changed since it was asked for', async () => {
    await fillSendAccept('2026-Q1', 84);
    const before = await theRow();
    expect(before).toMatchObject({ delivery: { word: 'on track' }, returnState: 'accepted' });
    const { acceptedFigures: figures, contracts } = service.db.tables;
    // past every room: whoever wrote it, it counts at once
    await service.db.writeAll([
      {
        statement: (w) =>
          w.update(figures).set({ numerator: 40 }).where(eq(figures.contractId, scene.contractId)),
        expectRows: 1,
      },
    ]);
    expect((await theRow()).delivery.word).toBe('off track');
    await service.db.writeAll([
      {
        statement: (w) =>
          w.update(contracts).set({ title: 'Renamed' }).where(eq(contracts.id, scene.contractId)),
      },
    ]);
    expect((await theRow()).title).toBe('Renamed');
    service.clock.moveTo('2026-11-23T09:00:00.000Z');
    expect((await theRow()).delivery.words).toBe('not sent, 26 days late');
  });

  it('answers the same when it is asked twice', async () => {
    await fillSendAccept('2026-Q1', 84);
    expect(await portfolio()).toEqual(await portfolio());
  });
});
