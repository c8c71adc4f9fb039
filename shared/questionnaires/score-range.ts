import type { CodeSet, Form, Instrument } from './instrument.ts';
import type { Composite, MissingPolicy, Scale } from './scoring-rules.ts';

/** From the least to the most that a score can be. */
export interface ScoreRange {
  least: number;
  most: number;
  /** the score is always a whole number */
  whole: boolean;
}

/** What the answers of a code set count at least and at most. */
const worthRange = (set: CodeSet): ScoreRange => {
  if (set.kind === 'line') return { least: set.least, most: set.most, whole: set.decimals === 0 };
  const worth = set.worth ?? set.codes;
  return { least: Math.min(...worth), most: Math.max(...worth), whole: worth.every(Number.isInteger) };
};

/** The code set that an item is answered by. */
export const codeSetOf = (instrument: Instrument, item: number): CodeSet | undefined => {
  const group = instrument.items.find(({ numbers }) => numbers.includes(item));
  return instrument.codeSets.find(({ id }) => id === group?.codes);
};

/** The items of a scale that a form asks, on whichever occasion. */
export const itemsOnForm = (scale: Scale, form: Form): number[] =>
  scale.items.filter((item) => form.occasions.some(({ items }) => items.includes(item)));

const keepsWhole = (missing: MissingPolicy): boolean =>
  missing.policy !== 'prorate' || missing.rounding === 'half up';

const sum = (numbers: readonly number[]): number => numbers.reduce((so, n) => so + n, 0);

/** Before a table turns it into another score. Undefined where the form asks nothing of the scale. */
export const rawRange = (instrument: Instrument, form: Form, scale: Scale): ScoreRange | undefined => {
  const ranges = itemsOnForm(scale, form).flatMap((item) => {
    const set = codeSetOf(instrument, item);
    return set === undefined ? [] : [worthRange(set)];
  });
  if (ranges.length === 0) return undefined;
  const [least, most] = [ranges.map((range) => range.least), ranges.map((range) => range.most)];
  return scale.combine === 'sum'
    ? {
        least: sum(least),
        most: sum(most),
        whole: ranges.every(({ whole }) => whole) && keepsWhole(scale.missing),
      }
    : { least: Math.min(...least), most: Math.max(...most), whole: false };
};

/** The table from raw to metric score that a form uses for a scale. */
export const lookupFor = (instrument: Instrument, form: Form, scale: string) =>
  instrument.lookups.find((lookup) => lookup.scale === scale && lookup.forms.includes(form.id));

const scaleRange = (instrument: Instrument, form: Form, scale: Scale): ScoreRange | undefined => {
  const raw = rawRange(instrument, form, scale);
  const lookup = lookupFor(instrument, form, scale.id);
  return raw === undefined || lookup === undefined
    ? raw
    : { least: Math.min(...lookup.values), most: Math.max(...lookup.values), whole: false };
};

const compositeRange = (instrument: Instrument, form: Form, composite: Composite): ScoreRange | undefined => {
  const ranges = composite.scales.flatMap((id) => scoreRange(instrument, form, id) ?? []);
  if (ranges.length < composite.scales.length) return undefined;
  return {
    least: sum(ranges.map(({ least }) => least)),
    most: sum(ranges.map(({ most }) => most)),
    whole: ranges.every(({ whole }) => whole) && keepsWhole(composite.missing),
  };
};

/**
 * What a scale or composite can be on a form. Undefined where the form does not ask for it, or where
 * there is none of that id.
 */
export const scoreRange = (instrument: Instrument, form: Form, id: string): ScoreRange | undefined => {
  const scale = instrument.scales.find((each) => each.id === id);
  if (scale !== undefined) return scaleRange(instrument, form, scale);
  const composite = instrument.composites.find((each) => each.id === id);
  return composite === undefined ? undefined : compositeRange(instrument, form, composite);
};
