import type { ReleasedTable } from './release.ts';

/** The same text for the same content: what is kept as JSON comes back with its keys in another order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Whether two releases tell the same. */
export const tellTheSame = (a: readonly ReleasedTable[], b: readonly ReleasedTable[]): boolean =>
  canonical(a) === canonical(b);
