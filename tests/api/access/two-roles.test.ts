import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#shared/access/roles.ts';
import type { PersonPage } from '#shared/people/people.api.ts';
import type { AccessRow } from './access-row.ts';
import type { Asker } from './askers.ts';
import { expected, seen } from './what-became.ts';
import { openWorld, type World } from './world.ts';

const rows = Object.values(
  import.meta.glob<{ rows: readonly AccessRow[] }>('./rows/*.ts', { eager: true }),
).flatMap((room) => room.rows);

/** An administrator gives somebody of the world a second role, as on the People page. */
const giveRoles = async ({ service, personOf, sessionOf }: World, asker: Asker, roles: readonly Role[]) => {
  const url = `/api/people/${personOf(asker)}`;
  const cookies = { 'better-off': (await sessionOf('administrator')).cookie };
  const { person } = (await service.ask({ url, cookies })).json<PersonPage>();
  const { name, email, organisationId, revision } = person;
  const payload = { draft: { name, email, organisationId, roles }, revision };
  const given = await service.ask({ method: 'PUT', url, cookies, payload });
  if (given.statusCode !== 200) throw new Error(given.body);
};

/** Somebody of the table, and the other one whose role they are given beside their own. */
const pairs: readonly [Asker, Role, Role][] = [
  // Looks after the agreement.
  ['commissioner', 'commissioner', 'administrator'],
  // Looks after another one: being an administrator does not make it theirs.
  ['commissioner beside', 'commissioner', 'administrator'],
  ['auditor', 'auditor', 'board member'],
  ['provider worker', 'provider worker', 'provider manager'],
];

describe.each(pairs)('the %s who is %s and %s', (asker, own, other) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await giveRoles(world, asker, [own, other]);
  }, 60_000);
  afterAll(() => world.close());

  it('may do what each may, and no more', { timeout: 120_000 }, async () => {
    const answers: Record<string, number | string> = {};
    const wanted: Record<string, number | string> = {};
    for (const row of rows) {
      const { answer } = await world.askAs(asker, row);
      answers[row.route] = seen(row, answer.statusCode);
      wanted[row.route] = expected(row, asker, other);
    }
    expect(answers).toEqual(wanted);
    expect(Object.values(wanted)).toContain('let through');
    expect(Object.values(wanted)).toContain(403);
  });
});

it('the second role is what lets them through where one alone is not enough', () => {
  const only = (asker: Asker, other: Asker) =>
    rows.filter((row) => row.may.includes(asker) && !row.may.includes(other)).map(({ route }) => route);
  expect(only('administrator', 'commissioner')).toContain('POST /api/people');
  expect(only('commissioner', 'administrator')).toContain('POST /api/contracts');
  expect(only('provider manager', 'provider worker')).toContain('POST /api/returns/:returnId/submit');
});
