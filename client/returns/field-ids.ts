import type { NumberPart } from '#shared/returns/numbers-asked.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';

/** The id of a box of a value: a problem leads to it, and so does a link from another page. */
export const fieldIdAt = (place: ValuePlace, box: NumberPart | 'reason' | 'explanation' = 'numerator'): string =>
  ['value', place.partId, place.measureId, place.areaKey === '' ? 'all' : place.areaKey, place.scope, box].join('-');

/** The id of a measure's heading. */
export const measureIdAt = (measureId: string): string => `measure-${measureId}`;
