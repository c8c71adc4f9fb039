/* `npm run backup -- FILE`: a consistent copy of the records, while the service goes on working. */
import { dirname, join } from 'node:path';
import { backUp, BackUpProblem } from '#db/back-up.ts';
import { addErasures, ErasuresFileProblem, erasuresFileName } from '#db/erasures-file.ts';
import { erasuresKnown } from '#db/erasures-known.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { systemClock } from '../platform/clock.ts';

const [named] = process.argv.slice(2);
try {
  const { database } = readConfig(process.env);
  const ending = database.engine === 'sqlite' ? 'sqlite' : 'pgdump';
  const file = named ?? `backups/better-off-${systemClock.now().replaceAll(/[:.]/g, '-')}.${ending}`;
  await backUp(database, file);
  // Whoever keeps this folder can bring back a back-up from before an erasure without the family coming back.
  addErasures(join(dirname(file), erasuresFileName), await erasuresKnown(database));
  console.log(`The records are backed up in ${file}`);
} catch (error) {
  if (!(
    error instanceof BackUpProblem ||
    error instanceof WrongSetting ||
    error instanceof ErasuresFileProblem
  ))
    throw error;
  console.error(error.message);
  process.exit(1);
}
