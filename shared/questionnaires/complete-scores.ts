import type { CompiledBands, CompiledForm, SumOfScales } from './compile-instrument.ts';
import { sumMissingInWords } from './score-words.ts';
import type { Band, Score, ScoredAssessment, ScoreWarning } from './scored-assessment.ts';
import { standIn } from './stand-in.ts';

/** What scales add up to, by the composite's own rule for one that is missing. */
export const addUp = (composite: SumOfScales, scaleScores: readonly Score[]): Score => {
  let sum = 0;
  let there = 0;
  for (const place of composite.partPlaces) {
    const score = scaleScores[place]?.score;
    if (score === undefined) continue;
    sum += score;
    there += 1;
  }
  const of = composite.partPlaces.length;
  const score = standIn(composite.missing, false, sum, there, of);
  const prorated = score !== undefined && there < of && composite.missing.policy === 'prorate';
  return { scale: composite.id, score, answered: there, of, prorated };
};

/** The band a score is in, in words: the last one whose start it reaches. */
const wordsFor = ({ starts, words }: CompiledBands, score: number): string => {
  let place = starts.length - 1;
  while (place > 0 && score < (starts[place] ?? 0)) place -= 1;
  return words[place] ?? '';
};

const bandsOf = (form: CompiledForm, scores: readonly Score[]): Band[] => {
  const bands: Band[] = [];
  for (const table of form.bands) {
    const score = scores[table.place]?.score;
    if (score === undefined) continue;
    bands.push({ scheme: table.scheme, scale: table.scale, words: wordsFor(table, score) });
  }
  return bands;
};

/**
 * From the scores of the scales, in the order of the form, to the whole: what they add up to and the bands.
 * `stated` gives a composite that was entered as it is.
 */
export const completeScores = (
  form: CompiledForm,
  scaleScores: readonly Score[],
  told: { missing: string[]; warnings: ScoreWarning[] },
  stated?: ReadonlyMap<string, Score>,
): ScoredAssessment => {
  const scores = scaleScores.slice();
  const missing = told.missing.slice();
  for (const composite of form.composites) {
    const score = stated?.get(composite.id) ?? addUp(composite, scaleScores);
    scores.push(score);
    if (score.score !== undefined) continue;
    const isMissing = (place: number) => scaleScores[place]?.score === undefined;
    const without = composite.parts.filter((_, at) => isMissing(composite.partPlaces[at] ?? -1));
    missing.push(sumMissingInWords(composite, without));
  }
  return { scores, bands: bandsOf(form, scores), missing, warnings: told.warnings };
};
