import { problem, type Problem } from '../problems/problem.ts';
import { listColumns, listKinds, listNames, type ListColumn, type ListKind } from './list-columns.ts';

/** A list whose columns we know, and what stands in which column of the file. */
export interface RecognisedList {
  kind: ListKind;
  /** for each column of the file its heading: ours where we know it, else as the file has it */
  headings: string[];
  known: ListColumn[];
  /** headings that are not understood: their cells are kept as read and shown, never dropped */
  unknown: string[];
}

/** Case, spaces and the standard's ':0:' (the first of several) make no difference to a heading. */
const plain = (heading: string): string =>
  heading.trim().replaceAll(/\s+/g, ' ').replaceAll(':0:', ':').toLowerCase();

const missingFrom = (kind: ListKind, found: ReadonlySet<string>): string[] =>
  listColumns[kind].flatMap(({ heading, required }) =>
    required === true && !found.has(plain(heading)) ? [heading] : [],
  );

const requiredIn = (kind: ListKind): number =>
  listColumns[kind].filter(({ required }) => required === true).length;

const quoted = (headings: readonly string[]): string => headings.map((heading) => `'${heading}'`).join(', ');

const firstRepeated = (headings: readonly string[]): string | undefined =>
  headings.find((heading, place) => heading !== '' && headings.indexOf(heading) < place);

/** Recognises a list by its headings; the order of the columns does not matter. */
export const recogniseList = (headings: readonly string[]): RecognisedList | Problem => {
  const written = headings.map(plain);
  const repeated = firstRepeated(written);
  if (repeated !== undefined) {
    return problem(
      'heading-twice',
      `Two columns are called ${quoted([headings[written.indexOf(repeated)]?.trim() ?? ''])}. Rename or remove one.`,
    );
  }
  const found = new Set(written);
  const kind = listKinds.find((each) => missingFrom(each, found).length === 0);
  if (kind === undefined) {
    const nearest = listKinds.find((each) => missingFrom(each, found).length < requiredIn(each) / 2);
    return nearest === undefined
      ? problem(
          'list-unknown',
          `This is neither a ${listNames['transparency-code']} nor a ${listNames['360giving']}: the first row must hold their headings.`,
        )
      : problem(
          'heading-missing',
          `This looks like a ${listNames[nearest]}, but it has no column ${quoted(missingFrom(nearest, found))}.`,
        );
  }
  const columns = written.map((heading) =>
    listColumns[kind].find((column) => plain(column.heading) === heading),
  );
  return {
    kind,
    headings: columns.map((column, place) => column?.heading ?? headings[place]?.trim() ?? ''),
    known: columns.filter((column) => column !== undefined),
    unknown: columns.flatMap((column, place) =>
      column === undefined ? [headings[place]?.trim() || `column ${place + 1}, without a heading`] : [],
    ),
  };
};
