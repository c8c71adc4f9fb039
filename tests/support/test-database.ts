import type { Database } from '#db/database.ts';

/**
 * A fresh, migrated database: SQLite in memory, or, where TEST_DATABASE_URL names a PostgreSQL server,
 * a schema of its own there (the same suite then runs against a real server).
 */
export const freshDatabase = async (): Promise<Database> => {
  const address = process.env['TEST_DATABASE_URL'];
  if (address === undefined || address === '') return freshSqlite();
  const { freshPostgres } = await import('./test-postgres.ts');
  return freshPostgres(address);
};

let migrated: Promise<Buffer> | undefined;

/** An empty database of this version, as bytes: migrating anew for each test took longer than most tests. */
const migratedOnce = async (): Promise<Buffer> => {
  const { openSqliteFile } = await import('#db/engines/sqlite.ts');
  const { migrateSqlite } = await import('#db/migrate-sqlite.ts');
  const connection = openSqliteFile(':memory:');
  await migrateSqlite(connection, '2026-10-22T09:00:00.000Z');
  return connection.serialize();
};

export const freshSqlite = async (): Promise<Database> => {
  const { openSqliteFile, sqliteDatabase } = await import('#db/engines/sqlite.ts');
  migrated ??= migratedOnce();
  return sqliteDatabase(openSqliteFile(await migrated));
};
