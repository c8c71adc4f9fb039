import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A folder that cannot be made, and what to do next. */
export class FolderProblem extends Error {}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes a folder and those above it that are not there, one by one. Node's own way (`recursive`) never comes
 * back where a file system answers that nothing is there although the folder above is, as /proc does.
 * @throws FolderProblem
 */
export const makeFolder = (folder: string): void => {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process was quicker.
    if (isFolder(folder)) return;
    throw new FolderProblem(
      `The folder ${folder} cannot be made. Name a file in one that this account may write to.`,
      { cause: error },
    );
  }
};
