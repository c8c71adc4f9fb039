/* `npm run restore -- FILE`: puts a back-up in the place of the records. Stop the service first. */
import { BackUpProblem } from '#db/back-up.ts';
import { ErasuresFileProblem } from '#db/erasures-file.ts';
import { plural } from '#shared/values/format.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import { restoreRecords } from './restore-records.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Say which back-up: npm run restore -- backups/FILE');
  process.exit(2);
}
const foreseen = [BackUpProblem, ErasuresFileProblem, WrongSetting];
try {
  const { kept, erasedAgain } = await restoreRecords(readConfig(process.env), file, systemClock);
  console.log(`The records of ${file} are in place.`);
  if (erasedAgain > 0) {
    const families = plural(erasedAgain, 'family that was erased since', 'families that were erased since');
    console.log(`Erased again: ${families}.`);
  }
  if (kept !== undefined) console.log(`What was there before is kept in ${kept}`);
} catch (error) {
  if (!(error instanceof Error) || !foreseen.some((problem) => error instanceof problem)) throw error;
  console.error(error.message);
  process.exit(1);
}
