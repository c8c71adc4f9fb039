import type { Database } from '#db/database.ts';
import type { Config } from '../config.ts';
import type { Clock } from './clock.ts';
import { newId } from './new-id.ts';

/** What every use case works with: the records, the time, the settings. */
export interface Counter {
  db: Database;
  clock: Clock;
  config: Config;
  /** a new id with this prefix */
  id: (prefix: string) => string;
}

export const openCounter = (db: Database, clock: Clock, config: Config): Counter => ({
  db,
  clock,
  config,
  id: (prefix) => newId(prefix, clock.now()),
});
