import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationDraft, OrganisationPage } from '#shared/organisations/organisations.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
});
afterEach(() => service.close());

const aDraft = (over: Partial<OrganisationDraft> = {}): OrganisationDraft => ({
  name: 'Stepping Stones CIC',
  kind: 'provider',
  website: '',
  identifiers: [],
  ...over,
});
const add = (over: Partial<OrganisationDraft> = {}) => shah.post('/api/organisations', aDraft(over));
const change = (id: string, draft: object, revision: number) =>
  shah.put(`/api/organisations/${id}`, { draft, revision });

describe('adding an organisation', () => {
  it('keeps it with its numbers in the form by which imports find it, and a line of history', async () => {
    const added = await add({ identifiers: [{ scheme: 'gb-coh', identifier: '3794455' }], vcse: true });
    expect(added.statusCode).toBe(200);
    expect(added.json()).toMatchObject({
      organisation: {
        name: 'Stepping Stones CIC',
        vcse: true,
        identifiers: [{ scheme: 'GB-COH', identifier: '03794455' }],
        revision: 0,
      },
      isCouncil: false,
      agreements: [],
      history: [{ what: 'Organisation', to: 'Stepping Stones CIC added', personName: 'P. Shah' }],
    });
    expect(added.json<OrganisationPage>().organisation).not.toHaveProperty('sme');
  });

  it.each<[string, Partial<OrganisationDraft>, string, string]>([
    [
      'a number that is none',
      { identifiers: [{ scheme: 'GB-COH', identifier: '12' }] },
      'identifier-form',
      'identifiers/0/identifier',
    ],
    ['a website that is none', { website: 'javascript:alert(1)' }, 'website-form', 'website'],
    ['the kind council', { kind: 'council' }, 'one-council', 'kind'],
  ])('with %s is refused at its place', async (_what, over, code, place) => {
    const refused = await add(over);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code, place }] });
  });

  it('with a number that another has is refused', async () => {
    const identifiers = [{ scheme: 'GB-CHC', identifier: '1123456' }];
    await add({ identifiers });
    const refused = await add({ name: 'Other', identifiers: [{ scheme: 'GB-CHC', identifier: '01123456' }] });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'identifier-taken' }] });
  });
});

describe('changing an organisation', () => {
  it('changes what is said of it, each fact a line of history', async () => {
    const { organisation } = (await add()).json<OrganisationPage>();
    const changed = await change(organisation.id, aDraft({ name: 'Stones', sme: true }), 0);
    expect(changed.json()).toMatchObject({ organisation: { name: 'Stones', sme: true, revision: 1 } });
    expect(
      changed
        .json<OrganisationPage>()
        .history.map(({ what, from, to }) => [what, from, to])
        .sort(),
    ).toEqual([
      ['Name', 'Stepping Stones CIC', 'Stones'],
      ['Organisation', '', 'Stepping Stones CIC added'],
      ['Small or medium-sized', 'not known', 'yes'],
    ]);
  });

  it('that changes nothing writes nothing; one that was overtaken is refused', async () => {
    const { organisation } = (await add()).json<OrganisationPage>();
    expect((await change(organisation.id, aDraft(), 0)).json()).toMatchObject({
      organisation: { revision: 0 },
    });
    await change(organisation.id, aDraft({ name: 'Stones' }), 0);
    expect((await change(organisation.id, aDraft({ name: 'Other' }), 0)).statusCode).toBe(409);
  });

  it('to another kind is refused while people there hold roles that would not fit; leavers do not count', async () => {
    const { organisation } = (await add()).json<OrganisationPage>();
    const pat = await service.person('Pat', organisation.id, 'provider worker');
    const partner = aDraft({ kind: 'commissioning partner' });
    expect((await change(organisation.id, partner, 0)).json()).toMatchObject({
      problems: [{ code: 'kind-has-people' }],
    });
    const ada = await service.person('Ada', service.councilId, 'administrator');
    await ada.post(`/api/people/${pat.personId}/leave`, { revision: 0, why: '' });
    expect((await change(organisation.id, partner, 0)).statusCode).toBe(200);
  });

  it('of the council leaves its name and its kind alone', async () => {
    const council = aDraft({ name: 'Invicta County Council', kind: 'council' });
    expect(
      (await change(service.councilId, { ...council, website: 'https://invicta.example' }, 0)).json(),
    ).toMatchObject({
      isCouncil: true,
      organisation: { website: 'https://invicta.example' },
    });
    expect((await change(service.councilId, { ...council, name: 'Other' }, 1)).json()).toMatchObject({
      problems: [{ code: 'council-name' }],
    });
    expect((await change(service.councilId, { ...council, kind: 'provider' }, 1)).json()).toMatchObject({
      problems: [{ code: 'council-stays' }],
    });
  });

  it('of a provider never makes it a council', async () => {
    const { organisation } = (await add()).json<OrganisationPage>();
    expect((await change(organisation.id, aDraft({ kind: 'council' }), 0)).json()).toMatchObject({
      problems: [{ code: 'one-council' }],
    });
  });
});

describe('the organisations', () => {
  it('are listed with how many agreements each is a party to, and lead to them', async () => {
    const { organisation } = (await add()).json<OrganisationPage>();
    const parties = [{ organisationId: organisation.id, role: 'lead', delivers: '' } as const];
    await shah.post('/api/contracts', aContractDraft({ parties }));
    expect((await shah.get('/api/organisations?search=stones')).json()).toMatchObject({
      organisations: [{ id: organisation.id, agreements: 1 }],
    });
    expect((await shah.get(`/api/organisations/${organisation.id}`)).json()).toMatchObject({
      agreements: [{ title: 'Family mediation, East Invicta', status: 'live', roles: ['lead'] }],
    });
  });

  it('that are not there are not found', async () => {
    expect((await shah.get('/api/organisations/org_00000000000000000000')).statusCode).toBe(404);
  });
});
