import { sql, type Column, type SQL } from 'drizzle-orm';
import type { AcceptedValue } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import { missingReasons, type PeriodValue } from '#shared/values/figure.ts';
import type { Tables } from '../schema/define-tables.ts';
import { acceptedValue } from './accepted-value.ts';

/*
 * Figures as one text, put together by the database: 36,000 rows of a large county come as 4,000 in a third
 * of the time, and the text of a measure is its own fingerprint. Both engines know string_agg and concat,
 * which takes a null for nothing, and write a number so that reading it gives the same number.
 */

type Figures = Tables['acceptedFigures'];

const fieldsAround = '|';
const figuresAround = ';';

/** What a figure says, in the order in which it is read. No field can hold a separator. */
const fieldsOf = (figures: Figures): Column[] => [
  figures.quarter,
  figures.state,
  figures.numerator,
  figures.denominator,
  figures.due,
  figures.missingReason,
  figures.partsHave,
  figures.partsOf,
];

const asLine = (fields: Column[]): SQL =>
  sql`concat(${sql.join(
    fields.map((field) => sql`${field}`),
    sql.raw(`, '${fieldsAround}', `),
  )})`;

const around = sql.raw(`'${figuresAround}'`);

/** The figures of one measure with the definition each was given on, in the order of their quarters. */
export const figuresAsText = (figures: Figures): SQL<string> =>
  sql<string>`string_agg(${asLine([...fieldsOf(figures), figures.measureVersionId])}, ${around} order by ${figures.quarter})`;

/** The figures of one measure and area that were given on one definition, in no order. */
export const definitionAsText = (figures: Figures): SQL<string> =>
  sql<string>`string_agg(${asLine(fieldsOf(figures))}, ${around})`;

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

type Accepted = Record<Quarter, AcceptedValue>;

/** The figures that the text of one measure holds, by quarter. */
export const figuresFromText = (written: string): Accepted => {
  const text = reading(written);
  const accepted: Accepted = {};
  while (!text.atEnd()) {
    const quarter = text.field();
    const value = valueFrom(text);
    const parts = { have: Number(text.field()), of: Number(text.field()) };
    accepted[quarter] = { value, versionId: text.lastField(), parts };
  }
  return accepted;
};

/** The text of one definition of a measure, as a whole or in one area. */
export interface DefinitionAsText {
  areaKey: string;
  measureVersionId: string;
  all: string;
}

/** What a measure holds: as a whole, and by area id where its figures are split. */
export interface FiguresOfMeasure {
  accepted: Accepted;
  byArea: Record<string, Accepted>;
}

/** The figures that the texts of a measure hold, by quarter. */
export const figuresFromDefinitions = (
  texts: readonly DefinitionAsText[],
  versions: readonly MeasureVersion[],
): FiguresOfMeasure => {
  const figures: FiguresOfMeasure = { accepted: {}, byArea: {} };
  for (const { areaKey, measureVersionId, all } of texts) {
    const accepted = areaKey === '' ? figures.accepted : (figures.byArea[areaKey] ??= {});
    const text = reading(all);
    while (!text.atEnd()) {
      const quarter = text.field();
      const value = valueFrom(text);
      const partsHave = Number(text.field());
      const partsOf = Number(text.lastField());
      accepted[quarter] = acceptedValue(versions, { quarter, value, measureVersionId, partsHave, partsOf });
    }
  }
  return figures;
};
