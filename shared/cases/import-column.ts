/** A column of a sheet that is brought in. */
export interface ImportColumn {
  heading: string;
  /** said where the sheet is filled in */
  hint: string;
  /** without it the sheet cannot be read; what a row must say is decided by the rules of the forms */
  required?: true;
  choices?: readonly string[];
}

/** What is wrong with a cell, or with a row: by sheet, row and column. */
export interface CellProblem {
  sheet: string;
  /** as the file counts, headings being row 1 */
  row: number;
  /** '' where it is the row as a whole */
  column: string;
  code: string;
  sentence: string;
}

/** One row of a sheet, its cells by heading; what is empty is not there. */
export interface ImportRow {
  sheet: string;
  row: number;
  cells: Readonly<Record<string, string>>;
}

/** What a cell says, or why it cannot be taken. */
export type CellReading<Value> = { value: Value; refused?: undefined } | { refused: string };

const plain = (text: string): string => text.trim().toLowerCase();

/** One of a list, by its words; capitals make no difference. */
export const readChoice = <Choice extends string>(
  text: string,
  choices: readonly Choice[],
  words: Partial<Readonly<Record<Choice, string>>> = {},
): CellReading<Choice> => {
  const found = choices.find((choice) =>
    [choice, words[choice] ?? choice].some((each) => plain(each) === plain(text)),
  );
  return found === undefined
    ? {
        refused: `‘${text}’ is none of: ${choices.map((choice) => words[choice] ?? choice).join('; ')}. Write one of them.`,
      }
    : { value: found };
};

/** Several of a list, with ; between them. */
export const readChoices = <Choice extends string>(
  text: string,
  choices: readonly Choice[],
): CellReading<Choice[]> => {
  const value: Choice[] = [];
  for (const part of text.split(/[;,]/).filter((each) => each.trim() !== '')) {
    const reading = readChoice(part.trim(), choices);
    if (reading.refused !== undefined) return reading;
    value.push(reading.value);
  }
  return { value };
};
