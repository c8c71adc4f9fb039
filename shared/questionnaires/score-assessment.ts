import { problem, type Problem } from '../problems/problem.ts';
import type { CompiledForm, ItemScale } from './compile-instrument.ts';
import { completeScores } from './complete-scores.ts';
import type { Answers, Score, ScoredAssessment, ScoreWarning } from './scored-assessment.ts';
import {
  countsNothingInWords,
  gateMissingInWords,
  gateOverridesInWords,
  missingInWords,
  proratedInWords,
} from './score-words.ts';
import { standIn } from './stand-in.ts';

/** Scores, or what cannot be: nothing is scored of a form that holds an impossible answer. */
export type ScoringOutcome =
  { scored: ScoredAssessment; problems?: undefined } | { problems: readonly Problem[] };

const codeOutside = (item: number, code: number, possible: string): Problem =>
  problem('code-outside', `Item ${item} is ${code}, but can only be ${possible}.`, `answers/${item}`);

const notOnForm = (form: CompiledForm, item: string): Problem => {
  const sentence = `Item ${item} is not asked on this form (${form.form.name}). Leave it out, or choose another form.`;
  return problem('item-not-on-form', sentence, `answers/${item}`);
};

const countGiven = (answers: Answers): number => {
  let given = 0;
  for (const code of Object.values(answers)) if (code !== undefined) given += 1;
  return given;
};

/** Answers that cannot be, by item number. */
export const findAnswerProblems = (form: CompiledForm, answers: Answers): Problem[] => {
  const problems: Problem[] = [];
  let known = 0;
  for (const { item, isPossible, possibleInWords } of form.answers) {
    const code = answers[item];
    if (code === undefined) continue;
    known += 1;
    if (!isPossible(code)) problems.push(codeOutside(item, code, possibleInWords));
  }
  if (countGiven(answers) === known) return problems;
  const given = Object.entries(answers).filter(([, code]) => code !== undefined);
  const asked = new Set(form.answers.map(({ item }) => String(item)));
  return [...problems, ...given.filter(([item]) => !asked.has(item)).map(([item]) => notOnForm(form, item))];
};

const scaleScore = (scale: ItemScale, answers: Answers): Score => {
  let sum = 0;
  let answered = 0;
  for (const { item, worthOf } of scale.counted) {
    const code = answers[item];
    if (code === undefined) continue;
    sum += worthOf(code);
    answered += 1;
  }
  const of = scale.counted.length;
  const { id, gate, lookup, missing, variableCount } = scale;
  if (gate !== undefined && answers[gate.item] === gate.code) {
    return { scale: id, score: gate.score, answered, of, prorated: false, gated: true };
  }
  const raw = standIn(missing, scale.isMean, sum, answered, of);
  if (raw === undefined) return { scale: id, answered, of, prorated: false };
  const prorated = answered < of && missing.policy === 'prorate' && !variableCount;
  return lookup === undefined
    ? { scale: id, score: raw, answered, of, prorated }
    : { scale: id, score: lookup.values[raw - lookup.lowestRaw], raw, answered, of, prorated };
};

const warningOf = (scale: ItemScale, answers: Answers, score: Score): ScoreWarning | undefined => {
  const { id, gate } = scale;
  if (gate !== undefined && score.answered > 0) {
    if (answers[gate.item] === undefined)
      return { code: 'gate-missing', scale: id, sentence: gateMissingInWords(scale, gate.item) };
    if (score.gated === true) {
      const sentence = gateOverridesInWords(scale, gate.item, gate.score);
      return { code: 'gate-overrides', scale: id, sentence };
    }
  }
  if (score.gated === true || score.score === undefined || score.answered === score.of) return undefined;
  if (scale.variableCount) return undefined;
  return scale.missing.policy === 'counts as 0'
    ? { code: 'missing-counts-0', scale: id, sentence: countsNothingInWords(scale, score) }
    : { code: 'prorated', scale: id, sentence: proratedInWords(scale, score) };
};

/**
 * Scores one assessment from answers by item number: every scale the form asks for, what they add up to,
 * the bands in words, what is missing and what to mind. A code that cannot be is refused by its item.
 * Source: methods, sdq 1 (missing, rounding), 2 (gate, missing impact answers), 10.
 */
export const scoreAssessment = (form: CompiledForm, answers: Answers): ScoringOutcome => {
  const problems = findAnswerProblems(form, answers);
  if (problems.length > 0) return { problems };
  const scores: Score[] = [];
  const missing: string[] = [];
  const warnings: ScoreWarning[] = [];
  for (const scale of form.scales) {
    const score = scaleScore(scale, answers);
    scores.push(score);
    if (score.score === undefined) missing.push(missingInWords(scale, score));
    const warning = warningOf(scale, answers, score);
    if (warning !== undefined) warnings.push(warning);
  }
  return { scored: completeScores(form, scores, { missing, warnings }) };
};
