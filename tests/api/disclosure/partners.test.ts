import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contract } from '#shared/contracts/contract.ts';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import type { ReleasedFigures } from '#shared/disclosure/released-figures.api.ts';
import type { Home } from '#shared/home/home.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { acceptFigures } from '../../fixtures/accept-figures.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
let nurse: SignedIn;
let id: string;
let partner: string;

const addContract = async (parties: readonly string[]) => {
  const draft = aContractDraft({
    parties: parties.map((organisationId) => ({
      ...{ organisationId, role: 'commissioning partner' as const, delivers: '' },
    })),
  });
  return (await shah.post('/api/contracts', draft)).json<Contract>().id;
};
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  partner = await service.organisation('Invicta NHS', 'commissioning partner');
  nurse = await service.person('N. Nurse', partner, 'commissioner');
  id = await addContract([partner]);
  const version = await addMeasureForTest(service, id, { fromQuarter: '2025-Q1' });
  await acceptFigures(service, version, [12, 3]);
});
afterEach(() => service.close());

const at = (contractId = id) => `/api/contracts/${contractId}/figures-to-publish`;
const toPublish = async (contractId = id) => (await shah.get(at(contractId))).json<FiguresToPublish>();
const read = async () => (await nurse.get(`/api/contracts/${id}/released-figures`)).json<ReleasedFigures>();
const told = async () =>
  (await read()).release?.tables.map(({ rows }) => rows.map(({ whole }) => whole.number));
const tell = async (seen?: string) =>
  shah.post(`${at()}/partners`, { seen: seen ?? (await toPublish()).partners?.seen });

describe('those who commission a service with the council', () => {
  it('read nothing until they are told, then what they were told, small numbers hidden', async () => {
    expect(await read()).toMatchObject({ measures: [{ name: 'Families helped to the end' }] });
    expect(await told()).toBeUndefined();
    expect((await nurse.get(`/api/contracts/${id}/released-figures.csv`)).statusCode).toBe(404);
    expect((await toPublish()).partners).toMatchObject({ names: ['Invicta NHS'], news: true });
    expect((await tell()).json<FiguresToPublish>().partners).toMatchObject({
      news: false,
      last: { number: 1, upTo: '2026-Q1' },
    });
    expect(await told()).toEqual([[12, '[c]']]);
    const file = await nurse.get(`/api/contracts/${id}/released-figures.csv`);
    expect(file.body).toContain('2026-Q1,1,no,all,[c],');
  });

  it('are told without a public page, and the public is told nothing by it', async () => {
    await tell();
    expect((await toPublish()).last).toBeUndefined();
    expect((await service.ask({ method: 'GET', url: '/services/cyp-001' })).statusCode).toBe(404);
  });

  it('are told what the public is told, in the same moment', async () => {
    const { revision } = (await shah.get(`/api/contracts/${id}`)).json<Contract>();
    await shah.post(`/api/contracts/${id}/publication`, { published: true, revision, why: '' });
    expect(await toPublish()).toMatchObject({ last: { number: 1 }, partners: { news: false } });
    expect(await told()).toEqual([[12, '[c]']]);
    const history = (await shah.get(`/api/contracts/${id}/history`)).body;
    expect(history).toContain('Public figures');
    expect(history).toContain('Figures for partners');
  });

  it('read what is public where that is newer: they joined later', async () => {
    id = await addContract([]);
    const version = await addMeasureForTest(service, id, { fromQuarter: '2025-Q1' });
    await acceptFigures(service, version, [30]);
    const publish = async (published: boolean) => {
      const { revision } = (await shah.get(`/api/contracts/${id}`)).json<Contract>();
      return shah.post(`/api/contracts/${id}/publication`, { published, revision, why: '' });
    };
    await publish(true);
    const { contractParties } = service.db.tables;
    const party = { organisationId: partner, role: 'commissioning partner' as const, delivers: '' };
    await service.db.writeAll([
      {
        statement: (w) =>
          w.insert(contractParties).values({ ...party, id: service.counter.id('cpa'), contractId: id }),
      },
    ]);
    expect(await told()).toEqual([[30]]);
    await publish(false);
    expect(await told()).toBeUndefined();
  });

  it('are told the figures that were looked at, or none', async () => {
    const refused = await tell('0'.repeat(24));
    expect(refused.statusCode).toBe(409);
    expect(await told()).toBeUndefined();
  });

  it('have their agreements on their first page, with what they were told of each, and no figure', async () => {
    await tell();
    const { partner: home, ...others } = (await nurse.get('/api/home')).json<Home>();
    expect(others).toEqual({});
    expect(home?.contracts).toMatchObject([{ contractId: id, told: { upTo: '2026-Q1' } }]);
  });
});

describe('an agreement without a partner', () => {
  it('has nobody to tell but the public', async () => {
    const alone = await addContract([]);
    expect((await toPublish(alone)).partners).toBeUndefined();
    const refused = await shah.post(`${at(alone)}/partners`, { seen: '0'.repeat(24) });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('no-partners');
  });
});
