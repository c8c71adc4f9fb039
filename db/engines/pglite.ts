import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, Reader } from '../database.ts';
import { constraintRefusal } from '../constraint-problems.ts';
import { expectRows } from '../expect-rows.ts';
import { postgresTables } from '../schema/postgres.ts';
import { answerer, runWrite } from './postgres-prepared.ts';

/** PostgreSQL in the process, for tests: one connection, so reads wait for a transaction. */
export const pgliteDatabase = (client: PGlite): Database => {
  const db = drizzle({ client });
  // As in postgres.ts: the SQLite type stands for both engines.
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
            const answer = await runWrite<{ affectedRows?: number }>(write, transaction);
            expectRows(write, answer.affectedRows ?? 0);
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
    close: () => client.close(),
  };
};
