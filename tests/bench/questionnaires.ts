import { compileInstrument, formFor } from '#shared/questionnaires/compile-instrument.ts';
import type { Answers } from '#shared/questionnaires/scored-assessment.ts';
import { scoreAssessment } from '#shared/questionnaires/score-assessment.ts';
import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';

/** One SDQ is scored in less, so that a grid is scored as it is typed and a file of thousands in a moment. */
export const mostMicrosecondsForOneSdq = 20;

/** Completed forms that differ, some with answers missing, so that nothing is worked out once for all. */
const completedForms = (many: number): Answers[] =>
  Array.from({ length: many }, (_, form) => {
    const answers: Record<number, number> = {};
    for (let item = 1; item <= 25; item += 1) {
      if ((item * 7 + form) % 23 !== 0) answers[item] = (item * 5 + form * 3) % 3;
    }
    answers[26] = form % 4;
    for (let item = 28; item <= 32; item += 1) answers[item] = (item + form) % 4;
    return answers;
  });

/**
 * Scores SDQs, bands, words and warnings included, and gives the time of one.
 * @returns microseconds: the middle one of several rounds
 */
export const microsecondsForOneSdq = (forms = 2_000, rounds = 15): number => {
  const sdq = shippedInstrument('sdq');
  const form = sdq === undefined ? undefined : formFor(compileInstrument(sdq), 'P4-17', 'standard');
  if (form === undefined) throw new Error('there is no SDQ to score');
  const completed = completedForms(forms);
  const times: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    const start = performance.now();
    let scored = 0;
    for (const answers of completed) {
      if (scoreAssessment(form, answers).problems === undefined) scored += 1;
    }
    if (scored !== completed.length) throw new Error(`only ${scored} of ${completed.length} were scored`);
    if (round >= 0) times.push(performance.now() - start);
  }
  return ((times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN) * 1000) / forms;
};
