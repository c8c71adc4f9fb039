import { problem, type Problem } from '../problems/problem.ts';
import type { Instrument } from './instrument.ts';

/**
 * Whether a questionnaire can be switched so: one whose licence must be recorded is never on without saying which.
 * Source: methods, sdq 7.
 */
export const decideLicence = (
  { shortName, licence: { recordNeeded } }: Instrument,
  { licence, isOn }: { licence: string; isOn: boolean },
): Problem[] =>
  isOn && recordNeeded && licence === ''
    ? [
        problem(
          'licence-needed',
          `Say under which licence ${shortName} is used, before it is switched on.`,
          'licence',
        ),
      ]
    : [];
