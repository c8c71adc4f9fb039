import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';
import { DatabaseTooNew, migrationsFolder, migrationsKnown } from './migrations-folder.ts';

/** One number for the lock that keeps two starting servers from migrating at once. */
const migrationLock = 4_242_001;

/**
 * Brings a PostgreSQL database to this version, one server at a time. A back-up before is the operator's
 * (`npm run backup`): a database server is backed up as its owner decides.
 */
export const migratePostgres = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const db = drizzle({ client });
    const table = await db.execute<{ found: string | null }>(
      sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`,
    );
    if (table.rows[0]?.found) {
      const applied = await db.execute<{ created_at: string | number }>(
        sql`select max(created_at) as created_at from drizzle.__drizzle_migrations`,
      );
      const newest = migrationsKnown('postgres').at(-1)?.when ?? 0;
      if (Number(applied.rows[0]?.created_at ?? 0) > newest) throw new DatabaseTooNew();
    }
    await migrate(db, { migrationsFolder: migrationsFolder('postgres') });
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    client.release();
  }
};
