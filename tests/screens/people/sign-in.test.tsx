import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/access/roles.ts';
import { ApiProblem, OutOfReach } from '../../../client/api/fetch-api.ts';
import { fieldIdOf, formProblems } from '../../../client/api/form-problems.ts';
import { DemoButtons, firstOfEachRole } from '../../../client/people/demo-buttons.tsx';
import { OwnSessions } from '../../../client/people/own-sessions.tsx';
import { drawn } from '../../support/drawn.tsx';

const demoPerson = (name: string, ...roles: Role[]) => ({
  personId: `per_${name}`,
  name,
  roles,
  organisationName: 'Invicta',
  roleLine: `${roles.join(' and ')}, Invicta`,
});

describe('the buttons of a demo', () => {
  const people = [
    demoPerson('Cara', 'commissioner'),
    demoPerson('Ada', 'administrator'),
    demoPerson('Carl', 'commissioner'),
    demoPerson('Both', 'auditor', 'board member'),
  ];

  it('are one for each role, in the order of the roles, one person once, and everybody else apart', () => {
    const { first, others } = firstOfEachRole(people);
    expect(first.map(({ name }) => name)).toEqual(['Ada', 'Cara', 'Both']);
    expect(others.map(({ name }) => name)).toEqual(['Carl']);
  });

  it('say who one looks as, and that all is invented', () => {
    const html = drawn(<DemoButtons onSignedIn={() => undefined} />, [[['demo people'], { people }]]);
    expect(html).toContain('Ada · administrator, Invicta');
    expect(html).toContain('all invented');
    expect(html).toContain('More people of the demo');
  });

  it('are not there before anybody is known', () => {
    expect(drawn(<DemoButtons onSignedIn={() => undefined} />)).toBe('');
  });
});

describe('where one is signed in', () => {
  const session = {
    id: 'ses_1',
    device: 'Firefox on Linux',
    createdAt: '2026-10-22T09:00:00.000Z',
    lastSeenAt: '2026-10-22T10:30:00.000Z',
  };
  const html = drawn(
    <OwnSessions
      sessions={[
        { ...session, thisOne: true },
        { ...session, id: 'ses_2', device: 'Edge on Windows', thisOne: false },
      ]}
      onSignedOut={() => undefined}
    />,
  );

  it('marks this browser, which is signed out above', () => {
    expect(html).toContain('Firefox on Linux (this one)');
    expect(html).not.toContain('Edge on Windows (this one)');
  });

  it('lets each other device be signed out by name, for those who listen', () => {
    expect(html).toContain(
      '<span class="govuk-visually-hidden"> Edge on Windows, last used 22 October 2026, 11:30',
    );
    expect(html.match(/bo-link-button/g)).toHaveLength(1);
  });
});

describe('what was refused, in a form', () => {
  const refusal = new ApiProblem({
    status: 422,
    title: '',
    detail: '',
    problems: [
      { code: 'a', sentence: 'Enter the name.', place: 'draft/name' },
      { code: 'b', sentence: 'Not here.', place: 'elsewhere' },
    ],
  });

  it('stands above, and by its field where the form has it', () => {
    const problems = formProblems(refusal, ['name']);
    expect(problems.summary).toEqual([
      { sentence: 'Enter the name.', fieldId: 'name' },
      { sentence: 'Not here.', fieldId: undefined },
    ]);
    expect(problems.at('name')).toBe('Enter the name.');
    expect(problems.at('email')).toBeUndefined();
    expect(problems.refused).toBe(true);
  });

  it('is nothing before anything was sent, and one sentence when nobody answered', () => {
    expect(formProblems(null, ['name'])).toMatchObject({ summary: [], refused: false });
    expect(formProblems(new OutOfReach(), ['name']).summary).toHaveLength(1);
  });

  it('says that what was typed is still there when the sign-in ended, and how to go on without leaving it', () => {
    const ended = new ApiProblem({
      status: 401,
      title: 'Not signed in',
      detail: '',
      problems: [{ code: 'not-signed-in', sentence: 'Sign in to see this.' }],
    });
    const { summary, refused } = formProblems(ended, ['name']);
    expect(refused).toBe(true);
    expect(summary).toHaveLength(1);
    expect(summary[0]?.sentence).toContain('What you typed is still here');
    expect(summary[0]?.link?.href).toBe('/sign-in');
  });

  it('is of the wrong password where signing in itself was refused', () => {
    const wrong = { code: 'wrong-password', sentence: 'Wrong email address or password.', place: 'password' };
    const refusal = new ApiProblem({ status: 401, title: 'Not signed in', detail: '', problems: [wrong] });
    expect(formProblems(refusal, ['password']).summary).toEqual([
      { sentence: wrong.sentence, fieldId: 'password' },
    ]);
  });

  it.each([
    ['name', 'name'],
    ['draft/name', 'name'],
    ['identifiers/0/scheme', 'identifiers-0-scheme'],
    ['draft/identifiers/0/scheme', 'identifiers-0-scheme'],
  ])('at %s belongs to the box %s', (place, id) => {
    expect(fieldIdOf(place)).toBe(id);
  });
});
