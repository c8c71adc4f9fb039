import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileInstrument, formFor, type CompiledForm } from '#shared/questionnaires/compile-instrument.ts';
import type { Instrument, Occasion } from '#shared/questionnaires/instrument.ts';
import { scoreAssessment } from '#shared/questionnaires/score-assessment.ts';
import type { Answers, ScoredAssessment } from '#shared/questionnaires/scored-assessment.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { designFolder } from '../../support/design-folder.ts';

export const shipped = (id: string): Instrument => {
  const instrument = shippedInstrument(id);
  if (instrument === undefined) throw new Error(`${id} is not shipped`);
  return instrument;
};

/** A form of a shipped questionnaire, ready to score. */
export const formOf = (id: string, form: string, occasion: Occasion = 'standard'): CompiledForm => {
  const found = formFor(compileInstrument(shipped(id)), form, occasion);
  if (found === undefined) throw new Error(`${id} has no form ${form} for ${occasion}`);
  return found;
};

export const sdqForm = (form: string, occasion: Occasion = 'standard') => formOf('sdq', form, occasion);

/** What came of the scoring, where nothing was refused. */
export const scored = (form: CompiledForm, answers: Answers): ScoredAssessment => {
  const outcome = scoreAssessment(form, answers);
  if (outcome.problems !== undefined) throw new Error(outcome.problems.map((p) => p.sentence).join(' '));
  return outcome.scored;
};

/** Items 1 to 25 all answered alike, then others in their place. */
export const answersOf = (
  all: number,
  others: Readonly<Record<number, number | undefined>> = {},
): Answers => ({
  ...Object.fromEntries(Array.from({ length: 25 }, (_, at) => [at + 1, all])),
  ...others,
});

const folder = designFolder('vectors');
export const vectorsAreHere = folder !== undefined;

type Vector = { id: string; expected: unknown } & Readonly<Record<string, unknown>>;

const listIn = (file: string, list: string): Vector[] => {
  if (folder === undefined) return [];
  const whole = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Vector[]>;
  return whole[list] ?? [];
};

/** Method of recompute, its vectors, and how many there are at least. */
export const vectorLists: readonly [string, readonly Vector[], number][] = [
  ['sdq', listIn('sdq.json', 'vectors'), 150],
  ['sdq-pair', listIn('sdq.json', 'pairs'), 45],
  ['sdq-from-subscales', listIn('sdq.json', 'from_subscales'), 20],
  ['attrition', listIn('statistics.json', 'attrition'), 6],
];
