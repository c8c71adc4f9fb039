import type { Boundary } from '../outcomes/boundary.ts';
import type { Indicator } from '../outcomes/indicator.ts';
import type { LoadedForm } from '../outcomes/loaded-values.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import { rateAsRead, rateCsvHeader, rateHeader, rateUnit, tellRate } from '../outcomes/tell-rates.ts';
import { isQuarter, quarterName } from '../periods/quarter.ts';
import { formatUpTo } from '../values/format.ts';
import { fileNameFrom } from './chart-csv.ts';
import { fromTo } from './indicator-districts.ts';
import type { AreaPicture } from './indicator-picture.ts';
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

/** What is mapped: rates of one period, told as the indicator's form has it. */
export interface MappedIndicator {
  indicator: Indicator;
  form: LoadedForm;
  period: string | undefined;
}

/** How far districts lie apart in one period: on the map and in the list of indicators in the same words. */
export const acrossDistricts = (
  { indicator, form }: Pick<MappedIndicator, 'indicator' | 'form'>,
  rates: readonly number[],
  period: string,
): string => `${fromTo(form, rates, indicator)} across the districts in ${periodInWords(period)}`;

/** What stands above the figures: what the police recorded among residents, or what came along. */
const wordsFor = ({ indicator, form }: MappedIndicator, period: string) => {
  const police = indicator.kind === 'police';
  const unit = form === 'share' ? `percent ${rateUnit(form, indicator)}` : rateUnit(form, indicator);
  const header = rateHeader(form, indicator);
  return {
    when: isQuarter(period) ? quarterName(period) : periodInWords(period),
    counted: police ? 'Recorded' : 'Number',
    among: police ? 'Residents' : 'Of',
    unit: isQuarter(period) && form === 'rate' ? `${unit} in the quarter` : unit,
    column: isQuarter(period) && form === 'rate' ? `In the quarter, ${header}` : header,
  };
};

/** 'Aldermere: 68% of residents aged 16 and 17 (271 of 400)', 'Coldwick: 1,239 recorded, 5.36 per 1,000 residents'. */
const readingOf = (
  { indicator, form }: MappedIndicator,
  { name, count, people, rate }: MappedArea,
): string => {
  const unit = rateUnit(form, indicator);
  if (form === 'share') {
    if (rate === undefined || count === undefined || people === undefined) return `${name}: no figure`;
    const counts = `${formatUpTo(count, 2)} of ${formatUpTo(people, 2)}`;
    return `${name}: ${tellRate(form, rate, indicator)} ${unit} (${counts})`;
  }
  const recorded = indicator.kind === 'police' ? ' recorded' : '';
  const counted = count === undefined ? 'no whole figure' : `${formatUpTo(count, 2)}${recorded}`;
  return `${name}: ${counted}, ${rate === undefined ? 'no rate' : `${tellRate(form, rate, indicator)} ${unit}`}`;
};

/**
 * All districts by their rate in one period. A district lies in the class of the figure that stands upon it.
 * @returns undefined where none has a rate
 */
export const mapPicture = (mapped: MappedIndicator, found: readonly MappedArea[]): MapPicture | undefined => {
  const { indicator, form, period } = mapped;
  const areas = found.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const rates = areas.flatMap(({ rate }) => rate ?? []);
  if (period === undefined || rates.length === 0) return undefined;
  const asRead = (rate: number | undefined) => (rate === undefined ? undefined : rateAsRead(form, rate));
  const classes = rateClasses(
    rates.map((rate) => rateAsRead(form, rate)),
    form,
  );
  const { when, counted, among, unit, column } = wordsFor(mapped, period);
  const heading = acrossDistricts(mapped, rates, period);
  const readings = areas.map((area) => readingOf(mapped, area));
  const notes = notesOf(areas);
  const label = (rate: number | undefined, none: string) =>
    rate === undefined ? none : tellRate(form, rate, indicator);
  return {
    heading,
    subheading: `${indicator.name} in ${when}, ${unit}`,
    summary: `${heading}. ${readings.join('. ')}. ${notes.join(' ')}`,
    notes,
    readings,
    form: areas.every(({ boundary }) => boundary !== undefined) ? 'map' : 'tiles',
    classes,
    districts: areas.map(({ code, name, rate, boundary }) => ({
      code,
      name,
      label: label(rate, '–'),
      look: classOf(classes, asRead(rate)) ?? noRate,
      ...(boundary && { boundary: boundaryOf(boundary) }),
    })),
    table: {
      caption: `${indicator.name} by district, ${when}`,
      columns: [
        { header: 'District' },
        { header: counted, numeric: true },
        { header: among, numeric: true },
        { header: column, numeric: true },
        { header: 'Colour on the map' },
      ],
      rows: areas.map(({ name, count, people, rate }) => [
        name,
        count === undefined ? 'no figure' : formatUpTo(count, 2),
        people === undefined ? 'not known' : formatUpTo(people, 2),
        label(rate, ''),
        classOf(classes, asRead(rate))?.words ?? 'white: no rate',
      ]),
    },
    csv: [
      ['area code', 'area', 'period', 'count', among.toLowerCase(), rateCsvHeader(form, indicator)],
      ...areas.map(({ code, name, count, people, rate }) => [code, name, period, count, people, rate]),
    ],
    fileName: fileNameFrom(indicator.name, 'map', period),
  };
};
