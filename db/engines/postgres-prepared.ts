import type { Database, Question, Reader, Values, Write, Writer } from '../database.ts';
import { postgresTables } from '../schema/postgres.ts';

/*
 * What is built once, on PostgreSQL. A statement keeps its text only here: unnamed on the server, so that it
 * works through a connection pooler and after a migration. As in postgres.ts, the SQLite type stands for both.
 */

interface Prepared<Answer> {
  execute: (values: Values) => Promise<Answer>;
}
interface Preparable<Answer> {
  prepare: (name: string) => Prepared<Answer>;
}

const unnamed = '';

/** Answers questions that are built once. */
export const answerer = (read: Reader): Database['ask'] => {
  const questions = new WeakMap<object, Prepared<unknown>>();
  return <Row>(question: Question<Row>, values: Values) => {
    const prepared =
      (questions.get(question) as Prepared<Row[]> | undefined) ??
      (question({ read, tables: postgresTables }) as unknown as Preparable<Row[]>).prepare(unnamed);
    questions.set(question, prepared);
    return prepared.execute(values);
  };
};

/** Runs one write inside a transaction; a statement belongs to its transaction, so it is built each time. */
export const runWrite = <Answer>({ statement, values }: Write, transaction: unknown): PromiseLike<Answer> => {
  const built = statement(transaction as Writer, postgresTables) as unknown as PromiseLike<Answer> &
    Preparable<Answer>;
  return values === undefined ? built : built.prepare(unnamed).execute(values);
};
