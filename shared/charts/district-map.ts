import type { Boundary } from '../outcomes/boundary.ts';
import type { Indicator } from '../outcomes/indicator.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import { isQuarter, quarterName } from '../periods/quarter.ts';
import { formatCount } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import { fromTo } from './indicator-districts.ts';
import type { AreaPicture } from './indicator-picture.ts';
import { formatRate, perWords } from './indicator-words.ts';
import { classOf, rateClasses, type RateClass } from './rate-classes.ts';

/** What is known of one district in one quarter. */
export interface MappedArea {
  code: string;
  name: string;
  count?: number;
  people?: number;
  rate?: number;
  /** polygons of rings of longitude and latitude, as they come over the wire */
  boundary?: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** A district as it is drawn. */
export interface MapDistrict {
  code: string;
  name: string;
  /** its rate as text, or that there is none */
  label: string;
  look: Pick<RateClass, 'fill' | 'ink'>;
  boundary?: Boundary;
}

/** Districts by their rate: on the map where every one has a boundary, else as tiles of one size. */
export interface MapPicture extends AreaPicture {
  form: 'map' | 'tiles';
  districts: readonly MapDistrict[];
  classes: readonly RateClass[];
}

const noRate = { fill: '#ffffff', ink: '#505a5f' } as const;

const listed = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');

const notesOf = (areas: readonly MappedArea[]): string[] => {
  const bare = areas.filter(({ boundary }) => boundary === undefined).map(({ name }) => name);
  const unknown = areas.filter(({ rate }) => rate === undefined).map(({ name }) => name);
  return [
    ...(bare.length === 0
      ? ['A figure that has no room upon its district stands in the table.']
      : bare.length === areas.length
        ? ['Tiles, because no boundaries were brought in: all of one size, by name, wherever they lie.']
        : [`Tiles, because there is no boundary for ${listed(bare)}.`]),
    ...(unknown.length === 0 ? [] : [`White with a dash: no rate for ${listed(unknown)}.`]),
  ];
};

const boundaryOf = (polygons: NonNullable<MappedArea['boundary']>): Boundary =>
  polygons.map((rings) =>
    rings.map((ring) => ring.map(([longitude = 0, latitude = 0]): [number, number] => [longitude, latitude])),
  );

/** What stands above the figures: what the police recorded among residents, or what came along. */
const wordsFor = ({ kind, ...indicator }: Indicator, period: string) => {
  const police = kind === 'police';
  return {
    when: isQuarter(period) ? quarterName(period) : periodInWords(period),
    counted: police ? 'Recorded' : 'Number',
    among: police ? 'Residents' : 'Of',
    per: isQuarter(period) ? `${perWords(indicator)} in the quarter` : perWords(indicator),
    column: isQuarter(period) ? `In the quarter, ${perWords(indicator)}` : perWords(indicator),
  };
};

/**
 * All districts by their rate in one period.
 * @returns undefined where none has a rate
 */
export const mapPicture = (
  indicator: Indicator,
  period: string | undefined,
  found: readonly MappedArea[],
): MapPicture | undefined => {
  const areas = found.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const rates = areas.flatMap(({ rate }) => rate ?? []);
  if (period === undefined || rates.length === 0) return undefined;
  const classes = rateClasses(rates);
  const { when, counted: countedHeader, among, per: perPeriod, column } = wordsFor(indicator, period);
  const heading = `${fromTo(rates)} ${perWords(indicator)} across the districts in ${periodInWords(period)}`;
  const readings = areas.map(({ name, count, rate }) => {
    const counted =
      count === undefined
        ? 'no whole figure'
        : `${formatCount(count)}${indicator.kind === 'police' ? ' recorded' : ''}`;
    const per = rate === undefined ? 'no rate' : `${formatRate(rate)} ${perWords(indicator)}`;
    return `${name}: ${counted}, ${per}`;
  });
  const notes = notesOf(areas);
  return {
    heading,
    subheading: `${indicator.name} in ${when}, ${perPeriod}`,
    summary: `${heading}. ${readings.join('. ')}. ${notes.join(' ')}`,
    notes,
    readings,
    form: areas.every(({ boundary }) => boundary !== undefined) ? 'map' : 'tiles',
    classes,
    districts: areas.map(({ code, name, rate, boundary }) => ({
      code,
      name,
      label: rate === undefined ? '–' : formatRate(rate),
      look: classOf(classes, rate) ?? noRate,
      ...(boundary && { boundary: boundaryOf(boundary) }),
    })),
    table: {
      caption: `${indicator.name} by district, ${when}`,
      columns: [
        { header: 'District' },
        { header: countedHeader, numeric: true },
        { header: among, numeric: true },
        { header: column, numeric: true },
        { header: 'Colour on the map' },
      ],
      rows: areas.map(({ name, count, people, rate }) => [
        name,
        count === undefined ? 'no figure' : formatCount(count),
        people === undefined ? 'not known' : formatCount(people),
        rate === undefined ? '' : formatRate(rate),
        classOf(classes, rate)?.words ?? 'white: no rate',
      ]),
    },
    csv: [
      ['area code', 'area', 'period', 'count', among.toLowerCase(), `rate per ${indicator.per}`],
      ...areas.map(({ code, name, count, people, rate }) => [code, name, period, count, people, rate]),
    ],
    fileName: fileNameFrom(indicator.name, 'map', period),
  };
};
