import type { MeasureKind } from '../../values/figure.ts';
import type { MeasureVersion, Polarity, Question } from '../measure-version.ts';

export const readyMeasureThemes = [
  'reach',
  'activity',
  'waiting',
  'taking part',
  'what people say',
  'staff',
  'keeping people safe',
  'families holding together',
  'young people',
  'health and confidence',
  'social value and cost',
] as const;
export type ReadyMeasureTheme = (typeof readyMeasureThemes)[number];

/**
 * A measure to pick from and adjust: all of a definition but the target, which belongs to the agreement.
 * `numeratorMeans` begins with the unit, so that sentences read on: '31 of 42 families still in agreement'.
 */
export interface ReadyMeasure {
  /** kebab-case, stable */
  key: string;
  theme: ReadyMeasureTheme;
  kind: MeasureKind;
  question: Question;
  name: string;
  purpose: string;
  numeratorMeans: string;
  denominatorMeans: string;
  whoCounts: string;
  whoDoesNot: string;
  unit: string;
  polarity: Polarity;
  rangeLow?: number;
  rangeHigh?: number;
  steps?: number;
  countsPeople: boolean;
  sensitive: boolean;
  suggestedHeadline: boolean;
}

type Marks = Pick<MeasureVersion, 'countsPeople' | 'sensitive'> &
  Pick<ReadyMeasure, 'suggestedHeadline' | 'denominatorMeans'>;

/** What most ready measures are; each says where it differs. */
const usual: Marks = {
  countsPeople: false,
  sensitive: false,
  suggestedHeadline: false,
  denominatorMeans: '',
};

/** The measures of one theme, with what is usual filled in. */
export const readyIn = (
  theme: ReadyMeasureTheme,
  measures: readonly (Omit<ReadyMeasure, 'theme' | keyof Marks> & Partial<Marks>)[],
): ReadyMeasure[] => measures.map((measure) => ({ ...usual, ...measure, theme }));
