import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Problem, RefusalKind } from '#shared/problems/problem.ts';
import type { Tables } from './schema/define-tables.ts';

type Drizzle = BetterSQLite3Database;

/** Questions: select only. Awaited alike on both engines. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | '$count'>;

/** What a write is made of. */
export type Writer = Pick<Drizzle, 'insert' | 'update' | 'delete'>;

/** One statement, built but not yet run. */
export interface Statement {
  run: (...nothing: never[]) => unknown;
}

/** What is put where a statement that is built once says `given` (given.ts), by name. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * A question asked with almost every request: built once for each database and then only answered, which
 * saves nine tenths of its cost. It is a constant of its store, and what changes is `given` (given.ts).
 */
export type Question<Row> = (of: Pick<Database, 'read' | 'tables'>) => {
  /** what it selects, by name */
  _: { selectedFields: object };
  toSQL: () => { sql: string; params: unknown[] };
  prepare: () => {
    all: (values?: Record<string, unknown>) => Row[];
    values: (values?: Record<string, unknown>) => unknown[][];
  };
};

/**
 * One write: a function from the writer to one statement. With `expectRows`, anything else is refused
 * with `otherwise` and the whole list is undone. With `values`, the statement is a constant of its store
 * that is built once, and what changes is `given`.
 */
export interface Write {
  statement: (writer: Writer, tables: Tables) => Statement;
  values?: Values;
  expectRows?: number;
  otherwise?: { kind: RefusalKind; problem: Problem };
}

/** The narrow door to the records: ask, write all or nothing, close. There is no open transaction. */
export interface Database {
  engine: 'sqlite' | 'postgres';
  tables: Tables;
  read: Reader;
  /** Answers a question that is built once. */
  ask: <Row>(question: Question<Row>, values: Values) => Promise<Row[]>;
  /** Runs every write in one transaction, in order; throws a Refusal when an expectation fails. */
  writeAll: (writes: readonly Write[]) => Promise<void>;
  /** true when the database answers */
  isReachable: () => Promise<boolean>;
  close: () => Promise<void>;
}
