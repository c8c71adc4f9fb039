import type { Polarity } from '../measures/measure-version.ts';
import type { ImprovementDirection } from './xmr-series.ts';

const directions: Readonly<Record<Polarity, ImprovementDirection>> = {
  higher: 'increase',
  lower: 'decrease',
  'within a range': 'neutral',
  neither: 'neutral',
};

/** Which way is better on a chart of a measure; a range and 'neither' have no better way. */
export const improvementDirectionOf = (polarity: Polarity): ImprovementDirection => directions[polarity];
