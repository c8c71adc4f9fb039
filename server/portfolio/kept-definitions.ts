import { versionsById } from '#db/stores/headline-figures-store.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Counter } from '../platform/counter.ts';

const byCounter = new WeakMap<Counter, Map<string, MeasureVersion>>();

/** Definitions of measures by id. Immutable once written, so each is read from the records once. */
export const keptDefinitions = async (
  counter: Counter,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeasureVersion>> => {
  const kept = byCounter.get(counter) ?? new Map<string, MeasureVersion>();
  byCounter.set(counter, kept);
  const missing = [...new Set(ids)].filter((id) => !kept.has(id));
  for (const [id, version] of await versionsById(counter.db, missing)) kept.set(id, version);
  return kept;
};
