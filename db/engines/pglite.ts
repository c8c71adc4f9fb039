import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, Reader, Writer } from '../database.ts';
import { constraintRefusal } from '../constraint-problems.ts';
import { expectRows } from '../expect-rows.ts';
import { postgresTables } from '../schema/postgres.ts';

/** PostgreSQL in the process, for tests: one connection, so reads wait for a transaction. */
export const pgliteDatabase = (client: PGlite): Database => {
  const db = drizzle({ client });
  return {
    engine: 'postgres',
    tables: postgresTables,
    // As in postgres.ts: the SQLite type stands for both engines.
    read: db as unknown as Reader,
    writeAll: async (writes) => {
      try {
        await db.transaction(async (transaction) => {
          for (const write of writes) {
            const statement = write.statement(transaction as unknown as Writer) as unknown as PromiseLike<{
              affectedRows?: number;
            }>;
            const answer = await statement;
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
