import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder of numbered migrations of an engine: beside this file, or beside the built server. */
export const migrationsFolder = (engine: 'sqlite' | 'postgres'): string => {
  const places = ['./migrations/', '../../db/migrations/'].map((place) =>
    fileURLToPath(new URL(place + engine, import.meta.url)),
  );
  const found = places.find((place) => existsSync(join(place, 'meta', '_journal.json')));
  if (!found) throw new Error('the folder of migrations is missing beside the program');
  return found;
};

export interface JournalLine {
  idx: number;
  when: number;
  tag: string;
}

/** What the migrations' journal lists, oldest first. */
export const migrationsKnown = (engine: 'sqlite' | 'postgres'): JournalLine[] => {
  const journal = JSON.parse(
    readFileSync(join(migrationsFolder(engine), 'meta', '_journal.json'), 'utf8'),
  ) as { entries: JournalLine[] };
  return journal.entries;
};

/** Refuses to go on with records that a newer version of the product has written. */
export class DatabaseTooNew extends Error {
  constructor() {
    super(
      'This database was written by a newer version of Better Off. Start that version, or restore a back-up made before the change.',
    );
  }
}
