import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/*
 * The ids of erased cases in a file of their own, one a line and nothing else, so that a back-up from before an
 * erasure can be brought up to it even where the records themselves are lost.
 */

/** What the file is called in a folder of back-ups. */
export const erasuresFileName = 'erasures.txt';

/** The file cannot be read or written, and what to do next. */
export class ErasuresFileProblem extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read and written. Name a file in a folder that this account may write to.`, {
      cause,
    });
  }
}

const reach = <T>(file: string, act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw new ErasuresFileProblem(file, error);
  }
};

/** The ids in a file; none where there is no such file. @throws ErasuresFileProblem */
export const readErasures = (file: string): string[] =>
  reach(file, () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []));

const append = (file: string, text: string): void =>
  reach(file, () => {
    makeFolder(dirname(file));
    appendFileSync(file, text);
  });

/** Adds the ids that are not in the file yet; makes the file, and its folder, where there are any. @throws ErasuresFileProblem */
export const addErasures = (file: string, ids: readonly string[]): void => {
  const known = new Set(readErasures(file));
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length > 0) append(file, fresh.map((id) => `${id}\n`).join(''));
};

/** Whether ids can be added to it: asked before anything is erased. @throws ErasuresFileProblem */
export const reachErasures = (file: string): void => append(file, '');
