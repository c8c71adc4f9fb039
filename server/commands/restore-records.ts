import { dirname, join } from 'node:path';
import { restore } from '#db/back-up.ts';
import { erasuresFileName, readErasures } from '#db/erasures-file.ts';
import { openDatabase } from '#db/open-database.ts';
import { replayErasures } from '../cases/replay-erasures.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../platform/clock.ts';
import { openCounter } from '../platform/counter.ts';

/**
 * Puts a back-up in the place of the records, and erases again what was erased since: what the records before
 * knew of, what the file beside this back-up lists, and what the one the service writes does.
 * @returns where the old records are kept, if anywhere, and how many families were erased again
 * @throws BackUpProblem
 */
export const restoreRecords = async (
  config: Config,
  file: string,
  clock: Clock,
): Promise<{ kept?: string; erasedAgain: number }> => {
  let erasedAgain = 0;
  const kept = await restore(config.database, file, clock.now(), async (restored, erased) => {
    const beside = readErasures(join(dirname(file), erasuresFileName));
    const known = [...erased, ...beside, ...readErasures(config.erasuresFile)];
    const db = await openDatabase(restored, clock.now);
    try {
      erasedAgain = await replayErasures(openCounter(db, clock, config), known);
    } finally {
      await db.close();
    }
  });
  return { kept, erasedAgain };
};
