import { z } from 'zod';
import { scoreOf } from '#shared/questionnaires/scored-assessment.ts';
import { scoreWorkedOut } from '#shared/questionnaires/score-worked-out.ts';
import { orNull } from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';
import { bandsOf, notes, sdqForm, totalsOf } from './sdq-shapes.ts';

const score = z.number().nullable().optional();

const inputShape = z.strictObject({
  ...notes,
  version: z.string(),
  subscales: z.strictObject({
    emotional: score,
    conduct: score,
    hyperactivity: score,
    peer: score,
    prosocial: score,
  }),
  impact: score,
  stated_total: score,
});

const isGiven = (entry: [string, number | null | undefined]): entry is [string, number] =>
  typeof entry[1] === 'number';

/** Method `sdq-from-subscales`: scores that somebody worked out already, and what they add up to. */
export const recomputeFromSubscales = ({ list }: Inputs): unknown[] =>
  list.map((given, place) => {
    const { version, subscales, impact, stated_total } = readInput(inputShape, given, place);
    const form = sdqForm(version, 'standard', given, place);
    const stated = Object.fromEntries(Object.entries({ ...subscales, impact }).filter(isGiven));
    const outcome = scoreWorkedOut(form, stated);
    if (outcome.problems !== undefined) return refuse(given, place, outcome.problems);
    const total = scoreOf(outcome.scored, 'total');
    return {
      version,
      ...bandsOf(outcome.scored),
      ...totalsOf(outcome.scored),
      impact: orNull(scoreOf(outcome.scored, 'impact')),
      stated_total_mismatch:
        typeof stated_total === 'number' && total !== undefined && stated_total !== total,
    };
  });
