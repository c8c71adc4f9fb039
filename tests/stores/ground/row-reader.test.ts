import { asc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Question, Reader } from '#db/database.ts';
import { rowReader } from '#db/engines/row-reader.ts';
import { openSqliteFile } from '#db/engines/sqlite.ts';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { sqliteTables as tables } from '#db/schema/sqlite.ts';

let read: Reader;

beforeEach(async () => {
  const connection = openSqliteFile(':memory:');
  await migrateSqlite(connection, '2026-10-22T09:00:00.000Z');
  read = drizzle({ client: connection });
  connection.exec(`
    insert into organisations (id, name, kind, website, vcse, sme, revision, created_at)
      values ('org_1', 'Invicta County Council', 'council', '', null, 1, 1, 1700000000000);
    insert into people (id, organisation_id, name, email, status, revision, created_at)
      values ('per_1', 'org_1', 'Anna', 'a@invicta.example', 'active', 1, 1700000000000),
             ('per_2', 'org_1', 'Ben', 'b@invicta.example', 'left', 1, 1700000000001);
    insert into sessions (id, person_id, token_hash, device, created_at, last_seen_at, expires_at, ended_at)
      values ('ses_1', 'per_1', 'x', '', 1700000000000, 1700000000000, 1900000000000, null);
    insert into areas (id, code, name, kind) values ('are_1', 'E1', 'Eastmarsh', 'district');`);
});

const { people, sessions, organisations, areas } = tables;

const questions: Readonly<Record<string, Question<unknown>>> = {
  'a whole table': () => read.select().from(people).orderBy(asc(people.id)),
  'a flag, true and unknown, and a moment': () =>
    read
      .select({ sme: organisations.sme, vcse: organisations.vcse, at: organisations.createdAt })
      .from(organisations),
  'a moment that has not come': () => read.select({ ended: sessions.endedAt }).from(sessions),
  'tables beside one another, one without a row': () =>
    read
      .select({ person: people, session: sessions })
      .from(people)
      .leftJoin(sessions, eq(sessions.personId, people.id))
      .orderBy(asc(people.id)),
  'some columns of a table without a row': () =>
    read
      .select({ name: people.name, session: { ended: sessions.endedAt, id: sessions.id } })
      .from(people)
      .leftJoin(sessions, eq(sessions.personId, people.id))
      .orderBy(asc(people.id)),
  'columns of two tables under one name': () =>
    read
      .select({ both: { id: sessions.id, name: people.name } })
      .from(people)
      .leftJoin(sessions, eq(sessions.personId, people.id))
      .orderBy(asc(people.id)),
  'a table that is always there, though its first column is empty': () =>
    read.select({ session: { ended: sessions.endedAt, id: sessions.id } }).from(sessions),
  expressions: () =>
    read
      .select({ shout: sql<string>`upper(${areas.name})`, word: sql<string>`'area'`.as('word') })
      .from(areas),
  'one after another': () =>
    read
      .select({ id: people.id, what: sql<string>`'person'`.as('what') })
      .from(people)
      .unionAll(read.select({ id: areas.id, what: sql<string>`'area'`.as('what') }).from(areas))
      .orderBy(sql`1`),
};

describe('the rows of a question that is built once', () => {
  it.each(Object.entries(questions))('are those of the library: %s', (_name, question) => {
    const built = question({ read, tables });
    const prepared = built.prepare();
    const theirs = prepared.all();
    expect(theirs.length).toBeGreaterThan(0);
    expect(prepared.values().map(rowReader(built._.selectedFields, prepared))).toEqual(theirs);
  });

  it('are refused where something else is selected', () => {
    const built = read.select({ id: people.id }).from(people);
    expect(() => rowReader({ deep: { deeper: { id: people.id } } }, built.prepare())).toThrow(TypeError);
    expect(() => rowReader({ id: people.id }, {})).toThrow(TypeError);
  });
});
