import { existsSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { erasedIds } from './stores/erasures-store.ts';
import type { DatabaseAddress } from './open-database.ts';

const inSqlite = (file: string): string[] => {
  if (!existsSync(file)) return [];
  const records = new BetterSqlite(file, { readonly: true });
  try {
    const there = records.prepare("select 1 from sqlite_master where name = 'erasures'").get();
    return there === undefined ? [] : records.prepare('select id from erasures').pluck().all().map(String);
  } catch {
    // Damaged records are what a back-up is for: the file beside the back-ups knows the rest.
    return [];
  } finally {
    records.close();
  }
};

/** The ids of erased cases in records as they are, of whatever version: nothing is changed in them. */
export const erasuresKnown = async (address: DatabaseAddress): Promise<string[]> => {
  if (address.engine === 'sqlite') return inSqlite(address.file);
  const { openPostgresPool, postgresDatabase } = await import('./engines/postgres.ts');
  const db = postgresDatabase(openPostgresPool(address.url));
  try {
    return await erasedIds(db);
  } catch {
    return [];
  } finally {
    await db.close();
  }
};
