import { expect, it } from 'vitest';
import {
  countersOf,
  countSheetsOf,
  keepCountSheet,
  quartersCounted,
  quartersOfCases,
  type CountSheet,
} from '#db/stores/counts-store.ts';
import { aCount } from '../../fixtures/a-count.ts';
import { aCase, groundOfCases, keepCases } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
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
});
