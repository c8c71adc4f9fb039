import { asc, eq, gt, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Database, Question, Write } from '#db/database.ts';
import { given, setGiven } from '#db/given.ts';
import { problem } from '#shared/problems/problem.ts';
import { onBothEngines } from '../../support/both-engines.ts';

let built = 0;

const addArea: Write['statement'] = (w, { areas }) =>
  w.insert(areas).values({
    id: sql.placeholder('id'),
    code: sql.placeholder('code'),
    name: sql.placeholder('name'),
    kind: 'district',
  });
const add = (n: number, name = `Area ${n}`): Write => ({
  statement: addArea,
  values: { id: `are_${n}`, code: `E${n}`, name },
});

const renameArea: Write['statement'] = (w, { areas }) =>
  w
    .update(areas)
    .set({ name: setGiven(areas.name, 'name') })
    .where(eq(areas.id, given(areas.id, 'id')));
const rename = (n: number, name: string): Write => ({
  statement: renameArea,
  values: { id: `are_${n}`, name },
  expectRows: 1,
  otherwise: { kind: 'conflict', problem: problem('area-gone', 'This area is gone.') },
});

const areasAfter = (({ read, tables: { areas } }) => {
  built += 1;
  return read
    .select({ name: areas.name })
    .from(areas)
    .where(gt(areas.code, given(areas.code, 'after')))
    .orderBy(asc(areas.code));
}) satisfies Question<unknown>;
const namesAfter = async (db: Database, after: string) =>
  (await db.ask(areasAfter, { after })).map(({ name }) => name);

const expiringAfter = (({ read, tables: { sessions } }) =>
  read
    .select({ id: sessions.id })
    .from(sessions)
    .where(gt(sessions.expiresAt, given(sessions.expiresAt, 'now')))) satisfies Question<unknown>;

onBothEngines('a statement that is built once', (database) => {
  it('answers for the values of each time, and is not built again', async () => {
    const db = database();
    await db.writeAll([add(1), add(2), add(3)]);
    expect(await namesAfter(db, 'E1')).toEqual(['Area 2', 'Area 3']);
    const before = built;
    expect(await namesAfter(db, 'E2')).toEqual(['Area 3']);
    expect(await namesAfter(db, 'E3')).toEqual([]);
    expect(built).toBe(before);
  });

  it('sees what was written since it was built', async () => {
    const db = database();
    expect(await namesAfter(db, '')).toEqual([]);
    await db.writeAll([add(1)]);
    expect(await namesAfter(db, '')).toEqual(['Area 1']);
  });

  it('writes the values of each time, also twice in one list', async () => {
    const db = database();
    await db.writeAll([add(1), add(2), rename(1, 'Eastmarsh')]);
    await db.writeAll([rename(2, "Fens'); drop table areas; --")]);
    expect(await namesAfter(db, '')).toEqual(['Eastmarsh', "Fens'); drop table areas; --"]);
  });

  it('is undone with the whole list when an expectation fails', async () => {
    const db = database();
    const refused = db.writeAll([add(1), rename(2, 'Eastmarsh')]);
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', problems: [{ code: 'area-gone' }] });
    expect(await namesAfter(db, '')).toEqual([]);
  });

  it('says which rule was broken, like every other write', async () => {
    const db = database();
    await db.writeAll([add(1)]);
    const refused = db.writeAll([{ statement: addArea, values: { id: 'are_9', code: 'E1', name: 'Twin' } }]);
    await expect(refused).rejects.toMatchObject({ problems: [{ code: 'area-code-taken' }] });
  });

  it('takes a value as its column writes it: a moment that is none is refused', async () => {
    const db = database();
    expect(await db.ask(expiringAfter, { now: '2026-10-22T09:00:00.000Z' })).toEqual([]);
    await expect(db.ask(expiringAfter, { now: 'yesterday' })).rejects.toThrow('instant');
  });

  it('without one of its values is a fault, never a guess', async () => {
    const db = database();
    await expect(db.ask(areasAfter, {})).rejects.toThrow();
    await expect(db.writeAll([{ statement: addArea, values: { id: 'are_1' } }])).rejects.toThrow();
    expect(await namesAfter(db, '')).toEqual([]);
  });
});
