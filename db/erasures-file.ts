import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/*
 * The ids of erased cases in a file of their own, one a line and nothing else, so that a back-up from before an
 * erasure can be brought up to it even where the records themselves are lost.
 */

/** What the file is called in a folder of back-ups. */
export const erasuresFileName = 'erasures.txt';

/** The ids in a file; none where there is no such file. */
export const readErasures = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

/** Adds the ids that are not in the file yet; makes the file, and its folder, where there are any. */
export const addErasures = (file: string, ids: readonly string[]): void => {
  const known = new Set(readErasures(file));
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length === 0) return;
  makeFolder(dirname(file));
  appendFileSync(file, fresh.map((id) => `${id}\n`).join(''));
};
