import { appendFileSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { antisocialBehaviour, streetColumns } from '#shared/outcomes/street-month.ts';
import { readStreet } from '../../server/outcomes/read-street.ts';
import { openPath } from '../../server/outcomes/street-files.ts';
import { inTurn } from './in-turn.ts';

/** The import runs at least half as fast as the parser alone, and in a bounded amount of memory. */
export const leastOfParser = 0.5;
export const mostMegabytes = 250;

const types = [antisocialBehaviour, 'Burglary', 'Drugs', 'Shoplifting', 'Vehicle crime', 'Public order'];

const rowOf = (n: number): string => {
  const type = types[n % types.length] ?? '';
  const counted = type === antisocialBehaviour;
  const id = counted ? '' : 'c0ffee'.repeat(10) + String(n).padStart(4, '0').slice(-4);
  const lsoa = `E0101${String(n % 1_107).padStart(4, '0')}`;
  return `${id},2026-08,Invicta Police,Invicta Police,0.524940,51.377620,On or near Mill Lane ${n % 97},${lsoa},A place ${n % 200}A,${type},${counted ? '' : 'Under investigation'},`;
};

const rowsAtOnce = 10_000;

/** A street file of so many rows; a sixth is antisocial behaviour, as in a real month. */
const streetFile = (file: string, rows: number): void => {
  writeFileSync(file, `${streetColumns.join(',')}\n`);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const some = Array.from({ length: Math.min(rowsAtOnce, rows - from) }, (_, n) => rowOf(from + n));
    appendFileSync(file, `${some.join('\n')}\n`);
  }
};

const byUs = async (file: string): Promise<number> => {
  const opened = await openPath({ path: file, found: false }, () => undefined);
  const [street] = opened?.files ?? [];
  if (!opened || !street) throw new Error('there is no street file');
  const { incidents } = await readStreet({ ...street, downloadedOn: opened.fileDay });
  await opened.source.close();
  return incidents;
};

/** The parser alone: it cuts the same file into cells, and nothing is done with them. */
const byParser = async (file: string): Promise<number> => {
  let rows = 0;
  const parser = createReadStream(file).pipe(parse());
  parser.on('data', () => (rows += 1));
  await new Promise((resolve, reject) => parser.once('end', resolve).once('error', reject));
  return rows;
};

/** The most that is held while it reads, in megabytes, the program itself and what waits to be cleared included. */
const mostHeld = async (file: string): Promise<number> => {
  let most = 0;
  const look = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, (heapUsed + arrayBuffers) / 1024 ** 2);
  };
  const looking = setInterval(look, 5);
  await byUs(file);
  clearInterval(looking);
  look();
  return most;
};

/** Reads a street file by the import and by the parser alone, in turn; then a million rows for what is held. */
export const timePolice = async (size: { rows: number; many: number; rounds: number }) => {
  const folder = mkdtempSync(join(tmpdir(), 'better-off-police-'));
  const file = join(folder, '2026-08-invicta-street.csv');
  streetFile(file, size.rows);
  const took = await inTurn(size.rounds, { us: () => byUs(file), parser: () => byParser(file) }, 1);
  const megabytes = statSync(file).size / 1024 ** 2;
  const large = join(folder, '2026-09-invicta-street.csv');
  streetFile(large, size.many);
  const largeMegabytes = statSync(large).size / 1024 ** 2;
  const held = await mostHeld(large);
  rmSync(folder, { recursive: true, force: true });
  return { ...took, megabytes, largeMegabytes, held };
};
