import { problem, type Problem } from '../problems/problem.ts';
import { checkNoneTwice, checkOnce, checkScaleAndForms } from './check-names.ts';
import type { Form, Instrument } from './instrument.ts';
import { scoreRange, type ScoreRange } from './score-range.ts';
import type { BandScheme, BandTable } from './scoring-rules.ts';

/** Steps are decimal fractions: 19.5 + 0.01 is 19.51 to a millionth, not in binary. */
const isAt = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
const shown = (n: number): number => Math.round(n * 1e6) / 1e6;

const rangeProblems = (table: BandTable, range: ScoreRange, form: Form): string[] => {
  const [first, last] = [table.bands[0], table.bands.at(-1)];
  if (first === undefined || last === undefined) return [];
  const scores = `${table.scale} on form ${form.id} goes from ${range.least} to ${range.most}`;
  return [
    ...(isAt(first.from, range.least) ? [] : [`${scores}: start the lowest band at ${range.least}.`]),
    ...(isAt(last.to, range.most) ? [] : [`${scores}: end the highest band at ${range.most}.`]),
  ];
};

const orderProblems = (table: BandTable, step: number): string[] =>
  table.bands.flatMap((band, place) => {
    if (band.to < band.from) return [`The band '${band.words}' ends below where it starts.`];
    const before = table.bands[place - 1];
    if (before === undefined || isAt(band.from, before.to + step)) return [];
    const what = band.from < before.to + step ? 'overlap or are out of order' : 'leave a gap';
    return [
      `The bands '${before.words}' and '${band.words}' of ${table.scale} ${what}: start '${band.words}' at ${shown(before.to + step)}, lowest scores first.`,
    ];
  });

const checkTable = (
  instrument: Instrument,
  scheme: BandScheme,
  table: BandTable,
  place: string,
): Problem[] => {
  const forms = instrument.forms.filter(({ id }) => table.forms.includes(id));
  const sentences = forms.flatMap((form) => {
    const range = scoreRange(instrument, form, table.scale);
    if (!form.bandSchemes.includes(scheme.id)) {
      return [
        `Form ${form.id} does not use the bands '${scheme.id}'. Name them on the form, or take the form out here.`,
      ];
    }
    return range === undefined
      ? [`Form ${form.id} does not ask ${table.scale}. Take the form out here.`]
      : rangeProblems(table, range, form);
  });
  return [
    ...checkScaleAndForms(instrument, table, place),
    ...[...orderProblems(table, scheme.step), ...sentences].map((sentence) =>
      problem('bands-wrong', sentence, `${place}/bands`),
    ),
    ...checkOnce(
      table.bands.map(({ words }) => words),
      'Band',
      `${place}/bands`,
    ),
  ];
};

const usedWithoutTable = (instrument: Instrument): Problem[] =>
  instrument.forms.flatMap((form, at) =>
    form.bandSchemes
      .filter(
        (id) =>
          !instrument.bandSchemes.some(
            (scheme) => scheme.id === id && scheme.tables.some(({ forms }) => forms.includes(form.id)),
          ),
      )
      .map((id) =>
        problem(
          'scheme-without-bands',
          `Form ${form.id} uses the bands '${id}', which say nothing about it. Add its bands there, or take them out here.`,
          `forms/${at}/bandSchemes`,
        ),
      ),
  );

/**
 * That bands are there for known scales on forms that use them, and that every score is in exactly one.
 * A form without bands of its own never borrows another's. Source: methods, sdq 9, last sentence.
 */
export const checkBands = (instrument: Instrument): Problem[] => [
  ...checkOnce(
    instrument.bandSchemes.map(({ id }) => id),
    'Scheme of bands',
    'bandSchemes',
  ),
  ...instrument.bandSchemes.flatMap((scheme, at) => [
    ...scheme.tables.flatMap((table, place) =>
      checkTable(instrument, scheme, table, `bandSchemes/${at}/tables/${place}`),
    ),
    ...checkNoneTwice(scheme.tables, 'tables of bands', `bandSchemes/${at}/tables`),
  ]),
  ...usedWithoutTable(instrument),
];
