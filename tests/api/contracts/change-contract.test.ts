import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contract } from '#shared/contracts/contract.ts';
import type { Agreement, ContractDraft, ContractHistory } from '#shared/contracts/contracts.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
let id: string;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  id = (await shah.post('/api/contracts', aContractDraft())).json<{ id: string }>().id;
});
afterEach(() => service.close());

const change = (over: Partial<ContractDraft>, revision = 0, why = 'agreed in May', by = shah) =>
  by.put(`/api/contracts/${id}`, { draft: aContractDraft(over), revision, why });

const history = async () => (await shah.get(`/api/contracts/${id}/history`)).json<ContractHistory>().lines;

describe('a change of an agreement', () => {
  it('is kept with one line of history for each field, in the user’s words', async () => {
    const changed = await change({ title: 'Mediation', yearlyPence: 19_000_000 });
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toMatchObject({ title: 'Mediation', revision: 1 });
    const lines = await history();
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          what: 'Title',
          from: 'Family mediation, East Invicta',
          to: 'Mediation',
          why: 'agreed in May',
          personName: 'P. Shah',
        }),
        expect.objectContaining({ what: 'Price a year', from: '£186,000', to: '£190,000' }),
        expect.objectContaining({ what: 'Agreement', to: 'added: Family mediation, East Invicta' }),
      ]),
    );
  });

  it('that changes nothing leaves no trace, however often it is sent', async () => {
    expect((await change({})).json()).toMatchObject({ revision: 0 });
    expect((await change({ title: 'X' })).json()).toMatchObject({ revision: 1 });
    expect((await change({ title: 'X' }, 0)).json()).toMatchObject({ revision: 1 });
    expect(await history()).toHaveLength(2);
  });

  it('on an older revision is refused and changes nothing', async () => {
    await change({ title: 'First' });
    const late = await change({ title: 'Second' }, 0);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] });
    expect((await shah.get(`/api/contracts/${id}`)).json()).toMatchObject({ title: 'First' });
  });

  it('of two sent at once keeps one', async () => {
    const answers = await Promise.all([change({ title: 'One' }), change({ title: 'Two' })]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await history()).toHaveLength(2);
  });

  it('of the price wants a reason', async () => {
    const refused = await change({ yearlyPence: 1 }, 0, ' ');
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'reason-missing', place: 'why' }] });
  });

  it('replaces parties, areas, extensions and documents', async () => {
    const stones = await service.organisation('Stepping Stones');
    await change({
      parties: [{ organisationId: stones, role: 'lead', delivers: 'Everything' }],
      extensions: [{ months: 12, untilOn: '2029-03-31' }],
      documents: [{ title: 'Specification', url: 'https://example.org/spec' }],
      needs: ['parenting'],
    });
    const whole = (await shah.get(`/api/contracts/${id}`)).json<Contract>();
    expect(whole).toMatchObject({
      parties: [{ organisationName: 'Stepping Stones', delivers: 'Everything' }],
      extensions: [{ months: 12, untilOn: '2029-03-31' }],
      documents: [{ title: 'Specification' }],
      needs: ['parenting'],
    });
    await change({}, 1);
    expect((await shah.get(`/api/contracts/${id}`)).json()).toMatchObject({
      parties: [],
      extensions: [],
      documents: [],
      needs: [],
    });
  });

  it.each([
    [
      'an organisation that is not known',
      { parties: [{ organisationId: 'org_00000000000000000000', role: 'lead', delivers: '' }] },
      'organisation-unknown',
    ],
    ['an area that is not known', { areaIds: ['are_00000000000000000000'] }, 'area-unknown'],
    ['a need that is not known', { needs: ['tea'] }, 'need-unknown'],
    ['an end before the start', { startsOn: '2028-04-01' }, 'ends-before-start'],
  ] as const)('to %s is refused', async (_words, over, code) => {
    const refused = await change(over as unknown as Partial<ContractDraft>);
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ problems: { code: string }[] }>().problems.map((each) => each.code)).toContain(
      code,
    );
  });

  it.each([
    ['a date that does not exist', { endsOn: '2026-02-30' }],
    ['a date beyond the calendar of agreements', { endsOn: '0001-01-01' }],
    ['a price below zero', { yearlyPence: -1 }],
    ['a price beyond exact counting', { yearlyPence: 2 ** 60 }],
    ['a half year', { ageFrom: 1.5 }],
    ['a document that is no web address', { documents: [{ title: 'x', url: 'javascript:alert(1)' }] }],
    ['a character that no database keeps', { title: 'a\u0000b' }],
    ['nothing for a title', { title: '  ' }],
  ])('to %s is refused by its shape', async (_words, over) => {
    expect((await change(over)).statusCode).toBe(422);
  });

  it('is refused to a commissioner who does not look after it, and to its provider', async () => {
    const other = await service.person('A. Other', service.councilId, 'commissioner');
    expect((await change({ title: 'X' }, 0, '', other)).statusCode).toBe(403);
    const stones = await service.organisation('Stepping Stones');
    await change({ parties: [{ organisationId: stones, role: 'lead', delivers: '' }] });
    const manager = await service.person('M. Provider', stones, 'provider manager');
    expect((await change({ title: 'X' }, 1, '', manager)).statusCode).toBe(403);
  });
});

describe('who looks after it', () => {
  it('changes by handing over, from today, with history', async () => {
    const other = await service.person('A. Other', service.councilId, 'commissioner');
    service.clock.moveTo('2026-12-01T12:00:00.000Z');
    const handed = await shah.post(`/api/contracts/${id}/contract-manager`, {
      personId: other.personId,
      revision: 0,
      why: 'New job',
    });
    expect(handed.json()).toMatchObject({
      contractManagers: [
        { name: 'P. Shah', fromOn: '2026-10-22', toOn: '2026-12-01' },
        { name: 'A. Other', fromOn: '2026-12-01' },
      ],
    });
    expect((await history())[0]).toMatchObject({
      what: 'Contract manager',
      from: 'P. Shah',
      to: 'A. Other',
      why: 'New job',
    });
    expect((await change({ title: 'X' }, 1)).statusCode).toBe(403);
    expect((await change({ title: 'X' }, 1, '', other)).statusCode).toBe(200);
  });

  it.each([
    ['somebody who is no commissioner', 'auditor' as const, 'not-a-commissioner'],
    ['a provider', 'provider manager' as const, 'not-a-commissioner'],
  ])('is not handed to %s', async (_words, role, code) => {
    const person = await service.person('X. Y', service.councilId, role);
    const refused = await shah.post(`/api/contracts/${id}/contract-manager`, {
      personId: person.personId,
      revision: 0,
      why: '',
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code }] });
  });

  it('is not handed to whoever looks after it already', async () => {
    const refused = await shah.post(`/api/contracts/${id}/contract-manager`, {
      personId: shah.personId,
      revision: 0,
      why: '',
    });
    expect(refused.json()).toMatchObject({ problems: [{ code: 'looks-after-it-already' }] });
  });

  it('is handed over once when two hand it over at once', async () => {
    const one = await service.person('One', service.councilId, 'commissioner');
    const two = await service.person('Two', service.councilId, 'commissioner');
    const admin = await service.person('Ada', service.councilId, 'administrator');
    const to = (person: SignedIn) =>
      admin.post(`/api/contracts/${id}/contract-manager`, {
        personId: person.personId,
        revision: 0,
        why: '',
      });
    const answers = await Promise.all([to(one), to(two)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const { contractManagers } = (await shah.get(`/api/contracts/${id}`)).json<Contract>();
    expect(contractManagers.filter(({ toOn }) => toOn === undefined)).toHaveLength(1);
  });

  it('may be given beside the contract manager, and taken back', async () => {
    const other = await service.person('A. Other', service.councilId, 'commissioner');
    service.clock.moveTo('2026-10-22T09:01:00.000Z');
    const given = await shah.post(`/api/contracts/${id}/given-to`, { personId: other.personId, revision: 0 });
    expect(given.statusCode).toBe(200);
    const agreement = (await other.get(`/api/contracts/${id}/agreement`)).json<Agreement>();
    expect(agreement.givenTo).toEqual([{ id: other.personId, name: 'A. Other' }]);
    expect(agreement.may).toEqual({ change: true, handOver: true, publish: true, seeFigures: true });
    expect(
      (await shah.post(`/api/contracts/${id}/given-to`, { personId: other.personId, revision: 1 })).json(),
    ).toMatchObject({
      problems: [{ code: 'may-act-already' }],
    });
    service.clock.moveTo('2026-10-22T09:05:00.000Z');
    expect(
      (await shah.delete(`/api/contracts/${id}/given-to`, { personId: other.personId, revision: 1 }))
        .statusCode,
    ).toBe(200);
    expect(
      (await shah.delete(`/api/contracts/${id}/given-to`, { personId: other.personId, revision: 2 })).json(),
    ).toMatchObject({
      problems: [{ code: 'not-given' }],
    });
    expect((await history()).slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      ['A. Other', ''],
      ['', 'A. Other'],
    ]);
    expect((await change({ title: 'X' }, 2, '', other)).statusCode).toBe(403);
  });
});

describe('the public page', () => {
  const publish = (published: boolean, revision: number) =>
    shah.post(`/api/contracts/${id}/publication`, { published, revision, why: '' });

  it('is given and taken away, with history', async () => {
    expect((await publish(true, 0)).json()).toMatchObject({
      publishedAt: '2026-10-22T09:00:00.000Z',
      revision: 1,
    });
    expect((await publish(true, 0)).json()).toMatchObject({ revision: 1 });
    expect((await publish(false, 1)).json<Contract>().publishedAt).toBeUndefined();
    expect((await history()).filter(({ what }) => what === 'Public page')).toHaveLength(2);
  });

  it('is refused to an agreement that is not for publication or not live yet', async () => {
    await change({ notForPublication: true });
    expect((await publish(true, 1)).json()).toMatchObject({ problems: [{ code: 'not-for-publication' }] });
    await change({ status: 'being prepared' }, 1);
    expect((await publish(true, 2)).json()).toMatchObject({ problems: [{ code: 'being-prepared' }] });
  });

  it('goes when the agreement is marked as not for publication', async () => {
    await publish(true, 0);
    const changed = await change({ notForPublication: true }, 1);
    expect(changed.json<Contract>().publishedAt).toBeUndefined();
    expect(await history()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'Public page', from: 'published', to: 'not published' }),
      ]),
    );
  });
});

describe('the Agreement tab', () => {
  it('says what follows from the facts', async () => {
    const agreement = (await shah.get(`/api/contracts/${id}/agreement`)).json<Agreement>();
    expect(agreement).toMatchObject({
      decisionDueOn: '2027-09-30',
      duties: [{ answer: 'not known' }, { answer: 'applies' }],
      givenTo: [],
      may: { change: true, handOver: true, publish: true, seeFigures: true },
    });
    expect(agreement.imported).toBeUndefined();
  });

  it('is nothing to those who may not see the agreement', async () => {
    const rival = await service.person('R', await service.organisation('Rivals'), 'provider manager');
    expect((await rival.get(`/api/contracts/${id}/agreement`)).statusCode).toBe(404);
    expect((await rival.get(`/api/contracts/${id}/history`)).statusCode).toBe(404);
    expect(
      (await rival.post(`/api/contracts/${id}/publication`, { published: true, revision: 0, why: '' }))
        .statusCode,
    ).toBe(404);
  });

  it('lets an auditor read and change nothing', async () => {
    const auditor = await service.person('A. Auditor', service.councilId, 'auditor');
    const agreement = (await auditor.get(`/api/contracts/${id}/agreement`)).json<Agreement>();
    expect(agreement.may).toEqual({ change: false, handOver: false, publish: false, seeFigures: true });
    expect((await change({ title: 'X' }, 0, '', auditor)).statusCode).toBe(403);
  });
});
