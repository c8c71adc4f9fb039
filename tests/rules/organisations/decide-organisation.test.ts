import { describe, expect, it } from 'vitest';
import {
  decideCouncil,
  decideNewKind,
  decideOrganisation,
  organisationChanges,
  tidyOrganisation,
} from '#shared/organisations/decide-organisation.ts';
import type { Organisation } from '#shared/organisations/organisation.ts';
import type { OrganisationDraft } from '#shared/organisations/organisations.api.ts';

const aDraft = (over: Partial<OrganisationDraft> = {}): OrganisationDraft => ({
  name: 'Stepping Stones CIC',
  kind: 'provider',
  website: '',
  identifiers: [],
  ...over,
});
const codes = (draft: OrganisationDraft) => decideOrganisation(draft).map(({ code }) => code);
const council: Organisation = { ...aDraft({ name: 'Invicta', kind: 'council' }), id: 'org_1', revision: 3 };

describe('an organisation as it is typed', () => {
  it('may be no more than a name', () => {
    expect(codes(aDraft())).toEqual([]);
  });

  it.each(['https://example.org', 'http://example.org/about us'.replace(' ', '-')])(
    'may have the website %s',
    (website) => {
      expect(codes(aDraft({ website }))).toEqual([]);
    },
  );

  it.each(['example.org', 'https://example', 'javascript:alert(1)', 'https://exa mple.org'])(
    'may not have the website %s',
    (website) => {
      expect(codes(aDraft({ website }))).toEqual(['website-form']);
    },
  );

  it('may not have one number twice, however it is typed', () => {
    const draft = tidyOrganisation(
      aDraft({
        identifiers: [
          { scheme: 'GB-COH', identifier: '3794455' },
          { scheme: 'gb-coh', identifier: '03794455' },
        ],
      }),
    );
    expect(decideOrganisation(draft)).toMatchObject([
      { code: 'identifier-twice', place: 'identifiers/1/identifier' },
    ]);
  });

  it('may have one number in two registers', () => {
    const identifiers = [
      { scheme: 'GB-CHC', identifier: '220949' },
      { scheme: 'GB-NIC', identifier: '220949' },
    ];
    expect(codes(aDraft({ identifiers }))).toEqual([]);
  });

  it('each wrong number is named', () => {
    const identifiers = [{ scheme: 'GB-COH', identifier: '1' }];
    expect(codes(aDraft({ identifiers }))).toEqual(['identifier-form']);
  });
});

describe('the council itself', () => {
  it('is there once: another cannot be added', () => {
    expect(decideCouncil(aDraft({ kind: 'council' }), undefined)).toMatchObject([{ code: 'one-council' }]);
    expect(decideCouncil(aDraft(), undefined)).toEqual([]);
  });

  it('stays the council', () => {
    expect(decideCouncil(aDraft({ name: 'Invicta', kind: 'provider' }), council)).toMatchObject([
      { code: 'council-stays' },
    ]);
  });

  it('is renamed in the settings alone', () => {
    expect(decideCouncil(aDraft({ name: 'Other', kind: 'council' }), council)).toMatchObject([
      { code: 'council-name' },
    ]);
    expect(decideCouncil(aDraft({ name: 'Invicta', kind: 'council' }), council)).toEqual([]);
  });
});

describe('an organisation that becomes of another kind', () => {
  it('keeps nobody in a role that cannot be held there, and names them', () => {
    const people = [
      { name: 'Pat', roles: ['provider worker'] as const },
      { name: 'Quinn', roles: [] },
    ];
    const [refused] = decideNewKind('commissioning partner', people);
    expect(refused).toMatchObject({ code: 'kind-has-people', place: 'kind' });
    expect(refused?.sentence).toContain('1 person here could not keep their roles: Pat.');
  });

  it('may when everybody’s roles still fit', () => {
    expect(decideNewKind('provider', [{ name: 'Pat', roles: ['provider worker'] }])).toEqual([]);
  });
});

describe('what changed about an organisation', () => {
  const before: Organisation = {
    ...aDraft({ vcse: true, identifiers: [{ scheme: 'GB-COH', identifier: '03794455' }] }),
    id: 'org_1',
    revision: 0,
  };

  it('is one line a fact; not known is not no', () => {
    const after = aDraft({
      name: 'Stones',
      kind: 'commissioning partner',
      website: 'https://a.example',
      sme: false,
    });
    expect(organisationChanges(before, after)).toEqual([
      { what: 'Name', from: 'Stepping Stones CIC', to: 'Stones' },
      { what: 'Kind', from: 'provider', to: 'commissioning partner' },
      { what: 'Voluntary, community or social enterprise', from: 'yes', to: 'not known' },
      { what: 'Small or medium-sized', from: 'not known', to: 'no' },
      { what: 'Website', from: '', to: 'https://a.example' },
      { what: 'Identifiers', from: 'GB-COH 03794455', to: '' },
    ]);
  });

  it('is nothing when nothing did', () => {
    const { id: _id, revision: _revision, ...same } = before;
    expect(organisationChanges(before, same)).toEqual([]);
  });
});
