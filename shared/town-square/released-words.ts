import { periodTold } from '../disclosure/period-told.ts';
import type {
  ReleasedCell,
  ReleasedNumber,
  ReleasedRow,
  ReleasedTable,
  TableSubject,
} from '../disclosure/release.ts';
import { formatCount, formatFigure, formatPercent, formatTargetValue, formatUpTo } from '../values/format.ts';
import { ratePer } from '../values/rate-of.ts';
import { unitWord } from '../values/unit-word.ts';

/** A number as people read it: '1,204', or the mark in its place. */
export const numberTold = (number: ReleasedNumber | undefined): string =>
  typeof number === 'number' ? formatCount(number) : (number ?? '');

/** '61%', '12.4', '4.1': what a rate comes to in its own unit. */
export const rateTold = ({ kind, unit }: TableSubject, rate: number): string => {
  if (kind === 'share') return formatPercent(rate, 100) ?? '';
  return kind === 'mean' ? `${formatUpTo(rate, 1)} ${unitWord(rate, unit)}`.trim() : formatUpTo(rate, 1);
};

/** What can follow the number and its unit, where the definition begins with the unit. */
const phraseOf = ({ numeratorMeans, unit }: TableSubject): string | undefined =>
  unit !== '' && numeratorMeans.toLowerCase().startsWith(`${unit.toLowerCase()} `)
    ? numeratorMeans.slice(unit.length + 1).replace(/\.$/, '')
    : undefined;

/** The figure of a row that has one, and the words that follow it. */
export interface FigureTold {
  figure: string;
  /** the counts behind it, where it is worked out; else '' */
  counts: string;
  /** what reads on: 'helped to the end'; else '' */
  phrase: string;
}

const phraseTold = (subject: TableSubject): string => {
  const phrase = phraseOf(subject);
  return phrase === undefined ? '' : ` ${phrase}`;
};

const shareTold = (subject: TableSubject, { number, of, rate }: ReleasedCell): FigureTold => {
  const unit = subject.unit === '' ? '' : ` ${subject.unit}`;
  const counts = `${numberTold(number)} of ${numberTold(of)}${unit}`;
  const phrase = phraseTold(subject);
  return rate === undefined
    ? { figure: counts, counts: '', phrase }
    : { figure: rateTold(subject, rate), counts: ` (${counts})`, phrase };
};

const countTold = (subject: TableSubject, number: number): FigureTold => ({
  figure: formatFigure(subject.kind, { numerator: number }, subject.unit),
  counts: '',
  phrase: phraseTold(subject),
});

/** Undefined where the figure is hidden or missing. */
const figureTold = (subject: TableSubject, cell: ReleasedCell): FigureTold | undefined => {
  const { number, of, rate } = cell;
  const counts = ` (${numberTold(number)} of ${numberTold(of)})`;
  switch (subject.kind) {
    case 'share':
      return typeof number === 'number' && typeof of === 'number' && of > 0
        ? shareTold(subject, cell)
        : undefined;
    case 'mean':
      return rate === undefined
        ? undefined
        : { figure: rateTold(subject, rate), counts: ` (the average of ${numberTold(of)})`, phrase: '' };
    case 'rate':
      return rate === undefined
        ? undefined
        : { figure: `${formatUpTo(rate, 1)} per ${formatCount(ratePer)}`, counts, phrase: '' };
    case 'count':
    case 'different people':
    case 'snapshot':
    case 'money':
    case 'score':
      return typeof number === 'number' ? countTold(subject, number) : undefined;
  }
};

/** Why there is no figure to say: plainly, and for a hidden one without telling which it is. */
const noFigure = (subject: TableSubject, { number, of }: ReleasedCell): string => {
  if (number === '[x]') return 'there is no figure';
  if (number === '[c]' || of === '[c]') return 'the number is hidden, to protect people';
  if (of === 0) return 'there was nobody to count';
  return subject.kind === 'mean' ? 'there were too few people for an average' : 'there is no figure';
};

/** What the council asked for, where it did: 'The council asked for 80 families.' */
const targetTold = ({ kind, unit }: TableSubject, target: number | undefined): string =>
  target === undefined ? '' : ` The council asked for ${formatTargetValue(kind, target, unit)}.`;

const careTold = ({ marks, due, of }: ReleasedCell): string =>
  [
    due === undefined || typeof of !== 'number'
      ? ''
      : ` ${formatCount(due)} were due to be asked, and ${formatCount(of)} were reached.`,
    marks.includes('u') ? ' That is few people, so read it with care.' : '',
    marks.includes('p') ? ' Not everybody who runs it has sent their part yet.' : '',
    marks.includes('r') ? ' This figure was put right since it was first published.' : '',
  ].join('');

/** The newest row that is not a sum, and the newest sum. */
export const newestRow = ({ rows }: ReleasedTable): ReleasedRow | undefined =>
  rows.findLast(({ total }) => !total);
export const newestSum = ({ rows }: ReleasedTable): ReleasedRow | undefined =>
  rows.findLast(({ total }) => total);

/** A measure in its own sentence: its figure stands out, the words before and after do not. */
export interface SentenceTold {
  before: string;
  figure: string;
  after: string;
}

/** What a released measure says of its newest period, in plain sentences. */
export const sentenceTold = ({ subject }: ReleasedTable, row: ReleasedRow): SentenceTold => {
  const period = periodTold(row);
  const told = figureTold(subject, row.whole);
  const { name } = subject;
  if (told === undefined)
    return { before: `${name}: `, figure: '', after: `for ${period} ${noFigure(subject, row.whole)}.` };
  return {
    before: told.phrase === '' ? `${name}: ` : '',
    figure: told.figure,
    after: `${told.counts}${told.phrase}, ${period}.${targetTold(subject, row.target)}${careTold(row.whole)}`,
  };
};

/** 'In the year April 2025 to March 2026: 402 families.', where a year can be told. */
export const yearTold = ({ subject }: ReleasedTable, row: ReleasedRow): string | undefined => {
  const told = figureTold(subject, row.whole);
  return told === undefined ? undefined : `In the year ${periodTold(row)}: ${told.figure}${told.counts}.`;
};
