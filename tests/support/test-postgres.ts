import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Database } from '#db/database.ts';
import { openPostgresPool, postgresDatabase } from '#db/engines/postgres.ts';
import { migratePostgres } from '#db/migrate-postgres.ts';

const template = `better_off_template_${process.pid}`;
let made: Promise<void> | undefined;

const administer = async (address: string, statement: string) => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement);
  await client.end();
};

const within = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
};

const makeTemplate = async (address: string) => {
  await administer(address, `drop database if exists ${template}`);
  await administer(address, `create database ${template}`);
  const pool = openPostgresPool(within(address, template));
  await migratePostgres(pool);
  await pool.end();
};

/** A database of its own on a real server, copied from one that was migrated once. */
export const freshPostgres = async (address: string): Promise<Database> => {
  made ??= makeTemplate(address);
  await made;
  const name = `better_off_test_${randomBytes(6).toString('hex')}`;
  await administer(address, `create database ${name} template ${template}`);
  const database = postgresDatabase(openPostgresPool(within(address, name)));
  return {
    ...database,
    close: async () => {
      await database.close();
      await administer(address, `drop database if exists ${name} with (force)`);
    },
  };
};
