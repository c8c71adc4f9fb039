import type { NumberPart } from '#shared/returns/numbers-asked.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';

/** The boxes of one value, as a problem's place names them. */
export type BoxName = NumberPart | 'reason' | 'explanation';

/** The start of the ids of a value's boxes. */
export const fieldIdsAt = ({ partId, measureId, areaKey, scope }: ValuePlace): string =>
  ['value', partId, measureId, areaKey === '' ? 'all' : areaKey, scope].join('-');

/** The id of one box of a value: a problem leads to it. */
export const fieldIdAt = (place: ValuePlace, box: BoxName = 'numerator'): string =>
  `${fieldIdsAt(place)}-${box}`;

/** The id of a measure's heading: a link from another page leads to it. */
export const measureIdAt = (measureId: string): string => `measure-${measureId}`;
