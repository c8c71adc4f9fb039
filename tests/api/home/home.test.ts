import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addArea } from '#db/stores/areas-store.ts';
import { endContractManager } from '#db/stores/contract-writes.ts';
import { recordImportRun } from '#db/stores/import-writes.ts';
import type { Home } from '#shared/home/home.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { aContractWithReturns, counted, save, send, type ReturnScene } from '../../fixtures/a-return.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let scene: ReturnScene;
beforeEach(async () => {
  service = await openTestCounter();
  scene = await aContractWithReturns(service, [{ name: 'Families helped to the end' }]);
  // returns make themselves when they are first asked for
  await scene.carol.get(`/api/contracts/${scene.contractId}/returns`);
});
afterEach(() => service.close());

const homeOf = async (person: SignedIn): Promise<Home> => (await person.get('/api/home')).json<Home>();
const sendReturn = async (period: string) => {
  const measureId = scene.measures[0]?.measureId ?? '';
  await save(scene.wilf, scene.contractId, period, measureId, counted(84));
  await send(scene.carol, scene.contractId, period);
};

describe('the home of a provider', () => {
  it('says what is needed from it, the nearest date first, and shows its services', async () => {
    const { provider, ...others } = await homeOf(scene.carol);
    expect(provider?.fromYou.map(({ what, when }) => [what, when])).toEqual([
      ['Return for January to March 2026 (Q4)', '175 days late'],
      ['Return for April to June 2026 (Q1)', '86 days late'],
      ['Return for July to September 2026 (Q2)', 'in 6 days'],
    ]);
    expect(provider?.rows).toMatchObject([{ contractId: scene.contractId }]);
    expect(others).toEqual({});
  });

  it('says what the council owes it, with its age', async () => {
    await sendReturn('2026-Q1');
    service.clock.moveTo('2026-10-27T09:00:00.000Z');
    const { provider } = await homeOf(scene.carol);
    expect(provider?.fromUs).toMatchObject([
      { what: 'An answer to your return for April to June 2026 (Q1)', when: 'waiting 5 days' },
    ]);
  });

  it('shows nothing of another provider', async () => {
    const rival = await service.person('Rita', await service.organisation('Rivals'), 'provider manager');
    expect((await homeOf(rival)).provider).toEqual({
      fromYou: [],
      fromUs: [],
      looks: [],
      handedOver: [],
      dueToGo: [],
      rows: [],
    });
  });
});

describe('the home of a commissioner', () => {
  it('has things to do, the oldest first, and the contracts they look after', async () => {
    await sendReturn('2026-Q1');
    const { commissioner } = await homeOf(scene.shah);
    expect(commissioner?.toDo.map(({ what }) => what)).toEqual([
      'Ask for the return for January to March 2026 (Q4)',
      'Check the return for April to June 2026 (Q1)',
    ]);
    expect(commissioner?.rows).toMatchObject([{ contractId: scene.contractId }]);
    expect(commissioner?.inRegister).toBe(1);
  });

  it('leads on: a new agreement wants its measures', async () => {
    await scene.shah.post('/api/contracts', aContractDraft({ reference: 'B', title: 'Advice' }));
    const { commissioner } = await homeOf(scene.shah);
    expect(commissioner?.toDo.at(-1)).toMatchObject({
      what: 'Choose what will be measured',
      about: 'Advice',
    });
  });

  it('has none of a colleague’s contracts, until one is given', async () => {
    const other = await service.person('B. Other', service.councilId, 'commissioner');
    expect((await homeOf(other)).commissioner).toEqual({ toDo: [], rows: [], inRegister: 1 });
    const { contractGivenTo } = service.db.tables;
    await service.db.writeAll([
      {
        statement: (w) =>
          w.insert(contractGivenTo).values({
            id: service.counter.id('cgi'),
            contractId: scene.contractId,
            personId: other.personId,
          }),
      },
    ]);
    expect((await homeOf(other)).commissioner?.rows).toHaveLength(1);
  });
});

describe('the homes of those who read', () => {
  it('give a board member the sentence, the services and the decisions coming', async () => {
    const member = await service.person('R. Adeyemi', service.councilId, 'board member');
    await scene.shah.post(
      '/api/contracts',
      aContractDraft({ reference: 'B', title: 'Advice', noticeOn: '2026-12-31', endsOn: '2027-03-31' }),
    );
    const { member: shown } = await homeOf(member);
    expect(shown?.lead).toContain('0 of 2 services can say');
    expect(shown?.rows).toHaveLength(2);
    expect(shown?.decisions.map(({ title, ifNothing }) => [title, ifNothing])).toEqual([
      ['Advice', 'ends 31 March 2027'],
      ['Family mediation, East Invicta', 'ends 31 March 2028'],
    ]);
  });

  it('give an auditor the services', async () => {
    const auditor = await service.person('A. Auditor', service.councilId, 'auditor');
    const { auditor: shown, ...others } = await homeOf(auditor);
    expect(shown?.rows).toHaveLength(1);
    expect(others).toEqual({});
  });

  it('give somebody of a provider nothing of the council’s, whatever role was written down', async () => {
    const odd = await service.person(
      'Odd',
      await service.organisation('Rivals'),
      'board member',
      'auditor',
      'administrator',
    );
    expect(await homeOf(odd)).toEqual({});
  });
});

describe('the home of an administrator', () => {
  it('has the people who have not come in, and the providers of whom nobody has an account', async () => {
    const ada = await service.person('Ada', service.councilId, 'administrator');
    const lead = await service.organisation('Harbour Youth');
    const { id } = (
      await scene.shah.post(
        '/api/contracts',
        aContractDraft({ reference: 'B', parties: [{ organisationId: lead, role: 'lead', delivers: '' }] }),
      )
    ).json<{ id: string }>();
    const { addMeasureForTest } = await import('../../fixtures/a-measure.ts');
    await addMeasureForTest(service, id);
    await ada.post('/api/people', {
      name: 'Nora New',
      email: 'nora@example.org',
      organisationId: service.councilId,
      roles: ['commissioner'],
    });
    const { administrator } = await homeOf(ada);
    expect(administrator).toEqual({
      waiting: [
        {
          personId: expect.stringMatching(/^per_/) as string,
          name: 'Nora New',
          organisationName: 'Invicta County Council',
          invitedOn: '2026-10-22',
        },
      ],
      withoutAccount: [{ organisationId: lead, name: 'Harbour Youth' }],
      inRegister: 2,
      commissioners: 1,
      lookedAfterByNobody: 0,
      accounts: expect.any(Number) as number,
      areas: 0,
      contactIsKnown: false,
    });
  });

  it('says what is set up: places, the last list, and who looks after what', async () => {
    const ada = await service.person('Ada', service.councilId, 'administrator');
    const before = (await homeOf(ada)).administrator?.accounts ?? 0;
    await service.person('Sam', service.councilId, 'auditor');
    const { db, clock } = service;
    const run = { id: 'imp_00000000000000000001', kind: 'transparency-code', fileHash: 'a'.repeat(64) };
    await db.writeAll([
      addArea(db, { id: 'are_00000000000000000001', code: 'E1', name: 'Harrowsea', kind: 'district' }),
      recordImportRun(db, { ...run, fileName: 'list.csv', rows: 3, summary: '{}', at: clock.now() }),
      endContractManager(db, scene.contractId, '2026-10-21'),
    ]);
    const { administrator } = await homeOf(ada);
    expect(administrator).toMatchObject({
      accounts: before + 1,
      areas: 1,
      lookedAfterByNobody: 1,
      lastImport: { fileName: 'list.csv', rows: 3, on: '2026-10-22' },
    });
  });
});

describe('any home', () => {
  it('is asked for signed in', async () => {
    expect((await service.ask({ method: 'GET', url: '/api/home' })).statusCode).toBe(401);
  });

  it('has a part for each role', async () => {
    const both = await service.person('Both', service.councilId, 'commissioner', 'administrator', 'auditor');
    expect(Object.keys(await homeOf(both)).toSorted()).toEqual(['administrator', 'auditor', 'commissioner']);
  });

  it('is empty for an account without a role', async () => {
    expect(await homeOf(await service.person('Nobody', service.councilId))).toEqual({});
  });
});
