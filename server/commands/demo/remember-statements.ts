import type BetterSqlite from 'better-sqlite3';

/**
 * Prepares each statement once. The maker asks the same two hundred statements tens of thousands of times,
 * and the query builder prepares each anew: a sixth of the whole time. Only for the maker's own connection,
 * where nothing else reads: a statement is always asked by the same caller, in the same way.
 */
export const rememberStatements = (connection: BetterSqlite.Database): void => {
  const known = new Map<string, BetterSqlite.Statement>();
  const prepare = connection.prepare.bind(connection);
  const remembering = (source: string): BetterSqlite.Statement => {
    const there = known.get(source);
    if (there) return there;
    const statement = prepare(source);
    known.set(source, statement);
    return statement;
  };
  Object.assign(connection, { prepare: remembering });
};
