import type { Area } from '../contracts/contract.ts';
import type { Question } from '../measures/measure-version.ts';
import type { Quarter } from '../periods/quarter.ts';
import type { Figure, MeasureKind, MissingReason } from '../values/figure.ts';

/** Who reads releases and nothing else. Source: methods, statistics 5.2. */
export const audiences = ['public', 'partner'] as const;
export type Audience = (typeof audiences)[number];

/** Raised whenever the rules that make a release change; every release says which made it (statistics 5.4.6). */
export const releaseRules = 2;

/** What a contract agreed about small numbers. Source: methods, statistics 5.2. */
export interface ReleaseTerms {
  /** from 5 to 8: a group of fewer is small */
  threshold: number;
  /** to the nearest 5, after hiding */
  rounded: boolean;
}

/** Who is told, and what was agreed about small numbers for it. */
export interface Readers extends ReleaseTerms {
  audience: Audience;
}

export const usualTerms: ReleaseTerms = { threshold: 5, rounded: false };
export const mostThreshold = 8;

/** What a table is about, in the words of its measure. */
export interface TableSubject {
  measureId: string;
  question: Question;
  name: string;
  purpose: string;
  kind: MeasureKind;
  unit: string;
  numeratorMeans: string;
  denominatorMeans: string;
  headline: boolean;
  countsPeople: boolean;
  /** zero and 'everyone' would say too much as well */
  sensitive: boolean;
  /** what one row counts is partly counted in the next one too, so that rows do not add up */
  overlaps: boolean;
  /** how many quarters one row covers */
  quartersPerRow: 1 | 2 | 4;
}

/** The two numbers of a share in one area. */
export interface AreaShare {
  numerator: number;
  denominator: number;
}

/** One row of a measure, exact, kept by the last quarter it covers. */
export interface ExactRow {
  quarter: Quarter;
  /** absent where it is missing */
  whole?: Figure;
  missing?: MissingReason;
  /** counts by area id that add up to the whole; empty where not split, or where they do not add up */
  areas: Readonly<Record<string, number>>;
  /** of a share, each area's two numbers, which add up to the whole's; absent as above */
  areaShares?: Readonly<Record<string, AreaShare>>;
  /** only some of those who deliver gave a figure */
  partial: boolean;
  target?: number;
}

/** A measure over time on its way to an audience: exact, with its earliest row first. */
export interface ExactTable {
  subject: TableSubject;
  areas: readonly Area[];
  rows: readonly ExactRow[];
}

/** A number as it is told: itself, or the mark in its place. Source: methods, statistics 5.1 (shorthand). */
export type ReleasedNumber = number | '[c]' | '[x]';

/** u: from few people. r: another number stood here before. p: not everybody has sent theirs yet. */
export const releaseMarks = ['u', 'r', 'p'] as const;
export type ReleaseMark = (typeof releaseMarks)[number];

/** One figure as it is told. */
export interface ReleasedCell {
  /** what is counted; absent for an average, whose sum is nobody's business */
  number?: ReleasedNumber;
  /** of how many */
  of?: ReleasedNumber;
  /** how many were due to be asked */
  due?: number;
  /** percent, average or rate per 1,000; absent where none may be told */
  rate?: number;
  marks: readonly ReleaseMark[];
}

/** One row as it is told. */
export interface ReleasedRow {
  quarter: Quarter;
  quarters: 1 | 2 | 4;
  /** the financial year added up, beside its parts */
  total: boolean;
  whole: ReleasedCell;
  /** by the table's areas, in their order */
  areas: readonly ReleasedNumber[];
  /** of a share, by the table's areas; absent where it is not told by area, as in a year */
  areaShares?: readonly ReleasedCell[];
  target?: number;
}

/** Why a table says less than was counted. */
export const releaseNotes = [
  'areas joined',
  'areas left out',
  'years left out',
  'too small to show',
] as const;
export type ReleaseNote = (typeof releaseNotes)[number];

/** A table as an audience reads it: nothing in it is hidden behind anything. */
export interface ReleasedTable {
  subject: TableSubject;
  areas: readonly { id: string; name: string }[];
  rows: readonly ReleasedRow[];
  notes: readonly ReleaseNote[];
}

/**
 * A line of the release log: what stood behind a table and which numbers of it were hidden. It stays inside.
 * Source: methods, statistics 5.4.6.
 */
export interface LoggedTable {
  measureId: string;
  rows: readonly ExactRow[];
  /** every number of the table by name, exact */
  numbers: Readonly<Record<string, number>>;
  /** the names of those that were hidden, whichever way */
  hidden: readonly string[];
}

/** A table of a release with the line of the log that belongs to it. */
export interface BuiltTable {
  released: ReleasedTable;
  logged: LoggedTable;
}
