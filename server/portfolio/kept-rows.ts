import type { PortfolioRow } from '#shared/portfolio/portfolio-row.ts';
import type { Counter } from '../platform/counter.ts';

/** A row with everything it was made from: it stands as long as that is the same, and not a moment longer. */
export interface KeptRow {
  key: string;
  row: PortfolioRow;
}

const byCounter = new WeakMap<Counter, Map<string, KeptRow>>();

/**
 * The rows worked out before, by contract. The same facts give the same row (shared is pure), so this saves
 * time and can never be out of date. It holds one row a contract: what the register holds.
 */
export const keptRows = (counter: Counter): Map<string, KeptRow> => {
  const kept = byCounter.get(counter) ?? new Map<string, KeptRow>();
  byCounter.set(counter, kept);
  return kept;
};
