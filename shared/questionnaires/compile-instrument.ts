import { compileAnswer, type CompiledAnswer } from './compile-answer.ts';
import type { Form, Instrument, Occasion } from './instrument.ts';
import { lookupFor, scoreRange, type ScoreRange } from './score-range.ts';
import type { BetterWhen, MissingPolicy, Scale } from './scoring-rules.ts';

export interface CompiledScale {
  id: string;
  name: string;
  better: BetterWhen;
  range: ScoreRange;
  missing: MissingPolicy;
}

export interface ItemScale extends CompiledScale {
  /** what each answer counts here, reversal included, and the item it is the answer to */
  counted: readonly { item: number; worthOf: (code: number) => number }[];
  isMean: boolean;
  variableCount: boolean;
  gate?: NonNullable<Scale['gate']>;
  lookup?: { lowestRaw: number; values: readonly number[] };
}

export interface SumOfScales extends CompiledScale {
  parts: readonly CompiledScale[];
  /** where the parts stand among the scales of the form */
  partPlaces: readonly number[];
}

/** Bands of one scale: a score is in the last band whose start it reaches. */
export interface CompiledBands {
  scheme: string;
  scale: string;
  /** where the scale stands among the scales, and after them the composites, of the form */
  place: number;
  starts: readonly number[];
  words: readonly string[];
}

/** One printed form, made ready to score many assessments. */
export interface CompiledForm {
  instrument: Instrument;
  form: Form;
  occasion: Occasion;
  /** what the form asks, in its order */
  answers: readonly CompiledAnswer[];
  scales: readonly ItemScale[];
  composites: readonly SumOfScales[];
  bands: readonly CompiledBands[];
}

export interface CompiledInstrument {
  instrument: Instrument;
  forms: readonly CompiledForm[];
}

const compileScale = (
  instrument: Instrument,
  form: Form,
  scale: Scale,
  answers: CompiledForm['answers'],
): ItemScale | undefined => {
  const range = scoreRange(instrument, form, scale.id);
  const counted = scale.items.flatMap((item) => {
    const answer = answers.find((each) => each.item === item);
    if (answer === undefined) return [];
    const { worthOf, mirror } = answer;
    const isReversed = scale.reversed.includes(item);
    return [{ item, worthOf: isReversed ? (code: number) => mirror - worthOf(code) : worthOf }];
  });
  if (range === undefined || counted.length === 0) return undefined;
  const { id, name, better, missing, gate, variableCount } = scale;
  return {
    ...{ id, name, better, missing, range, counted },
    isMean: scale.combine === 'mean',
    variableCount: variableCount ?? false,
    gate,
    lookup: lookupFor(instrument, form, id),
  };
};

const compileForm = (
  instrument: Instrument,
  form: Form,
  { occasion, items }: Form['occasions'][number],
): CompiledForm => {
  const answers = items.flatMap((item) => compileAnswer(instrument, item) ?? []);
  const scales = instrument.scales.flatMap((scale) => compileScale(instrument, form, scale, answers) ?? []);
  const composites = instrument.composites.flatMap(({ id, name, better, missing, scales: ids }) => {
    const range = scoreRange(instrument, form, id);
    const parts = scales.filter((scale) => ids.includes(scale.id));
    const partPlaces = parts.map((part) => scales.indexOf(part));
    return range === undefined || parts.length < ids.length
      ? []
      : [{ id, name, better, missing, range, parts, partPlaces }];
  });
  const inOrder = [...scales, ...composites].map(({ id }) => id);
  const bands = instrument.bandSchemes
    .filter(({ id }) => form.bandSchemes.includes(id))
    .flatMap((scheme) =>
      scheme.tables
        .filter(({ forms, scale }) => forms.includes(form.id) && inOrder.includes(scale))
        .map((table) => ({
          scheme: scheme.id,
          scale: table.scale,
          place: inOrder.indexOf(table.scale),
          starts: table.bands.map(({ from }) => from),
          words: table.bands.map(({ words }) => words),
        })),
    );
  return { instrument, form, occasion, answers, scales, composites, bands };
};

/** Makes a definition ready to score with: once, not for each assessment. */
export const compileInstrument = (instrument: Instrument): CompiledInstrument => ({
  instrument,
  forms: instrument.forms.flatMap((form) =>
    form.occasions.map((printed) => compileForm(instrument, form, printed)),
  ),
});

/** The form as printed for an occasion; one that is the same at any time serves for all. */
export const formFor = (
  { forms }: CompiledInstrument,
  formId: string,
  occasion: Occasion,
): CompiledForm | undefined =>
  forms.find(({ form, occasion: printed }) => form.id === formId && [occasion, 'any'].includes(printed));
