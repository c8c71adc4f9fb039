import { getTableColumns } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { addAssessment } from '#db/stores/assessment-writes.ts';
import { appendPermissionEvent } from '#db/stores/case-writes.ts';
import { caseById, permissionEventsOf } from '#db/stores/cases-store.ts';
import { eraseCase, rememberErasures } from '#db/stores/erasure-writes.ts';
import { erasedButHere, erasedIds } from '#db/stores/erasures-store.ts';
import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import { addFollowUp, noteFollowUp } from '#db/stores/follow-up-writes.ts';
import { followUpsOf } from '#db/stores/follow-ups-store.ts';
import { tablesOfCase } from '#db/stores/tables-of-case.ts';
import type { Case } from '#shared/cases/case.ts';
import { countsOfErased } from '#shared/follow-ups/erased-families.ts';
import { factsOfFamily } from '#shared/follow-ups/facts-of-family.ts';
import { splitsBy, groupsOf } from '#shared/follow-ups/family-groups.ts';
import { followUpSpan } from '#shared/follow-ups/due-follow-ups.ts';
import { usualTerms, type FollowUpResult } from '#shared/follow-ups/follow-up.ts';
import { vintagesOf } from '#shared/follow-ups/follow-up-curve.ts';
import { countFacts } from '#shared/follow-ups/point-counts.ts';
import { sameFamilies } from '#shared/follow-ups/same-families.ts';
import { anAssessment } from '../../fixtures/an-assessment.ts';
import { aCase, groundOfCases, keepCases, keptAt } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const today = '2027-06-01';
const contractId = idOf('con', 1);

const reached = (on: string, betterOff: boolean): FollowUpResult => ({
  kind: 'reached',
  on,
  askedBy: 'own worker',
  questions: 'usual/1',
  answers: { now: 'better' },
  betterOff,
  ownWords: 'Zebra helped us.',
});

/** A family that was asked at 3, 6 and 9 months, with everything that can hang off it. */
const keepWhole = async (db: Database, family: Case, results: readonly (FollowUpResult | undefined)[]) => {
  await keepCases(db, family);
  const n = Number(family.id.slice(-4));
  const span = (months: number) => followUpSpan(family.endedOn ?? '', months, usualTerms);
  const followUp = (months: number) => ({
    id: idOf('fup', n * 10 + months),
    caseId: family.id,
    revision: 0,
    ...span(months),
  });
  await db.writeAll([
    appendPermissionEvent(db, {
      id: idOf('pev', n),
      caseId: family.id,
      at: keptAt,
      personId: idOf('per', 1),
      revision: 1,
      scope: 'contact',
      act: 'given',
      on: '2026-05-01',
      givenBy: 'parent',
      askedBy: 'own worker',
      privacyNotice: 'Families, version 4',
      safe: undefined,
    }),
    ...usualTerms.months.map((months) => addFollowUp(db, family, followUp(months))),
    ...usualTerms.months.flatMap((months, at) => {
      const result = results[at];
      return result === undefined ? [] : [noteFollowUp(db, followUp(months), { result, attempts: [] })];
    }),
    addAssessment(db, family, anAssessment(n, { caseId: family.id })),
  ]);
};

const erase = async (db: Database, caseId: string) => {
  const kept = await caseById(db, caseId);
  if (!kept) throw new Error('the family is there');
  const facts = factsOfFamily(
    kept,
    await followUpsOf(db, caseId),
    await permissionEventsOf(db, caseId),
    today,
  );
  await db.writeAll(eraseCase(db, kept, countsOfErased(facts, today)));
};

/** Every row of every table, as text. */
const everything = async (db: Database): Promise<string> => {
  const rows = [];
  for (const table of Object.values(db.tables)) rows.push(await db.read.select().from(table));
  return JSON.stringify(rows);
};

onBothEngines('erasing a family', (database) => {
  const family = (n: number, over: Partial<Case> = {}) => aCase(n, { notToAsk: undefined, ...over });
  const ready = async () => {
    const db = database();
    await groundOfCases(db);
    await keepWhole(db, family(1, { endedOn: '2026-05-31' }), [
      reached('2026-09-02', true),
      undefined,
      reached('2027-03-01', false),
    ]);
    await keepWhole(db, family(2, { endedOn: '2026-06-20', route: 'police', ageBand: undefined }), [
      { kind: 'declined', on: '2026-09-21', askedBy: 'own worker' },
    ]);
    await keepWhole(db, family(3, { endedOn: '2026-05-31', need: 'parenting' }), [
      reached('2026-09-02', true),
    ]);
    return db;
  };
  const figures = async (db: Database) => {
    const facts = await followUpFacts(db, contractId, today);
    return {
      vintages: vintagesOf(facts, today).toSorted(
        (a, b) => a.months - b.months || a.quarter.localeCompare(b.quarter),
      ),
      same: sameFamilies(facts, usualTerms.months, today),
      splits: splitsBy.map((by) =>
        groupsOf(facts, by, (id) => id).map(({ key, facts: those }) => ({
          key,
          counts: countFacts(those, today),
        })),
      ),
    };
  };

  it('takes the row and all that hangs off it; what is left names nobody', async () => {
    const db = await ready();
    const before = await everything(db);
    await erase(db, idOf('cas', 1));
    const after = await everything(db);
    for (const trace of ['F-0001', idOf('pev', 1), idOf('fup', 13), idOf('cpe', 11), idOf('ase', 1)]) {
      expect(before).toContain(trace);
      expect(after).not.toContain(trace);
    }
    expect(await caseById(db, idOf('cas', 1))).toBeUndefined();
    expect(await erasedIds(db)).toEqual([idOf('cas', 1)]);
    expect(await erasedButHere(db)).toEqual([]);
    expect(await permissionEventsOf(db, idOf('cas', 2))).toHaveLength(1);
  });

  it('leaves every figure what it was, by quarter, point and split', async () => {
    const db = await ready();
    const before = await figures(db);
    expect(before.same.families).toBe(3);
    for (const n of [1, 3, 2]) {
      await erase(db, idOf('cas', n));
      expect(await figures(db)).toEqual(before);
    }
    expect(await followUpFacts(db, idOf('con', 2), today)).toEqual([]);
  });

  it('is refused whole where somebody changed the family meanwhile', async () => {
    const db = await ready();
    const before = await everything(db);
    const stale = { ...family(1), revision: 7 };
    await expect(db.writeAll(eraseCase(db, stale, []))).rejects.toMatchObject({
      problems: [{ code: 'case-changed-meanwhile' }],
    });
    expect(await everything(db)).toBe(before);
  });

  it('opens the way for this one family alone', async () => {
    const db = await ready();
    const { erasures, permissionEvents } = db.tables;
    await db.writeAll([{ statement: (w) => w.insert(erasures).values({ id: idOf('cas', 1) }) }]);
    await expect(db.writeAll([{ statement: (w) => w.delete(permissionEvents) }])).rejects.toThrow();
    await expect(
      db.writeAll([{ statement: (w) => w.update(permissionEvents).set({ act: 'declined' }) }]),
    ).rejects.toThrow();
    await expect(db.writeAll([{ statement: (w) => w.delete(erasures) }])).rejects.toThrow();
    await expect(
      db.writeAll([{ statement: (w) => w.update(erasures).set({ id: idOf('cas', 2) }) }]),
    ).rejects.toThrow();
    expect(await permissionEventsOf(db, idOf('cas', 1))).toHaveLength(1);
  });

  it('is remembered from elsewhere, once', async () => {
    const db = await ready();
    await db.writeAll(rememberErasures(db, []));
    await db.writeAll(rememberErasures(db, [idOf('cas', 2), idOf('cas', 9)]));
    await db.writeAll(rememberErasures(db, [idOf('cas', 2)]));
    expect(await erasedIds(db)).toEqual([idOf('cas', 2), idOf('cas', 9)]);
    expect(await erasedButHere(db)).toEqual([idOf('cas', 2)]);
  });

  it('knows every table that hangs off a case', () => {
    const { tables } = database();
    const listed: unknown[] = tablesOfCase(tables).map(({ table }) => table);
    const hanging = Object.entries(tables).filter(([, table]) => 'caseId' in getTableColumns(table));
    expect(hanging.length).toBeGreaterThan(3);
    expect(hanging.filter(([, table]) => !listed.includes(table)).map(([name]) => name)).toEqual([]);
  });
});
