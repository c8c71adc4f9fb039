import { Column, getTableColumns, getTableName, is, SQL, Table } from 'drizzle-orm';

/*
 * drizzle works out anew for every column of every row what kind of column it is. For a question that is
 * built once (database.ts) that is worked out once here; the rows are the same, which a test proves against
 * drizzle's own (tests/stores/ground/row-reader.test.ts), and twenty thousand follow-ups are there in two
 * thirds of the time.
 */

/** How one value of a row is read, and where it stands in the answer. */
interface Place {
  name: string;
  /** absent where the driver's value is the value */
  decode?: (value: unknown) => unknown;
}

/** What stands under one name of the answer: a value, or several of a table. */
type Part =
  | { kind: 'value'; place: Place }
  | { kind: 'several'; name: string; places: Place[]; absentWhenFirstIsNull: boolean };

const decoderOf = (field: unknown): Place['decode'] => {
  if (is(field, Column)) {
    return field.mapFromDriverValue === Column.prototype.mapFromDriverValue
      ? undefined
      : (value) => field.mapFromDriverValue(value);
  }
  // An expression is read as the driver gives it; drizzle keeps to itself what `mapWith` says otherwise.
  if (is(field, SQL) || is(field, SQL.Aliased)) return undefined;
  throw new TypeError('a question that is built once selects columns and expressions');
};

/** Which tables have a row whatever a join finds, as the built question tells. */
const alwaysThere = (prepared: object): Readonly<Record<string, boolean>> => {
  if ('joinsNotNullableMap' in prepared) return prepared.joinsNotNullableMap as Record<string, boolean>;
  throw new TypeError('the library no longer tells what a join may leave empty');
};

const partOf = (name: string, field: unknown, there: Readonly<Record<string, boolean>>): Part => {
  if (typeof field !== 'object' || field === null) throw new TypeError(`nothing is selected as ${name}`);
  if (is(field, Column) || is(field, SQL) || is(field, SQL.Aliased)) {
    return { kind: 'value', place: { name, decode: decoderOf(field) } };
  }
  const fields: Record<string, unknown> = is(field, Table) ? getTableColumns(field) : { ...field };
  const tables = Object.values(fields).map((one) => (is(one, Column) ? getTableName(one.table) : undefined));
  const [table] = tables;
  return {
    kind: 'several',
    name,
    places: Object.entries(fields).map(([inner, one]) => ({ name: inner, decode: decoderOf(one) })),
    absentWhenFirstIsNull:
      table !== undefined && tables.every((one) => one === table) && there[table] !== true,
  };
};

const valueAt = ({ decode }: Place, value: unknown): unknown =>
  value === null || decode === undefined ? value : decode(value);

/**
 * Reads the rows of one built question.
 * @param selected what the question selects, by name: columns, expressions, or a table's columns
 * @param prepared the built question, which knows what its joins may leave empty
 */
export const rowReader = (
  selected: object,
  prepared: object,
): ((raw: readonly unknown[]) => Readonly<Record<string, unknown>>) => {
  const there = alwaysThere(prepared);
  const parts = Object.entries(selected).map(([name, field]) => partOf(name, field, there));
  return (raw) => {
    const row: Record<string, unknown> = {};
    let at = 0;
    for (const part of parts) {
      if (part.kind === 'value') {
        row[part.place.name] = valueAt(part.place, raw[at]);
        at += 1;
        continue;
      }
      const several: Record<string, unknown> = {};
      const empty = part.absentWhenFirstIsNull && raw[at] === null;
      for (const place of part.places) {
        several[place.name] = valueAt(place, raw[at]);
        at += 1;
      }
      row[part.name] = empty ? null : several;
    }
    return row;
  };
};
