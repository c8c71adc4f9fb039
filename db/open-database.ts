import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';
import { makeFolder } from './make-folder.ts';

/** Where the records are, as DATABASE_URL says it. */
export type DatabaseAddress = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/**
 * Reads a DATABASE_URL: absent or `file:` is SQLite, `postgres://` and `postgresql://` PostgreSQL.
 * Anything else yields undefined, and the product refuses to start. `file:` takes a path as it is written,
 * relative to the working directory, or `file:///absolute`.
 */
export const readDatabaseAddress = (url: string | undefined): DatabaseAddress | undefined => {
  if (url === undefined || url === '') return { engine: 'sqlite', file: 'data/better-off.sqlite' };
  try {
    if (url.startsWith('file://')) return { engine: 'sqlite', file: fileURLToPath(url) };
    if (url.startsWith('file:') && url.length > 5) return { engine: 'sqlite', file: decodeURI(url.slice(5)) };
  } catch {
    // What is escaped in it cannot be read, or it names another machine.
    return undefined;
  }
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { engine: 'postgres', url };
  return undefined;
};

/** Opens the file, in a folder that is made where it is not there; says in a sentence where that cannot be. */
const openOrSayWhy = <Connection>(file: string, open: (file: string) => Connection): Connection => {
  if (file !== ':memory:') makeFolder(dirname(file));
  try {
    return open(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(code)) throw error;
    throw new Error(`The file ${file} cannot be written. Name one that this account may write to.`, {
      cause: error,
    });
  }
};

/** Opens the records, migrated to this version (migrate-sqlite.ts and migrate-postgres.ts say what that guards). */
export const openDatabase = async (address: DatabaseAddress, now: () => string): Promise<Database> => {
  if (address.engine === 'sqlite') {
    const { openSqliteFile, sqliteDatabase } = await import('./engines/sqlite.ts');
    const { migrateSqlite } = await import('./migrate-sqlite.ts');
    const connection = openOrSayWhy(address.file, openSqliteFile);
    try {
      await migrateSqlite(connection, now());
    } catch (error) {
      connection.close();
      throw error;
    }
    return sqliteDatabase(connection);
  }
  const { openPostgresPool, postgresDatabase } = await import('./engines/postgres.ts');
  const { migratePostgres } = await import('./migrate-postgres.ts');
  const pool = openPostgresPool(address.url);
  await migratePostgres(pool);
  return postgresDatabase(pool);
};
