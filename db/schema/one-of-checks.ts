import { Column, is, sql, type SQL } from 'drizzle-orm';

/** A table's or its columns' shape, as either alphabet hands it over. */
type ColumnsByName = object;

/**
 * The fixed words of a column. PostgreSQL's alphabet hands its columns over in a form that keeps the
 * words in its configuration only; without this its tables would lose every CHECK in silence.
 */
const wordsOf = (column: Column): readonly string[] => {
  if (column.enumValues?.length) return column.enumValues;
  const { config } = column as unknown as { config?: { enumValues?: readonly string[] } };
  return config?.enumValues ?? [];
};

/** For each column that holds one of fixed words: the name and the condition of its CHECK. */
export const oneOfChecks = (columns: ColumnsByName): [string, SQL][] =>
  Object.values(columns).flatMap((column: unknown): [string, SQL][] => {
    if (!is(column, Column)) return [];
    const words = wordsOf(column);
    if (words.length === 0) return [];
    const listed = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
    return [[`${column.name}_is_one_of`, sql`${column} in (${sql.raw(listed)})`]];
  });
