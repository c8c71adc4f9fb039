import type { MissingReason } from '../values/figure.ts';

/** `part`: what one delivering organisation counts. `whole`: what the lead types for all together. */
export const valueScopes = ['part', 'whole'] as const;
export type ValueScope = (typeof valueScopes)[number];

/** Where in a return a value stands: whose part, which measure, which area ('' = no area), part or whole. */
export interface ValuePlace {
  partId: string;
  measureId: string;
  areaKey: string;
  scope: ValueScope;
}

/**
 * What stands in the boxes of one measure, as it is kept: numbers may still be missing while it is a draft,
 * and all of them absent is an emptied box. Money in pence, shares as counts.
 */
export type ReturnAnswer =
  | { state: 'value'; numerator?: number; denominator?: number; due?: number }
  | { state: 'missing'; reason: MissingReason; note: string }
  | { state: 'nil' };

/** An answer and where it stands. */
export interface PlacedAnswer extends ValuePlace {
  answer: ReturnAnswer;
}

/** One measure in one part of one return, as it is kept. */
export interface ReturnValue extends PlacedAnswer {
  id: string;
  measureVersionId: string;
  /** what the provider says to the questions a surprising figure raises */
  explanation: string;
  revision: number;
  savedAt: string;
  savedBy: string;
}

/** The same place as text: a key for maps, and the last part of a problem's place. */
export const placeKey = ({ partId, measureId, areaKey, scope }: ValuePlace): string =>
  [partId, measureId, areaKey === '' ? 'all' : areaKey, scope].join('/');
