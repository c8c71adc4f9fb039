import type BetterSqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { DatabaseTooNew, migrationsFolder, migrationsKnown } from './migrations-folder.ts';

/** Tables whose rows are evidence: a migration that loses one of them is undone by the back-up. */
const mayLoseRows: Readonly<Record<string, readonly string[]>> = {};

const appliedAt = (connection: BetterSqlite.Database): number[] => {
  const exists = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!exists) return [];
  return connection
    .prepare('select created_at from __drizzle_migrations order by created_at')
    .pluck()
    .all()
    .map(Number);
};

const rowCounts = (connection: BetterSqlite.Database): Map<string, number> => {
  const names = connection
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
    .map(String);
  return new Map(
    names.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
};

/**
 * Brings a SQLite file to this version: back up -> keys off -> migrate -> key check -> row check -> keys on.
 * The migrator runs inside a transaction, where switching keys off does nothing: a rebuilt parent table
 * would empty its children without a word (drizzle-orm #5782, #4938). So it is done here, before.
 * @returns the back-up's path where one was made
 */
export const migrateSqlite = (
  connection: BetterSqlite.Database,
  now: string,
  folder = migrationsFolder('sqlite'),
  known = migrationsKnown('sqlite'),
): Promise<string | undefined> => {
  const applied = appliedAt(connection);
  const newest = known.at(-1)?.when ?? 0;
  if (applied.some((when) => when > newest)) return Promise.reject(new DatabaseTooNew());
  const pending = known.filter(({ when }) => when > (applied.at(-1) ?? -1));
  if (pending.length === 0) return Promise.resolve(undefined);

  let backup: string | undefined;
  if (applied.length > 0 && connection.name !== ':memory:' && connection.name !== '') {
    backup = `${connection.name}.before-${pending[0]?.tag ?? 'migration'}-${now.replaceAll(/[:.]/g, '-')}`;
    connection.prepare('VACUUM INTO ?').run(backup);
  }
  const before = rowCounts(connection);
  connection.pragma('foreign_keys = OFF');
  try {
    migrate(drizzle({ client: connection }), { migrationsFolder: folder });
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`the migration broke ${broken.length} links between rows`);
    const allowed = new Set(pending.flatMap(({ tag }) => mayLoseRows[tag] ?? []));
    const after = rowCounts(connection);
    for (const [table, rows] of before) {
      if (table !== '__drizzle_migrations' && !allowed.has(table) && (after.get(table) ?? 0) < rows) {
        throw new Error(`the migration lost rows of ${table}`);
      }
    }
  } catch (error) {
    const kept = backup ? ` The records as they were are in ${backup}.` : '';
    return Promise.reject(
      new Error(`The database could not be brought to this version.${kept}`, { cause: error }),
    );
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  return Promise.resolve(backup);
};
