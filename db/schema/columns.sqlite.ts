import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  index,
  integer,
  real,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
  type AnySQLiteColumn,
  type CheckBuilder,
  type IndexBuilder,
  type SQLiteColumnBuilderBase,
} from 'drizzle-orm/sqlite-core';
import { oneOfChecks } from './one-of-checks.ts';

/*
 * The SQLite alphabet. The table definitions are written once in these words (define-tables.ts);
 * columns.postgres.ts says the same words for PostgreSQL.
 */

/** An instant: ISO-UTC text in code, whole milliseconds in the file. */
const instantType = customType<{ data: string; driverData: number }>({
  dataType: () => 'integer',
  toDriver: (iso) => {
    const milliseconds = Date.parse(iso);
    if (Number.isNaN(milliseconds)) throw new TypeError('an instant must be ISO-UTC text');
    return milliseconds;
  },
  fromDriver: (milliseconds) => new Date(milliseconds).toISOString(),
});

const id = (name = 'id') => sqliteText(name).primaryKey();
const ref = (name: string, column: () => AnySQLiteColumn) => sqliteText(name).references(column);
const text = (name: string) => sqliteText(name);
const flag = (name: string) => integer(name, { mode: 'boolean' });
/** whole numbers, money in pence included */
const count = (name: string) => integer(name);
/** numbers that may have decimals */
const score = (name: string) => real(name);
/** a calendar day as YYYY-MM-DD */
const day = (name: string) => sqliteText(name);
const instant = (name: string) => instantType(name);
/** only for what is never asked about inside the database, and whose key order does not count */
const json = <T>(name: string) => sqliteText(name, { mode: 'json' }).$type<T>();
/** one of fixed words; the table adds the CHECK */
const oneOf = <const T extends readonly [string, ...string[]]>(name: string, words: T) =>
  sqliteText(name, { enum: words as unknown as [T[number], ...T[number][]] });

/** A table whose `oneOf` columns get their CHECK, beside whatever else the definition adds. */
const table = <N extends string, C extends Record<string, SQLiteColumnBuilderBase>>(
  name: N,
  columns: C,
  more: (t: ReturnType<typeof sqliteTable<N, C>>) => (IndexBuilder | CheckBuilder)[] = () => [],
) =>
  sqliteTable(name, columns, (t) => {
    // drizzle hands over the columns alone; the callers' type is the table, which has the same columns.
    const built = t as unknown as ReturnType<typeof sqliteTable<N, C>>;
    return [...oneOfChecks(built).map(([label, condition]) => check(label, condition)), ...more(built)];
  });

export const sqliteColumns = {
  table,
  id,
  ref,
  text,
  flag,
  count,
  score,
  day,
  instant,
  json,
  oneOf,
  index,
  uniqueIndex,
  check,
  sql,
};

/** The words a table definition is written in. */
export type Columns = typeof sqliteColumns;
