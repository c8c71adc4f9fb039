import type { AgreedReliability } from './compare-assessments.ts';

/** A questionnaire that an agreement uses. */
export interface QuestionnaireUsed {
  instrumentId: string;
  /** the agreement's own name for it; '' where it goes by its author's */
  calledAs: string;
  /** by scale: what the agreement has agreed in place of the definition's constants */
  agreed: AgreedReliability;
}
