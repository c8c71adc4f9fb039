import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { changeReleasePlan, releasePlanOf } from '#db/stores/release-plans-store.ts';
import {
  latestRelease,
  latestReleaseIds,
  latestReleases,
  recordRelease,
  releaseLogOf,
} from '#db/stores/releases-store.ts';
import { buildRelease } from '#shared/disclosure/build-release.ts';
import { usualTerms } from '#shared/disclosure/release.ts';
import { groundOfCases } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { anExactTable, countsFrom } from '../../fixtures/an-exact-table.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const contractId = idOf('con', 1);
const aRelease = (number: number) => ({
  ...{ id: idOf('rel', number), contractId, audience: 'public' as const, number, upTo: '2026-Q1' },
  ...{ ...usualTerms, rules: 1, words: 'Come and see us.', seen: true, madeBy: idOf('per', 1) },
  madeAt: `2026-10-2${number}T09:00:00.000Z`,
});
const built = buildRelease(
  [anExactTable(countsFrom('2025-Q1', [12, 3, 20, 9, 11]))],
  { ...usualTerms, audience: 'public' },
  [],
).map((table, n) => ({ ...table, id: idOf('rlt', n) }));

onBothEngines('releases', (database) => {
  it('are read by their audience without what stood behind them', async () => {
    const db = database();
    await groundOfCases(db);
    expect(await latestRelease(db, contractId, 'public')).toBeUndefined();
    await db.writeAll(recordRelease(db, aRelease(1), built));
    const read = await latestRelease(db, contractId, 'public');
    expect(read).toEqual({ ...aRelease(1), tables: built.map(({ released }) => released) });
    expect(JSON.stringify(read)).not.toContain('logged');
    expect(await latestRelease(db, contractId, 'partner')).toBeUndefined();
  });

  it('keep their log by release, the earliest first, and the latest is what is read', async () => {
    const db = database();
    await groundOfCases(db);
    await db.writeAll(recordRelease(db, aRelease(1), built));
    await db.writeAll(recordRelease(db, aRelease(2), []));
    expect(await releaseLogOf(db, contractId)).toEqual([
      { audience: 'public', number: 1, tables: built.map(({ logged }) => logged) },
      { audience: 'public', number: 2, tables: [] },
    ]);
    expect((await latestReleases(db, [contractId], 'public')).get(contractId)?.number).toBe(2);
    const ids = await latestReleaseIds(db, [contractId, idOf('con', 9)], 'public');
    expect([...ids]).toEqual([[contractId, idOf('rel', 2)]]);
    expect([...(await latestReleaseIds(db, [], 'public'))]).toEqual([]);
    await expect(
      db.writeAll(recordRelease(db, { ...aRelease(2), id: idOf('rel', 9) }, [])),
    ).rejects.toThrow();
  });

  it('stay for ever: neither the release nor its log can be changed or taken away', async () => {
    const db = database();
    await groundOfCases(db);
    await db.writeAll(recordRelease(db, aRelease(1), built));
    const { releases, releaseTables } = db.tables;
    for (const statement of [
      () => db.writeAll([{ statement: (w) => w.update(releases).set({ words: '' }) }]),
      () => db.writeAll([{ statement: (w) => w.delete(releases).where(eq(releases.id, idOf('rel', 1))) }]),
      () => db.writeAll([{ statement: (w) => w.update(releaseTables).set({ position: 9 }) }]),
      () => db.writeAll([{ statement: (w) => w.delete(releaseTables) }]),
    ])
      await expect(statement()).rejects.toThrow();
    expect((await releaseLogOf(db, contractId))[0]?.tables).toHaveLength(1);
  });
});

onBothEngines('what is prepared for a release', (database) => {
  it('is the usual until somebody prepares something, and is lost to nobody', async () => {
    const db = database();
    await groundOfCases(db);
    const usual = await releasePlanOf(db, contractId);
    expect(usual).toEqual({ ...usualTerms, words: '', revision: 0 });
    const seen = {
      words: 'We moved.',
      seenUpTo: '2026-Q1',
      seenBy: idOf('per', 1),
      seenAt: aRelease(1).madeAt,
    };
    await db.writeAll([changeReleasePlan(db, contractId, usual, { ...seen, newId: idOf('rlp', 1) })]);
    const plan = await releasePlanOf(db, contractId);
    expect(plan).toMatchObject({ words: 'We moved.', seenUpTo: '2026-Q1', seenByName: 'Carol', revision: 1 });
    await db.writeAll([changeReleasePlan(db, contractId, plan, { threshold: 8, newId: idOf('rlp', 2) })]);
    expect(await releasePlanOf(db, contractId)).toMatchObject({ threshold: 8, words: 'We moved.' });
    for (const stale of [usual, plan])
      await expect(
        db.writeAll([changeReleasePlan(db, contractId, stale, { words: '', newId: idOf('rlp', 3) })]),
      ).rejects.toMatchObject({ problems: [{ code: 'changed-meanwhile' }] });
  });
});
