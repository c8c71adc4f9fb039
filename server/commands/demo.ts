import { FolderProblem } from '#db/make-folder.ts';
import { readDatabaseAddress } from '#db/open-database.ts';
import { DemoInUse, earlierDemo, findDemo, keepDemo } from '#db/seed/demo-file.ts';
import { demoEdition, demoSeed } from '#db/seed/demo/demo-county.ts';
import { lastFullQuarter } from '#db/seed/demo/plan-returns.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import { startServer } from '../start-server.ts';
import { buildClient } from './demo/build-client.ts';
import { makeCounty } from './demo/make-county.ts';

const usualAddress = 'file:data/demo.sqlite';
const given = process.env['DATABASE_URL'];
const address = given === undefined || given === '' ? usualAddress : given;
const env = {
  LOG_LEVEL: 'warn',
  // An invented county keeps nothing beside real back-ups.
  ERASURES_FILE: 'data/demo-erasures.txt',
  ...process.env,
  DATABASE_URL: address,
  DEMO: 'yes',
};

const leave = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

/** Whether a county has to be made at that file; leaves where it must not be. */
const lookFirst = (file: string): { make: boolean; replaces: boolean } => {
  const found = findDemo(file);
  if (found.what === 'something else') {
    leave(
      `The demo was not started: ${file} holds something that is not a demo. Set DATABASE_URL to a file that is not there yet, such as ${usualAddress}.`,
    );
  }
  if (found.what !== 'demo') return { make: true, replaces: false };
  const { newest, seed, edition } = found.mark;
  const isCurrent =
    newest === lastFullQuarter(systemClock.today()) && seed === demoSeed && edition === demoEdition;
  return { make: !isCurrent, replaces: true };
};

const keep = (connection: Parameters<typeof keepDemo>[0], file: string, replaces: boolean) => {
  try {
    keepDemo(connection, file);
  } catch (error) {
    if (error instanceof FolderProblem) leave(`The demo was not started. DATABASE_URL: ${error.message}`);
    if (!(error instanceof DemoInUse)) throw error;
    leave(`The demo was not started: a service that is running has ${file} open. Stop it first.`);
  } finally {
    connection.close();
  }
  if (replaces) console.log(`The county that was there is kept in ${earlierDemo(file)}.`);
};

/** The screens are built in a process of their own, while the county is made in this one. */
const getReady = async (file: string): Promise<void> => {
  const { make, replaces } = lookFirst(file);
  const building = buildClient();
  if (make) {
    const newest = quarterName(lastFullQuarter(systemClock.today()));
    console.log(`Making the demo county up to ${newest}. It takes up to a minute.`);
  }
  const [made] = await Promise.all([make ? makeCounty(systemClock.now()) : undefined, building]);
  if (made) keep(made.connection, file, replaces);
};

/** Whether the settings are right; where they are not, starting says which and why. */
const settingsAreRight = (): boolean => {
  try {
    readConfig(env);
    return true;
  } catch (error) {
    if (error instanceof WrongSetting) return false;
    throw error;
  }
};

const place = readDatabaseAddress(address);
if (place?.engine === 'postgres') {
  leave(
    'The demo was not started: its county is made in a SQLite file. Leave DATABASE_URL out, or give it a file: address.',
  );
}
if (place?.engine === 'sqlite' && place.file === ':memory:') {
  leave(
    'The demo was not started: DATABASE_URL must be a file: address with a file, so that it can be opened again.',
  );
}
if (place?.engine === 'sqlite' && settingsAreRight()) await getReady(place.file);
await startServer(env);
