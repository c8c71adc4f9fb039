/* `npm run backup -- FILE`: a consistent copy of the records, while the service goes on working. */
import { backUp, BackUpProblem } from '#db/back-up.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { systemClock } from '../platform/clock.ts';

const [named] = process.argv.slice(2);
try {
  const { database } = readConfig(process.env);
  const ending = database.engine === 'sqlite' ? 'sqlite' : 'pgdump';
  const file = named ?? `backups/better-off-${systemClock.now().replaceAll(/[:.]/g, '-')}.${ending}`;
  await backUp(database, file);
  console.log(`The records are backed up in ${file}`);
} catch (error) {
  if (!(error instanceof BackUpProblem || error instanceof WrongSetting)) throw error;
  console.error(error.message);
  process.exit(1);
}
