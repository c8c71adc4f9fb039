import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  text as pgText,
  uniqueIndex,
  type AnyPgColumn,
  type PgColumnBuilderBase,
} from 'drizzle-orm/pg-core';
import type { Columns } from './columns.sqlite.ts';
import { oneOfChecks } from './one-of-checks.ts';

/* The PostgreSQL alphabet: the same words as columns.sqlite.ts, so that no default or check can drift. */

/** An instant: ISO-UTC text in code, timestamptz(3) in the table. */
const instantType = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (iso) => {
    const milliseconds = Date.parse(iso);
    if (Number.isNaN(milliseconds)) throw new TypeError('an instant must be ISO-UTC text');
    return new Date(milliseconds).toISOString();
  },
  fromDriver: (value) => new Date(value).toISOString(),
});

const postgres = {
  table: (
    name: string,
    columns: Record<string, PgColumnBuilderBase>,
    more: (t: never) => unknown[] = () => [],
  ) =>
    pgTable(name, columns, (t) => [
      ...oneOfChecks(t).map(([label, condition]) => check(label, condition)),
      // The definitions are typed by the SQLite alphabet; what they build here is this one's.
      ...(more(t as never) as ReturnType<typeof check>[]),
    ]),
  id: (name = 'id') => pgText(name).primaryKey(),
  ref: (name: string, column: () => AnyPgColumn) => pgText(name).references(column),
  text: (name: string) => pgText(name),
  flag: (name: string) => boolean(name),
  // PostgreSQL's integer ends at £21.4m in pence.
  count: (name: string) => bigint(name, { mode: 'number' }),
  score: (name: string) => doublePrecision(name),
  day: (name: string) => pgText(name),
  instant: (name: string) => instantType(name),
  json: (name: string) => jsonb(name),
  oneOf: (name: string, words: readonly [string, ...string[]]) => pgText(name, { enum: [...words] }),
  index,
  uniqueIndex,
  check,
  sql,
};

/** The one place where the PostgreSQL words take the type of the SQLite words. */
export const postgresColumns = postgres as unknown as Columns;
