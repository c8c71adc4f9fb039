import { sql, type Column, type SQL } from 'drizzle-orm';

/**
 * Whether a column holds the text anywhere, capitals or not, the same on both engines: LIKE ignores
 * capitals on SQLite and heeds them on PostgreSQL, so both sides are lowered. The signs that LIKE gives a
 * meaning are taken as they are written.
 */
export const containsText = (column: Column, text: string): SQL =>
  sql`lower(${column}) like ${`%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`;
