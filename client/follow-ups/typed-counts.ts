import { typedCountWords, type TypedCountName } from '#shared/follow-ups/counts-without-cases.ts';
import type { TypedCounts } from '#shared/follow-ups/follow-ups.api.ts';

// Object.keys loses the keys' type; the words have exactly these.
export const countNames = Object.keys(typedCountWords) as TypedCountName[];

/** One line of the form as it is typed. */
export interface TypedLine {
  months: number;
  areaKey: string;
  boxes: Readonly<Record<TypedCountName, string>>;
}

const everyBox = (text: (name: TypedCountName) => string): TypedLine['boxes'] => ({
  finished: text('finished'),
  agreed: text('agreed'),
  excluded: text('excluded'),
  notYetDue: text('notYetDue'),
  pending: text('pending'),
  reached: text('reached'),
  betterOff: text('betterOff'),
  declined: text('declined'),
  notConsented: text('notConsented'),
  lost: text('lost'),
  missed: text('missed'),
});

/** A line with nothing in it: empty is not 0. */
export const emptyLine = (months: number, areaKey: string): TypedLine => ({
  months,
  areaKey,
  boxes: everyBox(() => ''),
});

/** Whether anything was typed in it: a line in which nothing was is not sent. */
export const isTyped = ({ boxes }: TypedLine): boolean =>
  countNames.some((name) => boxes[name].trim() !== '');

export const lineOf = (row: TypedCounts): TypedLine => ({
  months: row.months,
  areaKey: row.areaKey,
  boxes: everyBox((name) => String(row[name])),
});

const numberIn = (text: string): number | undefined => {
  const plain = text.trim().replaceAll(',', '');
  return plain === '' ? undefined : Number(plain);
};

/** A line as it is sent; a box with no number in it is left out, and the counter asks for it. */
export const lineSent = (
  quarter: string,
  { months, areaKey, boxes }: TypedLine,
): Record<string, string | number | undefined> => ({
  ...{ quarter, months, areaKey },
  ...Object.fromEntries(countNames.map((name) => [name, numberIn(boxes[name])])),
});
