import { numberIn, type Cell } from '../outcomes/indicator.ts';
import type { LoadedForm, LoadedValue } from '../outcomes/loaded-values.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import type { LoadedFigures } from '../outcomes/split-loaded.ts';
import { rateUnit, tellRate, tellWholeRate } from '../outcomes/tell-rates.ts';
import { formatUpTo } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import { capital } from './chart-words.ts';
import {
  byName,
  fromTo,
  scaleNotes,
  type DistrictsBeside,
  type DistrictsPicture,
} from './indicator-districts.ts';
import { cellWords, loadedCsv, loadedTable, rangeWords } from './loaded-tables.ts';
import { spreadAxis } from './spread-axis.ts';

const hasMark = (cell: Cell | undefined): boolean => cell !== undefined && 'mark' in cell;

const markNote =
  'x is not available, c and [c] are held back by the source because so few are in it, left blank is unknown. None of them is nought, and none has a mark in the picture.';

const rangeNote = 'The upright lines show from where to where each figure could be by chance alone (95%).';

/** Rates where denominators came along, else the numbers themselves. */
const valueOf = (form: LoadedForm, value: LoadedValue | undefined): number | undefined =>
  form === 'number' ? numberIn(value?.numerator) : value?.rate;

const labelOf = ({ indicator, form }: LoadedFigures, found: number | undefined): string => {
  if (found === undefined) return '';
  return form === 'number' ? formatUpTo(found, 2) : tellRate(form, found, indicator);
};

const wordsOf = ({ indicator, form }: LoadedFigures, value: LoadedValue | undefined): string => {
  if (value === undefined) return 'no figure';
  const found = valueOf(form, value);
  if (found === undefined) return `no figure (${cellWords(value.numerator) || 'left blank'})`;
  if (form === 'number') return `${formatUpTo(found, 2)} ${indicator.counts}`;
  const counts = ` (${cellWords(value.numerator)} of ${cellWords(value.denominator)})`;
  const range = rangeWords(form, value, indicator);
  return `${tellWholeRate(form, found, indicator)}${counts}${range === '' ? '' : `, could be ${range}`}`;
};

const unitOf = ({ indicator, form }: LoadedFigures): string => {
  if (form === 'number') return 'as counted';
  return form === 'share' ? `percent ${rateUnit(form, indicator)}` : rateUnit(form, indicator);
};

/** One area through the same periods as all others; undefined where nothing came along. */
const through = (values: readonly LoadedValue[], areaCode: string, periods: readonly string[]) =>
  periods.map((period) => values.find((value) => value.areaCode === areaCode && value.period === period));

const areasIn = (values: readonly LoadedValue[]): { areaCode: string; areaName: string }[] => [
  ...new Map(values.map(({ areaCode, areaName }) => [areaCode, { areaCode, areaName }])).values(),
];

const besideOf = (told: LoadedFigures, periods: readonly string[]): DistrictsBeside | undefined => {
  const [area] = areasIn(told.beside);
  if (area === undefined) return undefined;
  const values = through(told.beside, area.areaCode, periods).map((value) => valueOf(told.form, value));
  const label = labelOf(told, values.at(-1));
  return { name: area.areaName, values, label: label === '' ? area.areaName : `${area.areaName}, ${label}` };
};

/** One district alone is named, for nothing lies between it and itself. */
const headingOf = (
  told: LoadedFigures,
  areas: readonly { areaName: string }[],
  { latest, last }: { latest: readonly number[]; last: string },
): string => {
  const { indicator, form } = told;
  const [only, ...more] = areas;
  const where = only !== undefined && more.length === 0 ? ` in ${only.areaName}` : '';
  if (latest.length === 0) return `${indicator.name}: no figure${where} for ${periodInWords(last)}`;
  const apart = fromTo(form, latest, indicator).replace('From', 'from');
  const counts = form === 'number' ? ` ${indicator.counts}` : '';
  return `${indicator.name}: ${apart}${counts}${where} in ${periodInWords(last)}`;
};

const notesOf = (told: LoadedFigures, axis: DistrictsPicture['axis']): string[] => {
  const { values, beside, elsewhere } = told;
  const [wider] = areasIn(beside);
  const others = areasIn(elsewhere).map(({ areaName }) => areaName);
  const named = others.length > 4 ? `${others.slice(0, 4).join(', ')} and more` : others.join(', ');
  return [
    ...scaleNotes(axis),
    ...(wider ? [`The dashed line in every plot is ${wider.areaName}, which is no district.`] : []),
    ...(values.some(({ interval }) => interval !== undefined) ? [rangeNote] : []),
    ...(values.some((value) => hasMark(value.numerator) || hasMark(value.denominator)) ? [markNote] : []),
    ...(others.length === 0
      ? []
      : [`In the table and not in the picture, for it is no district here: ${named}.`]),
  ];
};

/**
 * What was loaded, district by district, on one scale that shows its intervals; a wider area is a pale line beside
 * every one of them.
 * @param strong the code of the district that the page is about
 */
export const loadedPicture = (told: LoadedFigures, strong?: string): DistrictsPicture | undefined => {
  const { indicator, form, values: own, beside } = told;
  const periods = [...new Set([...own, ...beside].map(({ period }) => period))].toSorted();
  const [first, last] = [periods[0], periods.at(-1)];
  const areas = areasIn(own).toSorted(byName);
  if (first === undefined || last === undefined || areas.length === 0) return undefined;
  const series = areas.map((area) => ({ ...area, values: through(own, area.areaCode, periods) }));
  const latest = series.flatMap(({ values }) => valueOf(form, values.at(-1)) ?? []);
  const heading = headingOf(told, areas, { latest, last });
  const wider = besideOf(told, periods);
  const readings = [
    ...(wider
      ? [
          `Held against ${wider.name}, ${periodInWords(last)}: ${wordsOf(
            told,
            beside.find(({ period }) => period === last),
          )}`,
        ]
      : []),
    ...series.map(
      ({ areaName, values }) => `${areaName}, ${periodInWords(last)}: ${wordsOf(told, values.at(-1))}`,
    ),
  ];
  const axis = spreadAxis(form, drawnIn(told));
  const notes = notesOf(told, axis);
  return {
    heading,
    subheading: `${capital(indicator.counts)}, ${unitOf(told)}${first === last ? '' : `, ${periodInWords(first)} to ${periodInWords(last)}`}${areas.length > 1 ? '. All districts on one scale, by name.' : ''}`,
    summary: `${heading}. ${readings.join('. ')}. ${notes.join(' ')}`,
    notes,
    readings,
    ends: [periodInWords(first), periodInWords(last)],
    axis,
    cells: series.map(({ areaCode, areaName, values }) => ({
      name: areaName,
      values: values.map((value) => valueOf(form, value)),
      ranges: values.map((value) => (form === 'number' ? undefined : value?.interval)),
      label: labelOf(told, valueOf(form, values.at(-1))),
      strong: areaCode === strong,
    })),
    ...(wider && { beside: wider }),
    table: loadedTable(told, periods),
    csv: loadedCsv(told),
    fileName: fileNameFrom(indicator.name),
  };
};

/** Every value that is drawn, with the ends of its interval. */
const drawnIn = ({ form, values, beside }: LoadedFigures): number[] => [
  ...[...values, ...beside].flatMap((value) => valueOf(form, value) ?? []),
  ...(form === 'number'
    ? []
    : values.flatMap(({ interval }) => (interval ? [interval.lower, interval.upper] : []))),
];
