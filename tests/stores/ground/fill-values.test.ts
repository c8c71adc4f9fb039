import { fillPlaceholders, eq, sql, and, gt } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { describe, expect, it } from 'vitest';
import { valueFiller } from '#db/engines/fill-values.ts';
import { openSqliteFile } from '#db/engines/sqlite.ts';
import { given } from '#db/given.ts';
import { sqliteTables as tables } from '#db/schema/sqlite.ts';

const read = drizzle({ client: openSqliteFile(':memory:') });
const { organisations, people, sessions } = tables;

const asked = {
  'a column that writes what it is given as it is': read
    .select()
    .from(people)
    .where(eq(people.id, given(people.id, 'person'))),
  'a moment and a flag, which are numbers in the records': read
    .select()
    .from(sessions)
    .innerJoin(organisations, eq(organisations.sme, given(organisations.sme, 'sme')))
    .where(gt(sessions.expiresAt, given(sessions.expiresAt, 'now'))),
  'something fixed beside it, and a place without a column': read
    .select()
    .from(people)
    .where(and(eq(people.status, 'active'), eq(people.name, sql.placeholder('name')))),
};
const values = { person: 'per_1', sme: true, now: '2026-10-22T09:00:00.000Z', name: 'Anna' };

describe('filling what changes into a statement that is built once', () => {
  it.each(Object.entries(asked))('fills as the library does: %s', (_name, question) => {
    const { params } = question.toSQL();
    const filled = valueFiller(params)(values);
    expect(filled).toEqual(fillPlaceholders(params, values));
    expect(filled).not.toEqual(params);
  });

  it('refuses a name that is given nothing', () => {
    const { params } = asked['a column that writes what it is given as it is'].toSQL();
    expect(() => valueFiller(params)({ name: 'Anna' })).toThrow('nothing was given for person');
  });

  it('keeps what is given as nothing on purpose', () => {
    const { params } = asked['a column that writes what it is given as it is'].toSQL();
    expect(valueFiller(params)({ person: null })).toEqual(fillPlaceholders(params, { person: null }));
  });
});
