import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database, Write } from '#db/database.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';

const addArea = (db: Database, id: string, code: string): Write => ({
  statement: (w) => w.insert(db.tables.areas).values({ id, code, name: 'Eastmarsh', kind: 'district' }),
});

const renameArea = (db: Database, id: string, name: string): Write => ({
  statement: (w) => w.update(db.tables.areas).set({ name }).where(eq(db.tables.areas.id, id)),
  expectRows: 1,
  otherwise: { kind: 'conflict', problem: problem('area-gone', 'This area is gone.') },
});

const names = async (db: Database) =>
  (await db.read.select().from(db.tables.areas).orderBy(asc(db.tables.areas.id))).map(({ name }) => name);

onBothEngines('writing all or nothing', (database) => {
  it('keeps every write of the list', async () => {
    const db = database();
    await db.writeAll([addArea(db, 'are_1', 'E1'), renameArea(db, 'are_1', 'Westmarsh')]);
    expect(await names(db)).toEqual(['Westmarsh']);
  });

  it('undoes the whole list when an expectation fails, and says why', async () => {
    const db = database();
    const refused = db.writeAll([addArea(db, 'are_1', 'E1'), renameArea(db, 'are_2', 'Westmarsh')]);
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', problems: [{ code: 'area-gone' }] });
    expect(await names(db)).toEqual([]);
  });

  it('says changed meanwhile when the write has no sentence of its own', async () => {
    const db = database();
    const { otherwise: _without, ...write } = renameArea(db, 'are_2', 'Westmarsh');
    await expect(db.writeAll([write])).rejects.toMatchObject({ problems: [{ code: 'changed-meanwhile' }] });
  });

  it('turns a broken uniqueness rule into its sentence', async () => {
    const db = database();
    const refused = db.writeAll([addArea(db, 'are_1', 'E1'), addArea(db, 'are_2', 'E1')]);
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ problems: [{ code: 'area-code-taken', place: 'code' }] });
    expect(await names(db)).toEqual([]);
  });

  it('refuses a word that is not one of the fixed ones', async () => {
    const db = database();
    const write: Write = {
      statement: (w) =>
        // @ts-expect-error -- the type refuses it too; here the table is asked
        w.insert(db.tables.areas).values({ id: 'are_1', code: 'E1', name: 'Eastmarsh', kind: 'planet' }),
    };
    await expect(db.writeAll([write])).rejects.toThrow();
    expect(await names(db)).toEqual([]);
  });

  it('gives instants back as ISO-UTC text to the millisecond', async () => {
    const db = database();
    const at = '2026-03-29T00:59:59.999Z';
    const { organisations } = db.tables;
    await db.writeAll([
      {
        statement: (w) =>
          w.insert(organisations).values({
            id: 'org_1',
            name: 'Stepping Stones',
            kind: 'provider',
            vcse: true,
            sme: null,
            website: '',
            revision: 0,
            createdAt: at,
          }),
      },
    ]);
    const [row] = await db.read.select().from(organisations).orderBy(asc(organisations.id));
    expect(row).toMatchObject({ createdAt: at, vcse: true, sme: null });
  });

  it('refuses a link to a row that is not there', async () => {
    const db = database();
    const { personRoles } = db.tables;
    const write: Write = {
      statement: (w) => w.insert(personRoles).values({ id: 'rol_1', personId: 'per_1', role: 'auditor' }),
    };
    await expect(db.writeAll([write])).rejects.toThrow();
  });

  describe('what was written down', () => {
    const line: (db: Database) => Write = (db) => ({
      statement: (w) =>
        w.insert(db.tables.history).values({
          id: 'his_1',
          at: now,
          personId: null,
          subject: 'settings',
          subjectId: 'council',
          contractId: null,
          what: 'Name of the council',
          from: '',
          to: 'Invicta',
          why: '',
        }),
    });

    it('cannot be changed', async () => {
      const db = database();
      await db.writeAll([line(db)]);
      const change: Write = { statement: (w) => w.update(db.tables.history).set({ to: 'Other' }) };
      await expect(db.writeAll([change])).rejects.toThrow();
    });

    it('cannot be removed', async () => {
      const db = database();
      await db.writeAll([line(db)]);
      await expect(db.writeAll([{ statement: (w) => w.delete(db.tables.history) }])).rejects.toThrow();
    });
  });
});
