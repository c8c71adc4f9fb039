import { problem, type Problem } from '../problems/problem.ts';
import { checkKnown, checkNoneTwice, checkOnce, checkScaleAndForms, scoreIds } from './check-names.ts';
import type { CodeSet, Form, Instrument } from './instrument.ts';
import { codeSetOf, itemsOnForm, rawRange } from './score-range.ts';
import type { Composite, Scale } from './scoring-rules.ts';

const mayBeNothing = (set: CodeSet): boolean =>
  set.kind === 'line' ? set.least === 0 : (set.worth ?? set.codes).includes(0);

const checkMissing = (instrument: Instrument, scale: Scale, place: string): Problem[] => {
  const { missing, id } = scale;
  if (missing.policy === 'all needed') return [];
  const asked = instrument.forms.map((form) => itemsOnForm(scale, form).length).filter((many) => many > 0);
  const fewest = Math.min(...asked);
  const sets = scale.items.flatMap((item) => codeSetOf(instrument, item) ?? []);
  return [
    ...(asked.length > 0 && missing.leastAnswered > fewest
      ? [
          problem(
            'more-needed-than-asked',
            `Scale ${id} needs ${missing.leastAnswered} answers, but a form asks only ${fewest}. Lower the number.`,
            `${place}/missing/leastAnswered`,
          ),
        ]
      : []),
    ...(missing.policy === 'counts as 0' && !sets.every(mayBeNothing)
      ? [
          problem(
            'nothing-is-no-answer',
            `Scale ${id}: a missing answer cannot count 0 where 0 is not a possible answer. Choose another rule.`,
            `${place}/missing/policy`,
          ),
        ]
      : []),
  ];
};

const gateProblem = (instrument: Instrument, scale: Scale): string | undefined => {
  const { gate, id } = scale;
  if (gate === undefined) return undefined;
  const set = codeSetOf(instrument, gate.item);
  if (set === undefined) return `There is no item ${gate.item}. Add it, or correct the gate of scale ${id}.`;
  if (set.kind !== 'codes' || !set.codes.includes(gate.code)) {
    return `Item ${gate.item} has no code ${gate.code}. Write one of its codes in the gate of scale ${id}.`;
  }
  const asksScale = (items: readonly number[]) => scale.items.some((item) => items.includes(item));
  const without = instrument.forms.find(({ occasions }) =>
    occasions.some(({ items }) => asksScale(items) && !items.includes(gate.item)),
  );
  if (without !== undefined) {
    return `Form ${without.id} asks scale ${id} without its gate, item ${gate.item}. Add the item to the form.`;
  }
  const outside = instrument.forms.some((form) => {
    const range = rawRange(instrument, form, scale);
    return range !== undefined && (gate.score < range.least || gate.score > range.most);
  });
  return outside ? `The gate of scale ${id} gives ${gate.score}, which the scale cannot be.` : undefined;
};

const checkScale = (instrument: Instrument, scale: Scale, place: string): Problem[] => {
  const known = instrument.items.flatMap(({ numbers }) => numbers);
  const gate = gateProblem(instrument, scale);
  const isAsked = instrument.forms.some((form) => itemsOnForm(scale, form).length > 0);
  return [
    ...checkKnown(scale.items, known, 'item', `${place}/items`),
    ...checkOnce(scale.items, 'Item', `${place}/items`),
    ...scale.reversed
      .filter((item) => !scale.items.includes(item))
      .map((item) =>
        problem(
          'reversed-not-in-scale',
          `Item ${item} is reversed in scale ${scale.id} but not part of it. Add it to the scale's items or take it out here.`,
          `${place}/reversed`,
        ),
      ),
    ...checkOnce(scale.reversed, 'Item', `${place}/reversed`),
    ...(gate === undefined ? [] : [problem('gate-wrong', gate, `${place}/gate`)]),
    ...(isAsked
      ? []
      : [problem('never-asked', `No form asks an item of scale ${scale.id}.`, `${place}/items`)]),
    ...checkMissing(instrument, scale, place),
  ];
};

const checkComposite = (instrument: Instrument, composite: Composite, place: string): Problem[] => [
  ...checkKnown(
    composite.scales,
    instrument.scales.map(({ id }) => id),
    'scale',
    `${place}/scales`,
  ),
  ...checkOnce(composite.scales, 'Scale', `${place}/scales`),
  ...(composite.missing.policy !== 'all needed' && composite.missing.leastAnswered > composite.scales.length
    ? [
        problem(
          'more-needed-than-asked',
          `${composite.id} needs ${composite.missing.leastAnswered} scales but has only ${composite.scales.length}. Lower the number.`,
          `${place}/missing/leastAnswered`,
        ),
      ]
    : []),
];

const checkLookup = (
  instrument: Instrument,
  lookup: Instrument['lookups'][number],
  place: string,
): Problem[] => {
  const scale = instrument.scales.find(({ id }) => id === lookup.scale);
  const wrong = (form: Form): string | undefined => {
    const range = scale === undefined ? undefined : rawRange(instrument, form, scale);
    if (range === undefined) return undefined;
    if (!range.whole)
      return `Raw scores of ${lookup.scale} are not whole numbers, so a table cannot turn them.`;
    const wanted = range.most - range.least + 1;
    if (lookup.lowestRaw === range.least && lookup.values.length === wanted) return undefined;
    return `Raw scores of ${lookup.scale} on form ${form.id} go from ${range.least} to ${range.most}: give ${wanted} values from ${range.least} on. There are ${lookup.values.length} from ${lookup.lowestRaw} on.`;
  };
  const forms = instrument.forms.filter(({ id }) => lookup.forms.includes(id));
  return [
    ...checkScaleAndForms(instrument, lookup, place),
    ...forms.flatMap((form) => {
      const sentence = wrong(form);
      return sentence === undefined ? [] : [problem('lookup-length', sentence, `${place}/values`)];
    }),
  ];
};

/** That scales, what they add up to and their tables name what is there and can be worked out. */
export const checkScales = (instrument: Instrument): Problem[] => [
  ...checkOnce(scoreIds(instrument), 'Scale', 'scales'),
  ...instrument.scales.flatMap((scale, at) => checkScale(instrument, scale, `scales/${at}`)),
  ...instrument.composites.flatMap((each, at) => checkComposite(instrument, each, `composites/${at}`)),
  ...instrument.lookups.flatMap((lookup, at) => checkLookup(instrument, lookup, `lookups/${at}`)),
  ...checkNoneTwice(instrument.lookups, 'tables of scores', 'lookups'),
];
