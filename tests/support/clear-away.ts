/**
 * Statements that clear all rows of these tables away, past triggers and keys. Only tables that hold something
 * are touched: emptying every one takes longer than most tests.
 */
export const clearingAway = (tables: readonly string[]): string => {
  const each = tables.map(
    (name) => `if exists (select 1 from "${name}") then delete from "${name}"; end if;`,
  );
  return `set session_replication_role = replica;
    do $$ begin ${each.join(' ')} end $$;
    set session_replication_role = origin;`;
};

/** Asks a PostgreSQL database for the names of its tables. */
export const tablesThere = "select tablename as name from pg_tables where schemaname = 'public' order by 1";
