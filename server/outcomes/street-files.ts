import { basename, join } from 'node:path';
import { readdir, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { londonDay } from '#shared/periods/calendar-day.ts';
import { streetColumns } from '#shared/outcomes/street-month.ts';
import { refuseFile } from '../platform/csv-text.ts';
import { openFile, pieces, through, type ByteSource } from './byte-source.ts';
import { openArchive } from './open-archive.ts';

/** A file that is to be read as one street file. */
export interface StreetFile {
  name: string;
  content: () => AsyncIterable<Buffer>;
}

/** Files that the police put beside the street files in each month's folder. */
const besides = /-(outcomes|stop-and-search)\.csv(\.gz)?$/;
const streetName = /^\d{4}-\d{2}-.+\.csv(\.gz)?$/;

const startsWith = (bytes: Buffer, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

const isZip = (first: Buffer): boolean => startsWith(first, 0x50, 0x4b);
const isGzip = (first: Buffer): boolean => startsWith(first, 0x1f, 0x8b);

/** Whether a file that nobody named by itself begins as a street file does. */
const beginsRight = async (content: AsyncIterable<Buffer>): Promise<boolean> => {
  for await (const piece of content) return piece.toString('utf8').startsWith(streetColumns.join(','));
  return false;
};

/** What lies in a folder or an archive: street files by their name are read, others only if they are some. */
const isMeant = async ({ name, content }: StreetFile): Promise<boolean> => {
  const last = basename(name);
  if (besides.test(last) || !/\.csv(\.gz)?$/i.test(last)) return false;
  return streetName.test(last) || beginsRight(content());
};

const unpacked = (content: () => AsyncIterable<Buffer>, packed: boolean) => () =>
  packed ? through(content(), createGunzip()) : content();

/** The street files in one file: itself, packed or not, or those of an archive. */
export const streetFilesIn = async (
  source: ByteSource,
  name: string,
  passOver: (name: string) => void,
): Promise<StreetFile[]> => {
  if (source.size === 0) throw refuseFile('file-empty', 'The file is empty. Download it again.');
  const first = await source.read(0, Math.min(source.size, 4));
  if (!isZip(first)) return [{ name, content: unpacked(() => pieces(source), isGzip(first)) }];
  const found: StreetFile[] = [];
  for (const file of await openArchive(source)) {
    const street = { name: file.name, content: unpacked(file.content, file.name.endsWith('.gz')) };
    if (await isMeant(street)) found.push(street);
    else passOver(file.name);
  }
  if (found.length === 0) {
    throw refuseFile(
      'archive-without-street',
      'There is no street file in the archive: their names end in -street.csv.',
    );
  }
  return found;
};

/** The files in a folder and in its folders, in the order of their names. */
const filesUnder = async (folder: string): Promise<string[]> => {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  return found
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .toSorted();
};

/** One path that was asked for: a file, or every street file under a folder. */
export interface PathAsked {
  path: string;
  /** found in a folder, where other files may lie too */
  found: boolean;
}

export const pathsAsked = async (paths: readonly string[]): Promise<PathAsked[]> => {
  const asked: PathAsked[] = [];
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) asked.push({ path, found: false });
    else asked.push(...(await filesUnder(path)).map((each) => ({ path: each, found: true })));
  }
  return asked;
};

/** Opens one path; nothing is in it where it was only found and is no street file. */
export const openPath = async (
  { path, found }: PathAsked,
  passOver: (name: string) => void,
): Promise<{ source: ByteSource; files: StreetFile[]; fileDay: string } | undefined> => {
  const name = basename(path);
  if (found && !/\.(csv|gz|zip)$/i.test(name)) {
    passOver(name);
    return undefined;
  }
  const source = await openFile(path);
  try {
    const files = await streetFilesIn(source, name, passOver);
    const [only] = files;
    if (found && files.length === 1 && only?.name === name && !(await isMeant(only))) {
      passOver(name);
      await source.close();
      return undefined;
    }
    return { source, files, fileDay: londonDay((await stat(path)).mtime.toISOString()) };
  } catch (error) {
    await source.close();
    throw error;
  }
};
