import { problem, type Problem } from '../problems/problem.ts';
import { checkKnown, checkOnce } from './check-names.ts';
import type { CodeSet, Form, Instrument } from './instrument.ts';

const checkCodeSet = (set: CodeSet, place: string): Problem[] => {
  if (set.kind === 'line') {
    return set.least < set.most
      ? []
      : [problem('line-of-no-length', `The line ${set.id} must end above where it starts.`, `${place}/most`)];
  }
  const { codes, worth } = set;
  return [
    ...checkOnce(codes, 'Code', `${place}/codes`),
    ...(worth !== undefined && worth.length !== codes.length
      ? [
          problem(
            'worth-of-other-length',
            `Say for each of the ${codes.length} codes of ${set.id} what it counts: there are ${worth.length}.`,
            `${place}/worth`,
          ),
        ]
      : []),
  ];
};

const checkForm = (instrument: Instrument, form: Form, place: string): Problem[] => {
  const known = instrument.items.flatMap(({ numbers }) => numbers);
  const { from, to } = form.ages;
  const named = form.occasions.map(({ occasion }) => occasion);
  return [
    ...(to !== undefined && to < from
      ? [problem('ages-turned', `Form ${form.id}: the highest age is below the lowest.`, `${place}/ages/to`)]
      : []),
    ...checkOnce(named, `Form ${form.id}: occasion`, `${place}/occasions`),
    ...(named.includes('any') && named.length > 1
      ? [
          problem(
            'occasion-any-and-other',
            `Form ${form.id} is the same on any occasion and yet has others. Keep 'any' alone, or take it out.`,
            `${place}/occasions`,
          ),
        ]
      : []),
    ...form.occasions.flatMap(({ items }, at) => [
      ...checkKnown(items, known, 'item', `${place}/occasions/${at}/items`),
      ...checkOnce(items, 'Item', `${place}/occasions/${at}/items`),
    ]),
    ...checkKnown(
      form.bandSchemes,
      instrument.bandSchemes.map(({ id }) => id),
      'scheme of bands',
      `${place}/bandSchemes`,
    ),
    ...checkOnce(form.bandSchemes, 'Scheme of bands', `${place}/bandSchemes`),
  ];
};

/** That code sets, items and forms name each other and none twice. */
export const checkForms = (instrument: Instrument): Problem[] => {
  const { codeSets, items, forms } = instrument;
  const sets = codeSets.map(({ id }) => id);
  return [
    ...checkOnce(sets, 'Code set', 'codeSets'),
    ...codeSets.flatMap((set, place) => checkCodeSet(set, `codeSets/${place}`)),
    ...checkOnce(
      items.flatMap(({ numbers }) => numbers),
      'Item',
      'items',
    ),
    ...items.flatMap(({ codes }, place) => checkKnown([codes], sets, 'code set', `items/${place}/codes`)),
    ...checkOnce(
      forms.map(({ id }) => id),
      'Form',
      'forms',
    ),
    ...forms.flatMap((form, place) => checkForm(instrument, form, `forms/${place}`)),
  ];
};
