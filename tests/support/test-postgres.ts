import pg from 'pg';
import type { Database } from '#db/database.ts';
import { openPostgresPool, postgresDatabase } from '#db/engines/postgres.ts';
import { migratePostgres } from '#db/migrate-postgres.ts';
import { clearingAway, tablesThere } from './clear-away.ts';

/** What the databases of this process are called. */
const ours = `better_off_test_${process.pid}`;
const template = `${ours}_template`;

let made: Promise<void> | undefined;
let count = 0;
/** Databases that no test uses just now, by their names. */
const lying: string[] = [];

const administer = async (address: string, ...statements: string[]) => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

const within = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
};

const makeTemplate = async (address: string) => {
  await administer(address, `drop database if exists ${template}`, `create database ${template}`);
  const pool = openPostgresPool(within(address, template));
  await migratePostgres(pool);
  await pool.end();
};

const makeOne = async (address: string): Promise<string> => {
  made ??= makeTemplate(address);
  await made;
  count += 1;
  const name = `${ours}_${count}`;
  await administer(
    address,
    `drop database if exists ${name} with (force)`,
    `create database ${name} template ${template}`,
  );
  return name;
};

const empty = async (pool: pg.Pool) => {
  const { rows } = await pool.query<{ name: string }>(tablesThere);
  await pool.query(clearingAway(rows.map(({ name }) => name)));
};

/**
 * A database of its own on a real server. One that an earlier test has closed is emptied and used again: copying
 * the one that was migrated and taking it away again takes five times as long. They stay on the server, which is
 * there for one run of the tests.
 */
export const freshPostgres = async (address: string): Promise<Database> => {
  const left = lying.pop();
  const name = left ?? (await makeOne(address));
  const pool = openPostgresPool(within(address, name));
  if (left !== undefined) await empty(pool);
  const database = postgresDatabase(pool);
  return {
    ...database,
    close: async () => {
      await database.close();
      lying.push(name);
    },
  };
};
