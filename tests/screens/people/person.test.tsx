import { describe, expect, it } from 'vitest';
import type { PersonPage } from '#shared/people/people.api.ts';
import { formProblems } from '../../../client/api/form-problems.ts';
import { LinkToCopy } from '../../../client/people/link-to-copy.tsx';
import { LookedAfterList } from '../../../client/people/looked-after-list.tsx';
import { PersonAccess } from '../../../client/people/person-access.tsx';
import { PersonFields } from '../../../client/people/person-fields.tsx';
import { drawn } from '../../support/drawn.tsx';

const aPage = (over: Partial<PersonPage> = {}, person: Partial<PersonPage['person']> = {}): PersonPage => ({
  person: {
    id: 'per_1',
    name: 'Pat',
    email: 'pat@example.org',
    organisationId: 'org_1',
    organisationName: 'Stepping Stones',
    organisationKind: 'provider',
    roles: ['provider worker'],
    status: 'active',
    createdAt: '2026-10-22T09:00:00.000Z',
    revision: 0,
    ...person,
  },
  signedInOn: 0,
  looksAfter: [],
  history: [],
  ...over,
});

const openLink = {
  purpose: 'invitation' as const,
  createdAt: '2026-10-22T09:00:00.000Z',
  expiresAt: '2026-10-29T09:00:00.000Z',
};

describe('how a person gets in', () => {
  it('somebody who is here may be given a new password, and signed out where they are', () => {
    const html = drawn(<PersonAccess page={aPage({ signedInOn: 2 })} />);
    expect(html).toContain('They are signed in on 2 devices.');
    expect(html).toContain('Make a new-password link');
    expect(html).toContain('Sign them out everywhere');
    expect(html).not.toContain('Withdraw the link');
  });

  it('somebody who was invited has a link until a day, which can be made again or withdrawn', () => {
    const html = drawn(<PersonAccess page={aPage({ openLink }, { status: 'invited' })} />);
    expect(html).toContain('They have not chosen a password yet.');
    expect(html).toContain('works until 29 October 2026, 09:00');
    expect(html).toContain('Make the invitation link again');
    expect(html).toContain('Withdraw the link');
    expect(html).not.toContain('Sign them out everywhere');
  });

  it('somebody whose invitation grew too old needs another', () => {
    const html = drawn(<PersonAccess page={aPage({}, { status: 'invited' })} />);
    expect(html).toContain('No link works any longer: make another.');
  });

  it('somebody who left can only be invited again', () => {
    const html = drawn(<PersonAccess page={aPage({}, { status: 'left' })} />);
    expect(html).toContain('The account is closed');
    expect(html).toContain('Invite again');
    expect(html.match(/<button/g)).toHaveLength(1);
  });
});

describe('a link just made', () => {
  const made = { personId: 'per_1', link: 'https://x.example/invitation/abc', expiresAt: openLink.expiresAt };

  it('is shown with until when it works, that it works once, and whom it is for', () => {
    const html = drawn(<LinkToCopy made={{ ...made, purpose: 'invitation' }} name="Pat" />);
    expect(html).toContain('value="https://x.example/invitation/abc"');
    expect(html).toContain('Send this link to Pat, and to nobody else');
    expect(html).toContain('It works once, until 29 October 2026, 09:00.');
    expect(html).toContain('Invitation link');
  });

  it('for a new password says so', () => {
    expect(drawn(<LinkToCopy made={{ ...made, purpose: 'new password' }} name="Pat" />)).toContain(
      'New-password link',
    );
  });
});

describe('the agreements a person looks after', () => {
  const contracts = [{ contractId: 'con_1', reference: 'CYP-001', title: 'Youth club' }];

  it('lead to where they are handed over', () => {
    const html = drawn(<LookedAfterList person={aPage().person} contracts={contracts} />);
    expect(html).toContain('Looks after 1 agreement');
    expect(html).toContain('href="/contracts/con_1/agreement"');
  });

  it('are to be handed over when the person has left', () => {
    const { person } = aPage({}, { status: 'left' });
    const html = drawn(<LookedAfterList person={person} contracts={contracts} />);
    expect(html).toContain('1 agreement to hand over');
    expect(html).toContain('Pat has left and is still named as the contract manager here.');
  });

  it('are not spoken of when there are none', () => {
    expect(drawn(<LookedAfterList person={aPage().person} contracts={[]} />)).toBe('');
  });
});

describe('the form of a person', () => {
  const organisations = [
    {
      id: 'org_1',
      name: 'Stepping Stones',
      kind: 'provider',
      website: '',
      identifiers: [],
      revision: 0,
      agreements: 0,
    },
    {
      id: 'org_2',
      name: 'Invicta',
      kind: 'council',
      website: '',
      identifiers: [],
      revision: 0,
      agreements: 0,
    },
  ];
  const form = (organisationId: string, error: unknown = null) =>
    drawn(
      <PersonFields
        draft={{ name: 'Pat', email: '', organisationId, roles: [] }}
        onChange={() => undefined}
        problems={formProblems(error, ['name', 'roles'])}
      />,
      [[['organisations', 'list', {}], { organisations }]],
    );

  it('offers the roles that can be held in the organisation, each with what it is for', () => {
    const html = form('org_1');
    expect(html).toContain('Provider worker');
    expect(html).toContain('Fills in returns and sends them.');
    expect(html).not.toContain('Commissioner');
  });

  it('asks for the organisation before it offers any role', () => {
    expect(form('')).not.toContain('checkbox');
  });
});
