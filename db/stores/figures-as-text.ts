import { sql, type Column, type SQL } from 'drizzle-orm';
import type { AcceptedValue } from '#shared/measures/measure-series.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import { missingReasons, type PeriodValue } from '#shared/values/figure.ts';
import type { Tables } from '../schema/define-tables.ts';

/*
 * Figures as one text, put together by the database: 36,000 rows of a large county come as 4,000 in a third
 * of the time, and the text of a measure is its own fingerprint. Both engines know string_agg and concat,
 * which takes a null for nothing, and write a number so that reading it gives the same number.
 */

type Figures = Tables['acceptedFigures'];

const fieldsAround = '|';
const figuresAround = ';';

/** What a figure says, in the order in which `acceptedFrom` reads it. No field can hold a separator. */
const fieldsOf = (figures: Figures): Column[] => [
  figures.state,
  figures.numerator,
  figures.denominator,
  figures.due,
  figures.missingReason,
  figures.partsHave,
  figures.partsOf,
  figures.measureVersionId,
];

const asLine = (fields: Column[]): SQL =>
  sql`concat(${sql.join(
    fields.map((field) => sql`${field}`),
    sql.raw(`, '${fieldsAround}', `),
  )})`;

const around = sql.raw(`'${figuresAround}'`);

/** The figures of one measure, in the order of their quarters. */
export const figuresAsText = (figures: Figures): SQL<string> =>
  sql<string>`string_agg(${asLine([figures.quarter, ...fieldsOf(figures)])}, ${around} order by ${figures.quarter})`;

/** The figures of one quarter, of whatever measure and area, in no order. */
export const quarterAsText = (figures: Figures): SQL<string> =>
  sql<string>`string_agg(${asLine([figures.measureId, figures.areaKey, ...fieldsOf(figures)])}, ${around})`;

/** Reads such a text from its start: each field once, in order. */
interface Reading {
  field: () => string;
  lastField: () => string;
  atEnd: () => boolean;
}

/** Field by field and not split into lists, which would cost twice as much. */
const reading = (written: string): Reading => {
  let at = 0;
  const upTo = (mark: string): string => {
    const found = written.indexOf(mark, at);
    const end = found === -1 ? written.length : found;
    const field = written.slice(at, end);
    at = end + 1;
    return field;
  };
  return {
    field: () => upTo(fieldsAround),
    lastField: () => upTo(figuresAround),
    atEnd: () => at > written.length,
  };
};

const numberIn = (field: string): number | undefined => (field === '' ? undefined : Number(field));

/** What the fields say. @throws Error when they break the rules every write goes through */
const valueFrom = ({ field }: Reading): PeriodValue => {
  const state = field();
  const numerator = numberIn(field());
  const denominator = numberIn(field());
  const due = numberIn(field());
  const reason = field();
  if (state === 'nil') return { state };
  if (state === 'value' && numerator !== undefined) return { state, figure: { numerator, denominator, due } };
  const known = missingReasons.find((each) => each === reason);
  if (state === 'missing' && known !== undefined) return { state, reason: known };
  throw new Error('an accepted figure does not say what it is');
};

const acceptedFrom = (text: Reading): AcceptedValue => {
  const value = valueFrom(text);
  const parts = { have: Number(text.field()), of: Number(text.field()) };
  return { value, versionId: text.lastField(), parts };
};

type Accepted = Record<Quarter, AcceptedValue>;

/** The figures that the text of one measure holds, by quarter. */
export const figuresFromText = (written: string): Accepted => {
  const text = reading(written);
  const accepted: Accepted = {};
  while (!text.atEnd()) {
    const quarter = text.field();
    accepted[quarter] = acceptedFrom(text);
  }
  return accepted;
};

/** What a measure holds: as a whole, and by area id where its figures are split. */
export interface FiguresOfMeasure {
  accepted: Accepted;
  byArea: Record<string, Accepted>;
}

/** The figures that the texts of quarters hold, by measure; each by quarter in the order given. */
export const figuresFromQuarters = (
  quarters: readonly { quarter: Quarter; all: string }[],
): ReadonlyMap<string, FiguresOfMeasure> => {
  const measures = new Map<string, FiguresOfMeasure>();
  for (const { quarter, all } of quarters) {
    const text = reading(all);
    while (!text.atEnd()) {
      const measureId = text.field();
      const areaKey = text.field();
      const measure = measures.get(measureId) ?? { accepted: {}, byArea: {} };
      measures.set(measureId, measure);
      const accepted = areaKey === '' ? measure.accepted : (measure.byArea[areaKey] ??= {});
      accepted[quarter] = acceptedFrom(text);
    }
  }
  return measures;
};
