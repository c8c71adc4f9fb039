/**
 * Where a key leads from the period a person looks at: along with the arrows, to the ends with Home and End,
 * away with Escape. Undefined for any other key, which the page keeps.
 */
export const stepTo = (key: string, from: number | undefined, last: number): number | 'leave' | undefined => {
  switch (key) {
    case 'ArrowRight':
      return from === undefined ? 0 : Math.min(last, from + 1);
    case 'ArrowLeft':
      return from === undefined ? last : Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return 'leave';
    default:
      return undefined;
  }
};
