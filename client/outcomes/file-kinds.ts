import type { OutcomeFile } from '#shared/outcomes/bring-in.api.ts';

/** What can be brought in, in the order in which an area is set up. */
export const fileKinds: readonly { value: OutcomeFile; label: string; hint: string; accept: string }[] = [
  {
    value: 'lookup',
    label: 'Which places lie in which district',
    hint: 'A CSV with a column of LSOA codes and one of district codes, of any year; both vintages of LSOA where there are two. Wards come the same way.',
    accept: '.csv,.gz',
  },
  {
    value: 'populations',
    label: 'How many people live in each district',
    hint: 'A CSV of area code, year and people.',
    accept: '.csv,.gz',
  },
  {
    value: 'boundaries',
    label: 'Boundaries of the districts',
    hint: 'GeoJSON in WGS84, whose shapes carry the district’s code. A generalised file is large enough.',
    accept: '.geojson,.json',
  },
  {
    value: 'months',
    label: 'Months of the police',
    hint: 'The street file of data.police.uk: one month as CSV, or many in a zip archive. Only antisocial behaviour is counted.',
    accept: '.csv,.gz,.zip',
  },
  {
    value: 'figures',
    label: 'Other figures by district',
    hint: 'A CSV of area code, period, numerator and denominator. x, c, [c], blank and nought stay what they are.',
    accept: '.csv,.gz',
  },
];
