import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import type { MonthRead } from '#shared/outcomes/plan-months.ts';
import { countStreet } from '#shared/outcomes/street-month.ts';
import { formatCount } from '#shared/values/format.ts';
import { refuseFile } from '../platform/csv-text.ts';
import { mostUnpacked } from './open-archive.ts';

/** How far reading has come; called now and then. */
export type Progress = (fileName: string, rows: number) => void;

const rowsBetween = 50_000;

const notUtf8 = (line: number) =>
  refuseFile(
    'file-not-utf8',
    `The file is not in UTF-8: near line ${formatCount(line)} there are letters in another encoding, such as Latin-1. The police publish UTF-8, so download the file again.`,
  );

/** Node says in codes what is wrong with what was packed. */
const whyNotUnpacked = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_')
    ? refuseFile('file-cut-off', 'The packed file is broken or cut off. Download it again.')
    : error;
};

/**
 * Reads one street file piece by piece; what is held does not grow with it.
 * @throws Refusal naming what is wrong with it
 */
export const readStreet = async (
  file: { name: string; content: () => AsyncIterable<Buffer>; downloadedOn: string },
  progress: Progress = () => undefined,
): Promise<MonthRead> => {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const street = countStreet();
  let [unpacked, said] = [0, 0];
  const decode = (piece?: Buffer): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw notUtf8(street.rows() + 2);
    }
  };
  try {
    for await (const piece of file.content()) {
      unpacked += piece.length;
      if (unpacked > mostUnpacked) {
        throw refuseFile('file-too-large', 'The file expands to more than 2 GB: no month of a force does.');
      }
      hash.update(piece);
      street.take(decode(piece));
      // others are served meanwhile, and whoever waits is told how far it has come
      await setImmediate();
      if (street.rows() - said < rowsBetween) continue;
      said = street.rows();
      progress(file.name, said);
    }
    street.take(decode());
  } catch (error) {
    throw whyNotUnpacked(error);
  }
  return {
    ...street.end(),
    fileName: file.name,
    fileHash: hash.digest('hex'),
    downloadedOn: file.downloadedOn,
  };
};
