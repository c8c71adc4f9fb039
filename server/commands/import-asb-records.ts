import { openDatabase, readDatabaseAddress } from '#db/open-database.ts';
import { readConfig, WrongSetting } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import { openCounter, type Counter } from '../platform/counter.ts';
import { leave } from './import-asb-words.ts';

const configOrLeave = () => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof WrongSetting) return leave(`The setting ${error.message}`);
    throw error;
  }
};

/** Opens the records, made and brought to this version where needed. @param url DATABASE_URL where absent */
export const openRecords = async (
  url: string | undefined,
): Promise<{ counter: Counter; close: () => Promise<void> }> => {
  const config = url === undefined ? configOrLeave() : readConfig({});
  const address = url === undefined ? config.database : readDatabaseAddress(url);
  if (!address)
    return leave(`--database ${url ?? ''} is not an address such as file:data/better-off.sqlite.`);
  const db = await openDatabase(address, systemClock.now).catch((error: unknown) =>
    leave(`The database: ${error instanceof Error ? error.message : 'it could not be opened'}`),
  );
  return { counter: openCounter(db, systemClock, config), close: () => db.close() };
};
