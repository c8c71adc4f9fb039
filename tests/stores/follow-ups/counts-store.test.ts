import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import {
  countersOf,
  countSheetsOf,
  keepCountSheet,
  quartersCounted,
  quartersOfCases,
  type CountSheet,
} from '#db/stores/counts-store.ts';
import { aCount } from '../../fixtures/a-count.ts';
import { aCase, groundOfCases, keepCases, keptAt } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { addCases } from '#db/stores/case-import-writes.ts';
import { addCase, changeCase } from '#db/stores/case-writes.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const holding = { contractId: idOf('con', 1), organisationId: idOf('org', 2) };
const by = { personId: idOf('per', 1), savedAt: '2026-10-22T09:00:00.000Z' };
const sheet = (over: Partial<CountSheet> = {}): CountSheet => ({
  ...holding,
  ...{
    id: idOf('cos', 1),
    quarter: '2025-Q1',
    rows: [aCount(), aCount({ months: 6, areaKey: idOf('are', 1) })],
  },
  revision: 0,
  ...over,
});

onBothEngines('counts in place of families', (database) => {
  let made = 0;
  const newId = (prefix: string) => idOf(prefix, (made += 1));

  it('are kept whole over the revision that was seen', async () => {
    const db = database();
    await groundOfCases(db);
    await db.writeAll(keepCountSheet(db, sheet(), by, newId));
    expect(await countSheetsOf(db, holding.contractId)).toEqual([sheet({ revision: 1 })]);
    const rows = [aCount({ reached: 39, missed: 4 })];
    await db.writeAll(keepCountSheet(db, sheet({ rows, revision: 1 }), by, newId));
    expect(await countSheetsOf(db, holding.contractId, holding.organisationId)).toEqual([
      sheet({ rows, revision: 2 }),
    ]);
    await expect(db.writeAll(keepCountSheet(db, sheet({ revision: 1 }), by, newId))).rejects.toMatchObject({
      problems: [{ code: 'counts-changed-meanwhile' }],
    });
    // A double click: both saw none, and the second is told.
    const second = sheet({ id: idOf('cos', 2) });
    await expect(db.writeAll(keepCountSheet(db, second, by, newId))).rejects.toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'counts-changed-meanwhile' }],
    });
    expect(await countSheetsOf(db, holding.contractId, idOf('org', 3))).toEqual([]);
  });

  it('are told apart from quarters whose families are here', async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(
      db,
      aCase(1),
      aCase(2, { startedOn: undefined, endedOn: '2025-12-01', howEnded: 'moved away' }),
    );
    await db.writeAll(keepCountSheet(db, sheet(), by, newId));
    expect(await quartersCounted(db, holding)).toEqual(new Set(['2025-Q1']));
    expect(await quartersOfCases(db, holding)).toEqual(new Set(['2026-Q1']));
    expect(await countersOf(db, holding.contractId)).toEqual([holding.organisationId]);
    await db.writeAll(keepCountSheet(db, sheet({ rows: [], revision: 1 }), by, newId));
    expect(await quartersCounted(db, holding)).toEqual(new Set());
  });

  // Both asked before, and saw nothing of each other: the second is told inside its own write.
  const families = {
    'a family that is added': (db: Database) => Promise.resolve(addCase(db, aCase(1), keptAt)),
    'families of a file': (db: Database) => Promise.resolve(addCases(db, [aCase(1), aCase(2)], keptAt)),
    'a family whose support ends': async (db: Database) => {
      const before = aCase(1, { endedOn: undefined, howEnded: undefined });
      await keepCases(db, before);
      return changeCase(db, before, aCase(1, { revision: 1 }));
    },
  };
  const counts = (db: Database) => keepCountSheet(db, sheet({ quarter: '2026-Q1' }), by, newId);
  const told = async (db: Database) => ({
    families: (await quartersOfCases(db, holding)).has('2026-Q1'),
    counts: (await quartersCounted(db, holding)).has('2026-Q1'),
  });

  it.each(Object.entries(families))(
    'let one of two in that are saved at once: %s',
    async (_who, writesOf) => {
      const db = database();
      await groundOfCases(db);
      const writes = await writesOf(db);
      const saved = await Promise.allSettled([db.writeAll(writes), db.writeAll(counts(db))]);
      expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const { families: byFamilies, counts: byCounts } = await told(db);
      expect(byFamilies).not.toBe(byCounts);
    },
  );

  it.each(Object.entries(families))(
    'stay alone in their quarter: %s comes too late',
    async (_who, writesOf) => {
      const db = database();
      await groundOfCases(db);
      const writes = await writesOf(db);
      await db.writeAll(counts(db));
      await expect(db.writeAll(writes)).rejects.toMatchObject({
        kind: 'conflict',
        problems: [{ code: 'counts-came-meanwhile', place: 'endedOn' }],
      });
      expect(await told(db)).toEqual({ families: false, counts: true });
    },
  );

  it('come too late for a quarter whose families came meanwhile, and may leave it at any time', async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(db, aCase(1));
    await expect(db.writeAll(counts(db))).rejects.toMatchObject({
      problems: [{ code: 'families-came-meanwhile' }],
    });
    await db.writeAll(keepCountSheet(db, sheet({ quarter: '2026-Q1', rows: [] }), by, newId));
    await db.writeAll(changeCase(db, aCase(1), aCase(1, { sessions: 3, revision: 1 })));
    expect(await told(db)).toEqual({ families: true, counts: false });
  });
});
