import { z } from 'zod';
import {
  findScore,
  scoreOf,
  type Score,
  type ScoredAssessment,
} from '#shared/questionnaires/scored-assessment.ts';
import { orNull } from './figure-shapes.ts';
import { readInput, type Inputs } from './read-inputs.ts';
import { answersShape, bandsOf, notes, scoreTyped, sdqForm, totalsOf } from './sdq-shapes.ts';

const inputShape = z.strictObject({ ...notes, version: z.string(), ...answersShape });

const subscales = ['emotional', 'conduct', 'hyperactivity', 'peer', 'prosocial'] as const;

const subscaleOf = (score: Score | undefined) => ({
  score: orNull(score?.score),
  n_valid: score?.answered ?? 0,
  prorated: score?.prorated ?? false,
});

/** The official syntax for R leaves impact out where the gate question was; ours keeps it. Methods, sdq 2. */
const impactInR = (scored: ScoredAssessment, gate: number | null | undefined): number | null =>
  gate === null || gate === undefined ? null : orNull(scoreOf(scored, 'impact'));

/** Method `sdq`: one completed form each. */
export const recomputeSdq = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const input = readInput(inputShape, given, place);
    const form = sdqForm(input.version, 'standard', given, place);
    const scored = scoreTyped(form, input, given, place);
    return {
      version: input.version,
      subscales: Object.fromEntries(subscales.map((scale) => [scale, subscaleOf(findScore(scored, scale))])),
      ...bandsOf(scored),
      ...totalsOf(scored),
      impact: orNull(scoreOf(scored, 'impact')),
      impact_r: impactInR(scored, input.impact_gate),
      impact_n_valid: findScore(scored, 'impact')?.answered ?? 0,
    };
  });
