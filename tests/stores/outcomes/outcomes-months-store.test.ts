import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import {
  countsInDistrict,
  keepMonth,
  monthsKept,
  monthsReplaced,
  monthsWithCounts,
} from '#db/stores/outcomes-months-store.ts';
import { keepLookup } from '#db/stores/outcomes-places-store.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const at = '2026-10-22T09:00:00.000Z';
const aMonth = (id: string, month: string, version = 1, counts: [string, number][] = [['E01000002', 3]]) => ({
  id,
  month,
  version,
  force: 'Invicta Police',
  fileName: `${month}-invicta-street.csv`,
  fileHash: 'a'.repeat(64),
  downloadedOn: '2026-10-01',
  rows: 20,
  incidents: 4,
  noLocation: 1,
  byCode: new Map(counts),
});

const keep = (db: Database, month: ReturnType<typeof aMonth>, replaces?: string) =>
  db.writeAll(keepMonth(db, month, { at, replaces }));

onBothEngines('months of the police', (database) => {
  it('keeps months with their counts, the earliest first', async () => {
    const db = database();
    await keep(db, aMonth('pmo_b', '2026-08'));
    await keep(db, aMonth('pmo_a', '2026-07', 1, [['E01000009', 3]]));
    expect((await monthsKept(db)).map(({ month }) => month)).toEqual(['2026-07', '2026-08']);
    const all = await monthsWithCounts(db);
    expect(all.map(({ byCode }) => [...byCode])).toEqual([[['E01000009', 3]], [['E01000002', 3]]]);
    expect((await monthsWithCounts(db, ['2026-08'])).map(({ id }) => id)).toEqual(['pmo_b']);
    expect(await monthsWithCounts(db, ['2020-01'])).toEqual([]);
  });

  it('keeps what was replaced beside what replaced it, and counts the later alone', async () => {
    const db = database();
    const district = { code: 'E07000105', name: 'West', countyCode: '' };
    const area = { code: 'E01000002', kind: 'lsoa', name: '', districtCode: district.code } as const;
    const none = { districts: [], smallAreas: [] };
    await db.writeAll(
      keepLookup(db, { added: { districts: [district], smallAreas: [area] }, changed: none }),
    );
    await keep(db, aMonth('pmo_a', '2026-07'));
    await keep(db, aMonth('pmo_b', '2026-07', 2, [['E01000002', 5]]), 'pmo_a');
    expect((await monthsKept(db)).map(({ id }) => id)).toEqual(['pmo_b']);
    expect(await monthsReplaced(db)).toMatchObject([{ id: 'pmo_a', replacedAt: at }]);
    expect(await countsInDistrict(db, district.code, '2026-01')).toEqual([
      { month: '2026-07', code: 'E01000002', incidents: 5 },
    ]);
    expect(await countsInDistrict(db, district.code, '2026-08')).toEqual([]);
  });

  it('refuses to replace a month that somebody replaced meanwhile, and keeps nothing of it', async () => {
    const db = database();
    await keep(db, aMonth('pmo_a', '2026-07'));
    await keep(db, aMonth('pmo_b', '2026-07', 2), 'pmo_a');
    await expect(keep(db, aMonth('pmo_c', '2026-07', 3), 'pmo_a')).rejects.toThrow('month-changed-meanwhile');
    await expect(keep(db, aMonth('pmo_d', '2026-07', 2))).rejects.toThrow();
    expect((await monthsKept(db)).map(({ id }) => id)).toEqual(['pmo_b']);
  });

  it('lets nobody change or take away what a file told', async () => {
    const db = database();
    await keep(db, aMonth('pmo_a', '2026-07'));
    const { policeCounts } = db.tables;
    const change = db.writeAll([{ statement: (w) => w.update(policeCounts).set({ incidents: 0 }) }]);
    await expect(change).rejects.toThrow();
    const removal = db.writeAll([
      { statement: (w) => w.delete(policeCounts).where(eq(policeCounts.code, 'E01000002')) },
    ]);
    await expect(removal).rejects.toThrow();
    expect((await monthsWithCounts(db))[0]?.byCode.get('E01000002')).toBe(3);
  });
});
