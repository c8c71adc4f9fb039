import { referenceKey } from './case.ts';
import { caseDraftShape, type CaseDraft } from './cases.api.ts';
import { characteristicNames, nothingAsked } from './characteristics.ts';
import { cellReader, readWholeCell, type CellReader } from './import-cells.ts';
import { ageHeading, characteristicHeading, childColumns, childHeading } from './import-child-columns.ts';
import { readChoice, type ImportRow } from './import-column.ts';
import type { DraftSoFar, KnownByName } from './import-family-column.ts';
import { familyColumns, goTogether } from './import-family-columns.ts';
import { agreementHeading, elsewhereHeading } from './import-hand-over-columns.ts';

/** The rows of one family, one for each child. */
export interface ListedFamily {
  key: string;
  reference: string;
  rows: { row: ImportRow; reader: CellReader }[];
}

/** The rows of a sheet by the family they are about, in the order of the file; those without a reference apart. */
export const familiesListed = (
  rows: readonly ImportRow[],
): { families: ListedFamily[]; nobodys: CellReader[] } => {
  const families = new Map<string, ListedFamily>();
  const nobodys: CellReader[] = [];
  for (const row of rows) {
    const reader = cellReader(row);
    const reference = reader.needed('Reference');
    if (reference === '') {
      nobodys.push(reader);
      continue;
    }
    const key = referenceKey(reference);
    const family = families.get(key) ?? { key, reference, rows: [] };
    family.rows.push({ row, reader });
    families.set(key, family);
  }
  return { families: [...families.values()], nobodys };
};

/** What the rows of a family say together: each cell once, and refused where a later row says otherwise. */
const readTogether = ({ rows }: ListedFamily, draft: DraftSoFar, known: KnownByName): DraftSoFar => {
  let soFar = draft;
  for (const column of familyColumns) {
    const { heading } = column;
    const [first, ...others] = rows.filter(({ reader }) => reader.text(heading) !== '');
    if (first === undefined) continue;
    const said = first.reader.text(heading);
    for (const { reader } of others.filter((other) => other.reader.text(heading) !== said))
      reader.refuse(
        heading,
        'rows-differ',
        `Row ${first.row.row} says ‘${said}’ of the same family. Make them the same.`,
      );
    const reading = column.read(said, soFar, known);
    if (reading.refused === undefined) soFar = reading.value;
    else first.reader.refuse(heading, 'cell-unread', reading.refused);
  }
  return soFar;
};

type Child = CaseDraft['people'][number];

const numberOf = (reader: CellReader, alone: boolean): number | undefined => {
  if (reader.text(childHeading) === '' && alone) return 1;
  const text = reader.needed(childHeading).replace(/^child\s+/i, '');
  if (text === '') return undefined;
  const number = reader.take(childHeading, () => readWholeCell(text));
  if (number !== undefined && (number < 1 || number > 99)) {
    reader.refuse(childHeading, 'child-unread', 'Number the children of a family 1, 2, 3.');
    return undefined;
  }
  return number;
};

const childRead = (reader: CellReader, number: number, before: Child | undefined): Child => {
  const characteristics = { ...(before?.characteristics ?? nothingAsked) };
  for (const name of characteristicNames) {
    const heading = characteristicHeading(name);
    const choices = childColumns.find((column) => column.heading === heading)?.choices ?? [];
    const said = reader.take(heading, (text) => readChoice(text, choices));
    if (said !== undefined) Object.assign(characteristics, { [name]: said });
  }
  return {
    number,
    ageAtStart: reader.take(ageHeading, readWholeCell) ?? before?.ageAtStart,
    characteristics,
  };
};

/** The children as they are from then on. Who is here and not in the file stays: a list takes nobody away. */
const childrenRead = ({ rows }: ListedFamily, before: readonly Child[]): Child[] => {
  const children = new Map(before.map((child) => [child.number, child]));
  const seen = new Set<number>();
  const alone = rows.length === 1 && before.length < 2;
  for (const { reader } of rows) {
    const number = numberOf(reader, alone);
    if (number === undefined) continue;
    if (seen.has(number)) reader.refuse(childHeading, 'child-twice', `Child ${number} has a row already.`);
    seen.add(number);
    children.set(number, childRead(reader, number, children.get(number)));
  }
  return [...children.values()].toSorted((a, b) => a.number - b.number);
};

const blank = (reference: string): DraftSoFar => ({
  reference,
  people: [],
  whyInappropriate: '',
  concerns: [],
});

/** They went to one place: a service of the register, or elsewhere. */
const refuseTwoPlaces = ({ rows }: ListedFamily): void => {
  const [elsewhere] = rows.filter(({ reader }) => reader.text(elsewhereHeading) !== '');
  if (elsewhere !== undefined && rows.some(({ reader }) => reader.text(agreementHeading) !== ''))
    elsewhere.reader.refuse(
      elsewhereHeading,
      'two-places',
      `They went to one place: fill in this, or ‘${agreementHeading}’.`,
    );
};

/** What a family that is new cannot be without. */
const firstLines = ['Area', 'Need', 'Referral route', 'Referred on'];

/** The row and column in which a box of the form stands: of a child in its row, else in the first. */
export const cellOfPlace = (
  { rows }: ListedFamily,
  draft: Pick<DraftSoFar, 'people'>,
  place: string,
): { reader: CellReader; column: string } | undefined => {
  const [, childAt] = /^people\/(\d+)/.exec(place) ?? [];
  const number = childAt === undefined ? undefined : draft.people[Number(childAt)]?.number;
  const ofChild = rows.find(({ reader }) => reader.text(childHeading).replace(/\D/g, '') === String(number));
  const row = (number === undefined ? undefined : ofChild) ?? rows[0];
  if (row === undefined) return undefined;
  if (place === 'reference') return { reader: row.reader, column: 'Reference' };
  const characteristic = characteristicNames.find((name) => place.endsWith(`/${name}`));
  if (characteristic !== undefined)
    return { reader: row.reader, column: characteristicHeading(characteristic) };
  if (place.startsWith('people'))
    return { reader: row.reader, column: place.endsWith('ageAtStart') ? ageHeading : childHeading };
  const column = familyColumns.find(({ places }) =>
    places.some((each) => place === each || place.startsWith(`${each}/`)),
  );
  const said = rows.find(({ reader }) => column !== undefined && reader.text(column.heading) !== '') ?? row;
  return { reader: said.reader, column: column?.heading ?? '' };
};

/**
 * The draft that the rows of a family make of what is here, as the form would send it. What stands against a cell is
 * gathered with its reader. An empty cell says nothing: it takes nothing away.
 * @returns undefined where something stands against it
 */
export const draftListed = (
  family: ListedFamily,
  before: CaseDraft | undefined,
  known: KnownByName,
): CaseDraft | undefined => {
  const [first] = family.rows;
  if (before === undefined)
    for (const heading of firstLines)
      if (family.rows.every(({ reader }) => reader.text(heading) === '')) first?.reader.needed(heading);
  refuseTwoPlaces(family);
  const said = readTogether(family, before ?? blank(family.reference), known);
  const draft = { ...said, people: childrenRead(family, before?.people ?? []) };
  for (const pair of goTogether)
    if (pair.isHalf(draft))
      first?.reader.refuse(
        pair.heading,
        'cell-missing',
        `It goes together with ‘${pair.with}’: fill in both.`,
      );
  if (family.rows.some(({ reader }) => reader.problems.length > 0)) return undefined;
  const checked = caseDraftShape.safeParse(draft);
  if (checked.success) return checked.data;
  for (const { path, message } of checked.error.issues) {
    const cell = cellOfPlace(family, draft, path.join('/'));
    cell?.reader.refuse(cell.column, 'cell-refused', message);
  }
  return undefined;
};

/** What a draft says, heading by heading, so that two can be compared in the words of the list. */
export const draftInWords = (draft: CaseDraft, known: KnownByName): Record<string, string> =>
  Object.fromEntries([
    ...familyColumns.map(({ heading, show }) => [heading, show(draft, known)] as const),
    ...draft.people.flatMap(({ number, ageAtStart, characteristics }) => [
      [
        `Child ${number}: ${ageHeading}`,
        ageAtStart === undefined ? 'not known' : String(ageAtStart),
      ] as const,
      ...characteristicNames.map(
        (name) => [`Child ${number}: ${characteristicHeading(name)}`, characteristics[name]] as const,
      ),
    ]),
  ]);
