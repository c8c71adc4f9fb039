import type { ReadyMeasure } from '#shared/measures/library/ready-measure.ts';
import type { Question } from '#shared/measures/measure-version.ts';

export interface ReadySearch {
  search?: string;
  question?: Question;
  theme?: string;
}

/** The ready measures of a question and a theme that hold every word typed, in whole or by half. */
export const readyFound = (
  all: readonly ReadyMeasure[],
  { search, question, theme }: ReadySearch,
): ReadyMeasure[] => {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((measure) => {
    if (question !== undefined && measure.question !== question) return false;
    if (theme !== undefined && measure.theme !== theme) return false;
    const text = [
      measure.name,
      measure.purpose,
      measure.numeratorMeans,
      measure.denominatorMeans,
      measure.theme,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
};
