import { sql, type SQL } from 'drizzle-orm';
import type { AcceptedValue } from '#shared/measures/measure-series.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import { missingReasons, type PeriodValue } from '#shared/values/figure.ts';
import type { Tables } from '../schema/define-tables.ts';

/*
 * The figures of one measure as one text, put together by the database: 36,000 rows of a large county come as
 * 4,000 in a third of the time, and the text is its own fingerprint. Both engines know string_agg, and write
 * a number so that reading it gives the same number.
 */

type Figures = Tables['acceptedFigures'];

const fieldsAround = '|';
const figuresAround = ';';

const text = (column: SQL | Figures['numerator'] | Figures['partsHave']): SQL =>
  sql`coalesce(cast(${column} as text), '')`;

/** One figure after the other, in the order of their quarters. No field can hold a separator. */
export const figuresAsText = (figures: Figures): SQL<string> => {
  const fields = [
    sql`${figures.quarter}`,
    sql`${figures.state}`,
    text(figures.numerator),
    text(figures.denominator),
    text(figures.due),
    sql`coalesce(${figures.missingReason}, '')`,
    text(figures.partsHave),
    text(figures.partsOf),
    sql`${figures.measureVersionId}`,
  ];
  const line = sql.join(fields, sql` || ${sql.raw(`'${fieldsAround}'`)} || `);
  return sql<string>`string_agg(${line}, ${sql.raw(`'${figuresAround}'`)} order by ${figures.quarter})`;
};

const numberIn = (field: string): number | undefined => (field === '' ? undefined : Number(field));

/** What the fields say. @throws Error when they break the rules every write goes through */
const valueIn = (
  state: string,
  [numerator, denominator, due]: readonly [number?, number?, number?],
  reason: string,
): PeriodValue => {
  if (state === 'nil') return { state };
  if (state === 'value' && numerator !== undefined) return { state, figure: { numerator, denominator, due } };
  const known = missingReasons.find((each) => each === reason);
  if (state === 'missing' && known !== undefined) return { state, reason: known };
  throw new Error('an accepted figure does not say what it is');
};

/** The figures that such a text holds, by quarter. */
export const figuresFromText = (written: string): Record<Quarter, AcceptedValue> =>
  Object.fromEntries(
    written.split(figuresAround).map((line) => {
      const [quarter = '', state = '', numerator = '', denominator = '', due = '', ...rest] =
        line.split(fieldsAround);
      const [reason = '', have = '', of = '', versionId] = rest;
      const numbers = [numberIn(numerator), numberIn(denominator), numberIn(due)] as const;
      const parts = { have: Number(have), of: Number(of) };
      return [quarter, { value: valueIn(state, numbers, reason), versionId, parts }];
    }),
  );
