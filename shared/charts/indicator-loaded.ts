import { numberIn, type Cell, type Indicator } from '../outcomes/indicator.ts';
import type { LoadedValue } from '../outcomes/loaded-values.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import { formatUpTo } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import { capital } from './chart-words.ts';
import { byName, fromTo, scaleNotes, type DistrictsPicture } from './indicator-districts.ts';
import { formatRate, perWords } from './indicator-words.ts';
import { valueAxis } from './value-axis.ts';

/** A cell as it stands in the table it came from: zero is a number, and no mark is. */
export const cellWords = (cell: Cell | undefined): string => {
  if (cell === undefined) return '';
  if ('number' in cell) return formatUpTo(cell.number, 2);
  return cell.mark === 'blank' ? 'left blank' : cell.mark;
};

const marksUsed = (values: readonly LoadedValue[]): boolean =>
  values.some((value) =>
    [value.numerator, value.denominator].some((cell) => cell !== undefined && 'mark' in cell),
  );

const markNote =
  'x is not available, c and [c] are held back by the source because so few are in it, left blank is unknown. None of them is nought, and none has a mark in the picture.';

const rangeNote =
  'The pale upright lines show from where to where each figure could be by chance alone (95%).';

/** Rates where denominators came along, else the numbers themselves. */
const valueOf = (value: LoadedValue, rates: boolean): number | undefined =>
  rates ? value.rate : numberIn(value.numerator);

const unitOf = (indicator: Indicator, rates: boolean): string =>
  rates ? perWords(indicator) : indicator.counts;

const wordsOf = (value: LoadedValue | undefined, indicator: Indicator, rates: boolean): string => {
  if (value === undefined) return 'no figure';
  const found = valueOf(value, rates);
  if (found === undefined) return `no figure (${cellWords(value.numerator) || 'left blank'})`;
  const counts = rates ? ` (${cellWords(value.numerator)} of ${cellWords(value.denominator)})` : '';
  return `${formatRate(found)} ${unitOf(indicator, rates)}${counts}${rates ? couldBe(value) : ''}`;
};

/** ', could be 51.2 to 63.9' */
const couldBe = ({ interval }: LoadedValue): string =>
  interval ? `, could be ${formatRate(interval.lower)} to ${formatRate(interval.upper)}` : '';

/**
 * What was loaded, district by district, on one scale.
 * @param strong the code of the district that the page is about
 */
export const loadedPicture = (
  indicator: Indicator,
  values: readonly LoadedValue[],
  strong?: string,
): DistrictsPicture | undefined => {
  const periods = [...new Set(values.map(({ period }) => period))].toSorted();
  const areas = [...new Map(values.map((value) => [value.areaCode, value])).values()].toSorted(byName);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const rates = values.some(({ rate }) => rate !== undefined);
  const cell = (areaCode: string, period: string) =>
    values.find((value) => value.areaCode === areaCode && value.period === period);
  const numberAt = (areaCode: string, period: string) => {
    const value = cell(areaCode, period);
    return value && valueOf(value, rates);
  };
  const latest = areas.flatMap(({ areaCode }) => numberAt(areaCode, last) ?? []);
  const heading =
    latest.length === 0
      ? `${indicator.name}: no figure for ${periodInWords(last)}`
      : `${indicator.name}: ${fromTo(latest).replace('From', 'from')} ${unitOf(indicator, rates)} in ${periodInWords(last)}`;
  const readings = areas.map(
    ({ areaCode, areaName }) =>
      `${areaName}, ${periodInWords(last)}: ${wordsOf(cell(areaCode, last), indicator, rates)}`,
  );
  const axis = valueAxis({
    kind: 'rate',
    values: values.flatMap((value) => [
      ...(valueOf(value, rates) === undefined ? [] : [valueOf(value, rates) ?? 0]),
      ...(rates && value.interval ? [value.interval.upper] : []),
    ]),
    fromZero: true,
  });
  const ranges = rates && values.some(({ interval }) => interval !== undefined);
  const notes = [
    ...scaleNotes(axis),
    ...(ranges ? [rangeNote] : []),
    ...(marksUsed(values) ? [markNote] : []),
  ];
  return {
    heading,
    subheading: `${capital(indicator.counts)}, ${rates ? perWords(indicator) : 'as counted'}. All districts on one scale, by name.`,
    summary: `${heading}. ${readings.join('. ')}. ${notes.join(' ')}`,
    notes,
    readings,
    ends: [periodInWords(first), periodInWords(last)],
    axis,
    cells: areas.map(({ areaCode, areaName }) => {
      const now = numberAt(areaCode, last);
      return {
        name: areaName,
        values: periods.map((period) => numberAt(areaCode, period)),
        ranges: periods.map((period) => (rates ? cell(areaCode, period)?.interval : undefined)),
        label: now === undefined ? '' : formatRate(now),
        strong: areaCode === strong,
      };
    }),
    table: {
      caption: `${indicator.name}, as it was loaded`,
      columns: [
        { header: 'District' },
        { header: 'Period' },
        { header: 'Number', numeric: true },
        { header: 'Of', numeric: true },
        { header: perWords(indicator), numeric: true },
        { header: 'Could be', numeric: true },
      ],
      rows: areas.flatMap(({ areaCode, areaName }) =>
        periods.map((period) => {
          const value = cell(areaCode, period);
          const rate = value?.rate === undefined ? '' : formatRate(value.rate);
          return [
            areaName,
            periodInWords(period),
            value === undefined ? 'no figure' : cellWords(value.numerator),
            cellWords(value?.denominator),
            rate,
            value ? couldBe(value).replace(', could be ', '') : '',
          ];
        }),
      ),
    },
    csv: [
      [
        'area code',
        'area',
        'period',
        'numerator',
        'denominator',
        `rate per ${indicator.per}`,
        'lower 95%',
        'upper 95%',
      ],
      ...areas.flatMap(({ areaCode, areaName }) =>
        periods.flatMap((period) => {
          const value = cell(areaCode, period);
          if (value === undefined) return [];
          return [
            [
              areaCode,
              areaName,
              period,
              written(value.numerator),
              written(value.denominator),
              value.rate,
              value.interval?.lower,
              value.interval?.upper,
            ],
          ];
        }),
      ),
    ],
    fileName: fileNameFrom(indicator.name),
  };
};

const written = (cell: Cell | undefined): string | number | undefined => {
  if (cell === undefined) return undefined;
  return 'number' in cell ? cell.number : cell.mark === 'blank' ? '' : cell.mark;
};
