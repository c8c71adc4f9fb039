/* `npm run restore -- FILE`: puts a back-up in the place of the records. Stop the service first. */
import { BackUpProblem, restore } from '#db/back-up.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { systemClock } from '../platform/clock.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Say which back-up: npm run restore -- backups/FILE');
  process.exit(2);
}
try {
  const kept = await restore(readConfig(process.env).database, file, systemClock.now());
  console.log(`The records of ${file} are in place.`);
  if (kept !== undefined) console.log(`What was there before is kept in ${kept}`);
} catch (error) {
  if (!(error instanceof BackUpProblem || error instanceof WrongSetting)) throw error;
  console.error(error.message);
  process.exit(1);
}
