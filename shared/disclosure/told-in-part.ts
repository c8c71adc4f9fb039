import { formatCount, plural, pluralWord } from '../values/format.ts';
import type { ReleasedCell, ReleasedNumber, ReleasedTable, ReleaseNote } from './release.ts';

/** A measure that would be told only in part: how much of it, and why. */
export interface ToldInPart {
  name: string;
  /** how many of its figures are hidden, as a whole or in part, of how many */
  hidden: number;
  figures: number;
  /** the same by area; 0 where it is not told by area */
  areasHidden: number;
  areaFigures: number;
  notes: readonly ReleaseNote[];
}

const isHidden = (number: ReleasedNumber | undefined): boolean => number === '[c]';
const cellHidden = ({ number, of }: ReleasedCell): boolean => isHidden(number) || isHidden(of);

const areasOf = ({ rows }: ReleasedTable): boolean[] =>
  rows.flatMap(({ areas, areaShares }) => areaShares?.map(cellHidden) ?? areas.map(isHidden));

const count = (hidden: readonly boolean[]): number => hidden.filter(Boolean).length;

/** The measures of which less would be told than was counted, in their order. A figure is one row, years included. */
export const toldInPart = (tables: readonly ReleasedTable[]): ToldInPart[] =>
  tables
    .map((table) => {
      const wholes = table.rows.map(({ whole }) => cellHidden(whole));
      const areas = areasOf(table);
      return {
        ...{ name: table.subject.name, hidden: count(wholes), figures: wholes.length },
        ...{ areasHidden: count(areas), areaFigures: areas.length, notes: table.notes },
      };
    })
    .filter(({ hidden, areasHidden, notes }) => hidden + areasHidden + notes.length > 0);

const noteWords: Readonly<Record<ReleaseNote, string>> = {
  'areas joined': 'not told by area',
  'areas left out': 'some periods not told by area',
  'years left out': 'years not added up',
  'too small to show': 'not told at all',
};

/** 'Feel safe at the club: 2 of 18 figures hidden; not told by area'. */
export const inPartWords = ({
  name,
  hidden,
  figures,
  areasHidden,
  areaFigures,
  notes,
}: ToldInPart): string => {
  const parts = [
    hidden > 0 && `${formatCount(hidden)} of ${plural(figures, 'figure', 'figures')} hidden`,
    areasHidden > 0 &&
      `${formatCount(areasHidden)} of ${formatCount(areaFigures)} ${pluralWord(areaFigures, 'figure', 'figures')} by area hidden`,
    ...notes.map((note) => noteWords[note]),
  ];
  return `${name}: ${parts.filter((part) => part !== false).join('; ')}`;
};
