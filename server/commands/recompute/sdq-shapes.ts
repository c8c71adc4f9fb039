import { z } from 'zod';
import { compileInstrument, formFor, type CompiledForm } from '#shared/questionnaires/compile-instrument.ts';
import type { Occasion } from '#shared/questionnaires/instrument.ts';
import type { Answers, ScoredAssessment } from '#shared/questionnaires/scored-assessment.ts';
import { scoreAssessment } from '#shared/questionnaires/score-assessment.ts';
import { bandOf, scoreOf } from '#shared/questionnaires/scored-assessment.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { orNull } from './figure-shapes.ts';
import { refuse } from './read-inputs.ts';

/** How the SDQ is written in inputs and results, and how that maps to the definition's numbers. */

const sdq = shippedInstrument('sdq');
if (sdq === undefined) throw new Error('the SDQ is not among the shipped definitions');
const compiled = compileInstrument(sdq);

/** What may stand beside an input and is not looked at. */
export const notes = {
  id: z.union([z.string(), z.number()]).optional(),
  kind: z.string().optional(),
  note: z.string().optional(),
  expected: z.unknown().optional(),
  expected_totals: z.unknown().optional(),
};

const code = z.number().nullable();

/** The impact questions by number; a teacher's form asks three of them. */
const impactNumbers = { distress: 28, home: 29, friends: 30, learning: 31, leisure: 32 } as const;
const gateNumber = 26;

export const answersShape = {
  items: z.array(code).length(25, 'Give 25 answers, items 1 to 25 in order, null where one is missing.'),
  impact_gate: code.optional(),
  impact_items: z
    .strictObject({
      distress: code.optional(),
      home: code.optional(),
      friends: code.optional(),
      learning: code.optional(),
      leisure: code.optional(),
    })
    .nullable()
    .optional(),
};
export type TypedAnswers = z.output<z.ZodObject<typeof answersShape>>;

/** Answers by the number of their item, without those that are missing. */
const answersByNumber = ({ items, impact_gate, impact_items }: TypedAnswers): Answers => {
  const answers: Record<number, number> = {};
  const take = (item: number, given: number | null | undefined) => {
    if (given !== null && given !== undefined) answers[item] = given;
  };
  items.forEach((given, place) => {
    take(place + 1, given);
  });
  take(gateNumber, impact_gate);
  take(impactNumbers.distress, impact_items?.distress);
  take(impactNumbers.home, impact_items?.home);
  take(impactNumbers.friends, impact_items?.friends);
  take(impactNumbers.learning, impact_items?.learning);
  take(impactNumbers.leisure, impact_items?.leisure);
  return answers;
};

/** The printed form of a version such as P4-17. */
export const sdqForm = (version: string, occasion: Occasion, input: unknown, place: number): CompiledForm => {
  const form = formFor(compiled, version, occasion);
  if (form !== undefined) return form;
  const known = compiled.instrument.forms.map(({ id }) => id).join(', ');
  const sentence = `There is no version '${version}'. Write one of ${known}.`;
  return refuse(input, place, [{ code: 'version-unknown', place: 'version', sentence }]);
};

/** Scores typed answers on a form, or refuses them by input and item. */
export const scoreTyped = (
  form: CompiledForm,
  typed: TypedAnswers,
  input: unknown,
  place: number,
): ScoredAssessment => {
  const outcome = scoreAssessment(form, answersByNumber(typed));
  return outcome.problems === undefined
    ? outcome.scored
    : refuse(
        input,
        place,
        outcome.problems.map(({ code: named, sentence }) => ({ code: named, sentence })),
      );
};

export const totalsOf = (scored: ScoredAssessment) => ({
  total: orNull(scoreOf(scored, 'total')),
  externalising: orNull(scoreOf(scored, 'externalising')),
  internalising: orNull(scoreOf(scored, 'internalising')),
});

const banded = ['emotional', 'conduct', 'hyperactivity', 'peer', 'prosocial', 'total', 'impact'] as const;

const bandsIn = (scored: ScoredAssessment, scheme: string): Record<string, string | null> =>
  Object.fromEntries(
    banded.map((scale) => [scale, bandOf(scored, scheme, scale)?.replaceAll(' ', '_') ?? null]),
  );

export const bandsOf = (scored: ScoredAssessment) => ({
  bands3: bandsIn(scored, 'three-band'),
  bands4: bandsIn(scored, 'four-band'),
});
