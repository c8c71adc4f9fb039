import { sql, type Column, type Param, type SQL } from 'drizzle-orm';

/**
 * The place of a value in a statement that is built once and run with other values each time
 * (database.ts), written to the records as its column writes it.
 */
export const given = (column: Column, name: string): Param =>
  // a parameter may stand for a place that is filled later; drizzle's type knows only the column's own
  sql.param(sql.placeholder(name), column);

/** The same where a statement sets a column. */
export const setGiven = (column: Column, name: string): SQL => sql`${given(column, name)}`;
