import { problem, type Problem } from '../problems/problem.ts';
import { formatUpTo } from '../values/format.ts';
import type { CompiledForm, SumOfScales } from './compile-instrument.ts';
import { addUp, completeScores } from './complete-scores.ts';
import type { ScoringOutcome } from './score-assessment.ts';
import { rangeInWords } from './score-words.ts';
import type { Score, ScoreWarning } from './scored-assessment.ts';

/** Scores as somebody else worked them out, by id of scale or composite. */
export type StatedScores = Readonly<Record<string, number | undefined>>;

const scoreProblem = (form: CompiledForm, id: string, score: number): Problem | undefined => {
  const scale = [...form.scales, ...form.composites].find((each) => each.id === id);
  if (scale === undefined) {
    const sentence = `There is no score '${id}' on this form (${form.form.name}). Leave it out.`;
    return problem('score-not-on-form', sentence, `scores/${id}`);
  }
  const { least, most, whole } = scale.range;
  if (score >= least && score <= most && (!whole || Number.isInteger(score))) return undefined;
  const sentence = `${scale.name} is ${score}, but can only be ${rangeInWords(scale)}.`;
  return problem('score-outside', sentence, `scores/${id}`);
};

const statedOf = (scale: string, score: number | undefined): Score =>
  score === undefined
    ? { scale, answered: 0, of: 1, prorated: false }
    : { scale, score, answered: 1, of: 1, prorated: false, stated: true };

const statedOtherwise = (composite: SumOfScales, stated: number, sum: number): ScoreWarning => ({
  code: 'stated-otherwise',
  scale: composite.id,
  sentence: `${composite.name} was given as ${formatUpTo(stated, 2)}, but its scales add up to ${formatUpTo(sum, 2)}, which is kept.`,
});

/**
 * Takes scores that were worked out already. What scales add up to is worked out again, and a sum that was
 * given otherwise is told; a sum given without any of its scales is taken as it is, as councils report it
 * for children they look after. Source: methods, sdq 3.5, 7 'What we may safely do'.
 */
export const scoreWorkedOut = (form: CompiledForm, stated: StatedScores): ScoringOutcome => {
  const problems = Object.entries(stated).flatMap(([id, score]) =>
    score === undefined ? [] : (scoreProblem(form, id, score) ?? []),
  );
  if (problems.length > 0) return { problems };
  const scores = form.scales.map(({ id }) => statedOf(id, stated[id]));
  const missing = form.scales
    .filter(({ id }) => stated[id] === undefined)
    .map(({ name }) => `${name}: not given.`);
  const warnings: ScoreWarning[] = [];
  const sums = new Map<string, Score>();
  for (const composite of form.composites) {
    const given = stated[composite.id];
    if (given === undefined) continue;
    const sum = addUp(composite, scores);
    if (sum.answered === 0) sums.set(composite.id, statedOf(composite.id, given));
    else if (sum.score !== undefined && sum.score !== given)
      warnings.push(statedOtherwise(composite, given, sum.score));
  }
  return { scored: completeScores(form, scores, { missing, warnings }, sums) };
};
