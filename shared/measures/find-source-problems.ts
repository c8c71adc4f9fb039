import { problem, type Problem } from '../problems/problem.ts';
import type { MeasureDraft } from './measures.api.ts';
import { definitionOfTaken } from './taken-from.ts';

/** The sources that need a choice of what is counted. */
const fromFamilies: ReadonlySet<MeasureDraft['source']> = new Set(['cases', 'follow-ups', 'instrument']);

/** What is counted is written by the choice, so that figures and the sentence that defines them never part. */
const written = ['kind', 'question', 'numeratorMeans', 'denominatorMeans'] as const;

/**
 * What does not fit about where figures come from: families need a choice of what is counted, and the definition
 * is the one that the choice writes. Name, purpose and who counts may be put in the service's own words.
 */
export const findSourceProblems = (draft: MeasureDraft): Problem[] => {
  const { source, takenFrom } = draft;
  if (takenFrom === undefined) {
    return fromFamilies.has(source)
      ? [problem('taken-from-missing', 'Choose what is counted from the families.', 'takenFrom')]
      : [];
  }
  if (takenFrom.source !== source) {
    return [
      problem('taken-from-elsewhere', 'What is counted does not come from there. Choose it again.', 'source'),
    ];
  }
  const definition = definitionOfTaken(takenFrom);
  const [other] = written.filter((field) => draft[field] !== definition[field]);
  return other === undefined
    ? []
    : [
        problem(
          'definition-is-written',
          'What is counted from families defines itself. Choose it again, and leave its sentences as they are.',
          other,
        ),
      ];
};
