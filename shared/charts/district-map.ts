import type { Boundary } from '../outcomes/boundary.ts';
import type { Indicator } from '../outcomes/indicator.ts';
import { quarterName, quarterShortName, type Quarter } from '../periods/quarter.ts';
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

/**
 * All districts by their rate in one quarter.
 * @returns undefined where none has a rate
 */
export const mapPicture = (
  indicator: Indicator,
  quarter: Quarter | undefined,
  found: readonly MappedArea[],
): MapPicture | undefined => {
  const areas = found.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const rates = areas.flatMap(({ rate }) => rate ?? []);
  if (quarter === undefined || rates.length === 0) return undefined;
  const classes = rateClasses(rates);
  const heading = `${fromTo(rates)} ${perWords(indicator)} across the districts in ${quarterShortName(quarter)}`;
  const readings = areas.map(({ name, count, rate }) => {
    const counted = count === undefined ? 'no whole figure' : `${formatCount(count)} recorded`;
    const per = rate === undefined ? 'no rate' : `${formatRate(rate)} ${perWords(indicator)}`;
    return `${name}: ${counted}, ${per}`;
  });
  const notes = notesOf(areas);
  return {
    heading,
    subheading: `${indicator.name} in ${quarterName(quarter)}, ${perWords(indicator)} in the quarter`,
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
      caption: `${indicator.name} by district, ${quarterName(quarter)}`,
      columns: [
        { header: 'District' },
        { header: 'Recorded', numeric: true },
        { header: 'Residents', numeric: true },
        { header: `In the quarter, ${perWords(indicator)}`, numeric: true },
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
      ['area code', 'area', 'quarter', 'count', 'residents', `rate per ${indicator.per} in the quarter`],
      ...areas.map(({ code, name, count, people, rate }) => [code, name, quarter, count, people, rate]),
    ],
    fileName: fileNameFrom(indicator.name, 'map', quarter),
  };
};
