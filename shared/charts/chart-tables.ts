import { evidenceOf } from '../measures/judge-better-off.ts';
import type { Question } from '../measures/measure-version.ts';
import { formatCount, formatProportionRange } from '../values/format.ts';
import { shareInterval } from './build-lane.ts';
import type { ChartTable, CsvRows, Lane } from './chart.ts';
import { targetWordsOf } from './chart-words.ts';
import type { Reading } from './series-readings.ts';
import { yearAgoOf, yearChange } from './year-ago.ts';

const intervalWords = (reading: Reading): string => {
  const interval = shareInterval(reading);
  return interval === undefined ? '' : formatProportionRange(interval.lower / 100, interval.upper / 100);
};

/** What those who were not reached could make of it: worst to best case of all who were due. */
const dueWords = ({ figure }: Reading): string => {
  if (!figure?.denominator || figure.due === undefined) return '';
  const { numerator, denominator, due } = figure;
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  const { worstCase, bestCase } = evidence ?? {};
  return worstCase === undefined || bestCase === undefined ? '' : formatProportionRange(worstCase, bestCase);
};

/** The same quarter a year before, and the change on it. */
const yearAgoCells = (readings: readonly Reading[], reading: Reading): string[] => {
  const ago = reading.state === 'figure' ? yearAgoOf(readings, reading) : undefined;
  return [ago?.words ?? '', yearChange(reading, ago)];
};

/** One measure by period: figure with its n of N, target, from where to where it could be, what is unusual. */
export const measureTable = (caption: string, readings: readonly Reading[], lane: Lane): ChartTable => {
  const share = readings.at(-1)?.version.kind === 'share';
  const due = readings.some(({ figure }) => figure?.due !== undefined);
  const seasonal = readings.at(-1)?.version.seasonal === true;
  const signals = lane.marks.some(({ signal }) => signal !== undefined);
  return {
    caption,
    columns: [
      { header: 'Period' },
      { header: 'Figure', numeric: true },
      { header: 'Target', numeric: true },
      ...(seasonal
        ? [
            { header: 'Same quarter last year', numeric: true },
            { header: 'Change', numeric: true },
          ]
        : []),
      ...(share ? [{ header: 'Could be (95%)', numeric: true }] : []),
      ...(due ? [{ header: 'Of all who were due', numeric: true }] : []),
      ...(signals ? [{ header: 'Unusual' }] : []),
    ],
    rows: readings.map((reading, n) => [
      reading.period.name,
      reading.words,
      targetWordsOf(reading) ?? 'none',
      ...(seasonal ? yearAgoCells(readings, reading) : []),
      ...(share ? [intervalWords(reading)] : []),
      ...(due ? [dueWords(reading)] : []),
      ...(signals ? [lane.marks[n]?.signal === undefined ? '' : `unusually ${lane.marks[n].signal}`] : []),
    ]),
  };
};

const csvColumns = [
  'question',
  'measure',
  'quarter',
  'period',
  'state',
  'numerator',
  'denominator',
  'due',
  'figure',
  'unit',
  'target',
  'lower 95%',
  'upper 95%',
  'organisations that gave a figure',
  'of organisations',
  'definition',
] as const;

const units: Readonly<Record<string, string>> = { share: 'percent', money: 'pence' };

const stateWords = ({ accepted, state }: Reading): string => {
  const value = accepted?.value;
  if (value?.state === 'missing') return `missing: ${value.reason}`;
  return value === undefined ? (state === 'not yet due' ? 'not yet due' : 'no accepted figure') : value.state;
};

const csvRow = (question: Question, reading: Reading): (string | number | undefined)[] => {
  const { version, figure, accepted, period } = reading;
  // left unsaid where there is one organisation, which gave it
  const parts = accepted && (accepted.parts ?? { have: 1, of: 1 });
  const interval = shareInterval(reading);
  return [
    question,
    version.name,
    period.quarter,
    period.name,
    stateWords(reading),
    figure?.numerator,
    figure?.denominator,
    figure?.due,
    reading.rate,
    units[version.kind] ?? version.unit,
    reading.target,
    interval?.lower,
    interval?.upper,
    parts?.have,
    parts?.of,
    `version ${formatCount(version.number)}`,
  ];
};

/** The figures of one or more measures for a spreadsheet, one row a measure and period, in full precision. */
export const measureCsv = (lanes: readonly (readonly Reading[])[]): CsvRows => [
  [...csvColumns],
  ...lanes.flatMap((readings) => readings.map((reading) => csvRow(reading.version.question, reading))),
];
