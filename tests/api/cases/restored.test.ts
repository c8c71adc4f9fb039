import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '#db/back-up.ts';
import type { Database } from '#db/database.ts';
import { openSqliteFile } from '#db/engines/sqlite.ts';
import { readErasures } from '#db/erasures-file.ts';
import { migrateSqlite } from '#db/migrate-sqlite.ts';
import { migrationsFolder, migrationsKnown } from '#db/migrations-folder.ts';
import { openDatabase, type DatabaseAddress } from '#db/open-database.ts';
import { addCase } from '#db/stores/case-writes.ts';
import { caseById } from '#db/stores/cases-store.ts';
import { historyOf } from '#db/stores/history-store.ts';
import { setHold } from '#db/stores/legal-holds-store.ts';
import { eraseAll, erasing } from '../../../server/cases/erasing.ts';
import { withWhatHappened } from '../../../server/cases/case-at-hand.ts';
import { restoreRecords } from '../../../server/commands/restore-records.ts';
import { readConfig, type Config } from '../../../server/config.ts';
import { openCounter } from '../../../server/platform/counter.ts';
import { aCase, groundOfCases, keepCases, keptAt } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { fixedClock } from '../../support/fixed-clock.ts';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const clock = fixedClock();
const gone = idOf('cas', 1);
const stays = idOf('cas', 2);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'better-off-restored-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = (database: DatabaseAddress): Config => ({
  ...readConfig({ LOG_LEVEL: 'silent' }),
  database,
  erasuresFile: join(folder, 'beside', 'erasures.txt'),
});

const open = (address: DatabaseAddress): Promise<Database> => openDatabase(address, clock.now);

const erase = async (db: Database, config: Config, caseId: string) => {
  const counter = openCounter(db, clock, config);
  const kept = await caseById(db, caseId);
  if (!kept) throw new Error('the family is there');
  await eraseAll(counter, erasing(counter, await withWhatHappened(counter, kept)));
};

const suite = (address: () => DatabaseAddress) => {
  /** Records with two families, and a back-up of them: before one was erased. */
  const backedUp = async () => {
    const config = settings(address());
    const db = await open(address());
    await groundOfCases(db);
    await keepCases(db, aCase(1), aCase(2));
    const hold = {
      id: idOf('hol', 1),
      caseId: gone,
      reason: 'court or police' as const,
      setAt: keptAt,
      setBy: idOf('per', 1),
    };
    await db.writeAll([setHold(db, hold)]);
    const copy = join(folder, 'old.backup');
    await backUp(address(), copy);
    return { config, db, copy };
  };
  const afterRestoring = async (config: Config, copy: string) => {
    const { erasedAgain } = await restoreRecords(config, copy, clock);
    const db = await open(address());
    const there = [await caseById(db, gone), await caseById(db, stays)].map((family) => family !== undefined);
    const lines = (await historyOf(db, 'case', gone)).map(({ what }) => what);
    await db.close();
    return { erasedAgain, there, lines };
  };
  const goneAgain = {
    erasedAgain: 1,
    there: [false, true],
    lines: ['A family that a back-up brought back was erased again'],
  };

  it('an old back-up is restored, and the family that was erased since is gone', async () => {
    const { config, db, copy } = await backedUp();
    await erase(db, config, gone);
    await db.close();
    expect(await afterRestoring(config, copy)).toEqual(goneAgain);
  });

  it('the file beside the back-ups is enough where the records themselves are lost', async () => {
    const { config, db, copy } = await backedUp();
    await erase(db, config, gone);
    const { erasures } = db.tables;
    expect(await db.read.$count(erasures)).toBe(1);
    await db.close();
    await restoreRecords({ ...config, erasuresFile: join(folder, 'none.txt') }, copy, clock);
    expect(readErasures(config.erasuresFile)).toEqual([gone]);
    // Records that never knew of the erasure, as on a new machine.
    const fresh = join(folder, 'fresh.backup');
    const again = await open(address());
    await again.writeAll(addCase(again, aCase(3), keptAt));
    await backUp(address(), fresh);
    await again.close();
    writeFileSync(config.erasuresFile, `${gone}\n${idOf('cas', 3)}\n`);
    expect(await restoreRecords(config, fresh, clock)).toMatchObject({ erasedAgain: 1 });
  });

  it('nothing is erased that was not', async () => {
    const { config, db, copy } = await backedUp();
    await db.close();
    expect(await afterRestoring(config, copy)).toEqual({ erasedAgain: 0, there: [true, true], lines: [] });
  });
};

describe('on SQLite', () => {
  const address = (): DatabaseAddress => ({ engine: 'sqlite', file: join(folder, 'records.sqlite') });
  suite(address);

  it('a back-up of an older version, too: no copy of the family is left beside the records', async () => {
    const older = join(folder, 'migrations');
    cpSync(migrationsFolder('sqlite'), older, { recursive: true });
    const before = migrationsKnown('sqlite').filter(({ tag }) => tag < '0007');
    writeFileSync(
      join(older, 'meta/_journal.json'),
      JSON.stringify({ version: '7', dialect: 'sqlite', entries: before }),
    );
    const copy = join(folder, 'older.backup');
    const connection = openSqliteFile(copy);
    await migrateSqlite(connection, clock.now(), older, before);
    connection.exec(`
      insert into organisations (id, name, kind, website, revision, created_at)
        values ('org_1', 'Stones', 'provider', '', 0, 0);
      insert into areas (id, code, name, kind) values ('are_1', 'E1', 'Eastmarsh', 'district');
      insert into contracts (id, reference, kind, title, purpose, outcome_statements, buyer_id, directorate,
        framework, lot, follow_up_months, follow_up_window_days, return_frequency, return_due_working_days,
        return_boxes, not_for_publication, place_withheld, status, revision, created_at)
        values ('con_1', 'R1', 'contract', 'Mediation', '', '[]', 'org_1', '', '', '', '[]', 42, 'quarterly', 20,
          '[]', 0, 0, 'live', 0, 0);
      insert into cases (id, contract_id, organisation_id, reference, reference_key, area_id, need, route,
        referred_on, why_inappropriate, known_as, handed_elsewhere, concerns, revision, created_at)
        values ('${gone}', 'con_1', 'org_1', 'KQ-7731', 'KQ-7731', 'are_1', 'parenting', 'school', '2026-01-01',
          '', '', '', '[]', 0, 0);
    `);
    connection.close();
    const config = settings(address());
    writeFileSync(join(folder, 'erasures.txt'), `${gone}\n`);
    expect(await restoreRecords(config, copy, clock)).toEqual({ kept: undefined, erasedAgain: 1 });
    const left = readdirSync(folder).filter(
      (name) => !name.startsWith('older.backup') && name !== 'migrations' && name !== 'beside',
    );
    expect(left.toSorted()).toEqual(['erasures.txt', 'records.sqlite']);
    expect(readFileSync(join(folder, 'records.sqlite')).includes('KQ-7731')).toBe(false);
  });
});

describe.skipIf(server === '')('on a PostgreSQL server', () => {
  let name: string;
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  beforeEach(async () => {
    name = `better_off_restored_${randomBytes(6).toString('hex')}`;
    await administer(`create database ${name}`);
  });
  afterEach(() => administer(`drop database if exists ${name} with (force)`));
  suite(() => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { engine: 'postgres', url: url.href };
  });
});
