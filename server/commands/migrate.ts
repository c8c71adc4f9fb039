/* `npm run migrate`: brings the records to this version without starting the service. */
import { openDatabase } from '#db/open-database.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { systemClock } from '../platform/clock.ts';

try {
  const db = await openDatabase(readConfig(process.env).database, systemClock.now);
  await db.close();
  console.log('The records are at this version.');
} catch (error) {
  if (error instanceof WrongSetting) console.error(`The setting ${error.message}`);
  else console.error(error instanceof Error ? error.message : 'The records could not be opened.');
  process.exit(1);
}
