import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, types } from 'pg';
import type { Database, Reader } from '../database.ts';
import { constraintRefusal } from '../constraint-problems.ts';
import { expectRows } from '../expect-rows.ts';
import { postgresTables } from '../schema/postgres.ts';
import { answerer, runWrite } from './postgres-prepared.ts';

/** A pool for the address; sums and counts come back as numbers, instants as their text. */
export const openPostgresPool = (address: string): Pool => {
  types.setTypeParser(types.builtins.INT8, Number);
  const pool = new Pool({ connectionString: address, max: 10 });
  // A connection that dies while idle is replaced at the next question; it must not end the process.
  pool.on('error', () => undefined);
  return pool;
};

/** The PostgreSQL engine: the writes awaited one by one inside one transaction. */
export const postgresDatabase = (pool: Pool): Database => {
  const db = drizzle({ client: pool });
  // Both builders are awaited and answer with rows; the SQLite type stands for both (columns.postgres.ts).
  const read = db as unknown as Reader;
  return {
    engine: 'postgres',
    tables: postgresTables,
    read,
    ask: answerer(read),
    writeAll: async (writes) => {
      try {
        await db.transaction(async (transaction) => {
          for (const write of writes) {
            const answer = await runWrite<{ rowCount: number | null }>(write, transaction);
            expectRows(write, answer.rowCount ?? 0);
          }
        });
      } catch (error) {
        throw constraintRefusal(error);
      }
    },
    isReachable: () =>
      db.execute(sql`select 1`).then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
};
