import BetterSqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Question, Values, Write } from '../database.ts';
import { constraintRefusal } from '../constraint-problems.ts';
import { expectRows } from '../expect-rows.ts';
import { sqliteTables } from '../schema/sqlite.ts';
import { valueFiller } from './fill-values.ts';
import { rowReader } from './row-reader.ts';

/**
 * Opens the file (or `:memory:`, or the bytes of one, held in memory) with the settings that keep an acknowledged write through a power cut.
 * better-sqlite3 says synchronous 2 and then writes at 1 after the change to WAL unless it is set again.
 */
export const openSqliteFile = (file: string | Buffer): BetterSqlite.Database => {
  const connection = new BetterSqlite(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // What is erased is overwritten in the file, not only no longer pointed at.
  connection.pragma('secure_delete = ON');
  connection.pragma('busy_timeout = 5000');
  // The first write applies the journal mode; what stands after it is what counts.
  connection.exec('CREATE TEMP TABLE settle (x); DROP TABLE settle;');
  connection.pragma('synchronous = FULL');
  if (connection.pragma('synchronous', { simple: true }) !== 2) {
    throw new Error('the database file could not be opened with full durability');
  }
  return connection;
};

type Answerer<Row> = (values: Values) => Row[];
interface BuiltWrite {
  run: () => BetterSqlite.RunResult;
  toSQL: () => { sql: string; params: unknown[] };
}

/** The SQLite engine: one connection, every write in one synchronous transaction that locks at once. */
export const sqliteDatabase = (connection: BetterSqlite.Database): Database => {
  const db = drizzle({ client: connection });
  const questions = new WeakMap<object, Answerer<unknown>>();
  const build = <Row>(question: Question<Row>): Answerer<Row> => {
    const built = question({ read: db, tables: sqliteTables });
    const { sql, params } = built.toSQL();
    const statement = connection.prepare(sql).raw();
    const valuesFor = valueFiller(params);
    const rowFrom = rowReader(built._.selectedFields, built.prepare());
    return (values) => (statement.all(...valuesFor(values)) as unknown[][]).map(rowFrom) as Row[];
  };
  const ask = <Row>(question: Question<Row>, values: Values): Row[] => {
    const answer = (questions.get(question) as Answerer<Row> | undefined) ?? build(question);
    questions.set(question, answer);
    return answer(values);
  };
  const statements = new WeakMap<Write['statement'], (values: Values) => BetterSqlite.RunResult>();
  const run = ({ statement, values }: Write): BetterSqlite.RunResult => {
    const known = values && statements.get(statement);
    if (known) return known(values);
    const built = statement(db, sqliteTables) as unknown as BuiltWrite;
    if (values === undefined) return built.run();
    const { sql, params } = built.toSQL();
    const prepared = connection.prepare(sql);
    const valuesFor = valueFiller(params);
    const ready = (given: Values) => prepared.run(...valuesFor(given));
    statements.set(statement, ready);
    return ready(values);
  };
  const runAll = connection.transaction((writes: Parameters<Database['writeAll']>[0]) => {
    for (const write of writes) expectRows(write, run(write).changes);
  });
  return {
    engine: 'sqlite',
    tables: sqliteTables,
    read: db,
    ask: (question, values) =>
      new Promise((resolve) => {
        resolve(ask(question, values));
      }),
    writeAll: (writes) =>
      new Promise((resolve, reject) => {
        try {
          runAll.immediate(writes);
          resolve();
        } catch (error) {
          reject(constraintRefusal(error));
        }
      }),
    isReachable: () => Promise.resolve(connection.open && connection.prepare('select 1').get() !== undefined),
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  };
};
