import { afterEach, beforeEach, describe } from 'vitest';
import type { Database } from '#db/database.ts';
import { clearingAway, tablesThere } from './clear-away.ts';
import { freshSqlite } from './test-database.ts';

let pglite: Promise<{ opened: () => Database; empty: () => Promise<void> }> | undefined;

/** One PGlite for all files that run in one process, migrated once. Before each test the rows are cleared away. */
const sharedPglite = () => {
  pglite ??= (async () => {
    const { PGlite } = await import('@electric-sql/pglite');
    const { drizzle } = await import('drizzle-orm/pglite');
    const { migrate } = await import('drizzle-orm/pglite/migrator');
    const { migrationsFolder } = await import('#db/migrations-folder.ts');
    const { pgliteDatabase } = await import('#db/engines/pglite.ts');
    const client = new PGlite();
    const db = drizzle({ client });
    await migrate(db, { migrationsFolder: migrationsFolder('postgres') });
    const tables = await db.execute<{ name: string }>(tablesThere);
    const clearing = clearingAway(tables.rows.map(({ name }) => name));
    return {
      // what is remembered of records that were cleared away goes with them
      opened: () => pgliteDatabase(client),
      empty: async () => {
        await client.exec(clearing);
      },
    };
  })();
  return pglite;
};

/**
 * Runs the same suite on SQLite and on PostgreSQL (in the process).
 * `database()` is fresh and migrated in every test.
 */
export const onBothEngines = (name: string, suite: (database: () => Database) => void) => {
  describe(`${name}, on SQLite`, () => {
    let database: Database;
    beforeEach(async () => {
      database = await freshSqlite();
    });
    afterEach(() => database.close());
    suite(() => database);
  });
  describe(`${name}, on PostgreSQL`, () => {
    let database: Database;
    beforeEach(async () => {
      const shared = await sharedPglite();
      await shared.empty();
      database = shared.opened();
    });
    suite(() => database);
  });
};
