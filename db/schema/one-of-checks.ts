import { is, sql, type SQL } from 'drizzle-orm';
import { Column } from 'drizzle-orm';

/** A table's or its columns' shape, as either alphabet hands it over. */
type ColumnsByName = object;

/** For each column that holds one of fixed words: the name and the condition of its CHECK. */
export const oneOfChecks = (columns: ColumnsByName): [string, SQL][] =>
  Object.values(columns).flatMap((column: unknown): [string, SQL][] => {
    if (!is(column, Column) || !column.enumValues?.length) return [];
    const words = column.enumValues.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
    const label = `${column.name}_is_one_of`;
    return [[label, sql`${column} in (${sql.raw(words)})`]];
  });
