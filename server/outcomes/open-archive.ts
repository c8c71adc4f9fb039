import { createInflateRaw, crc32 } from 'node:zlib';
import { refuseFile } from '../platform/csv-text.ts';
import { pieces, through, type ByteSource } from './byte-source.ts';

/** What an archive, or a packed file, may hold once it is unpacked. */
export const mostUnpacked = 2 * 1024 ** 3;

/** One file in an archive, as the archive lists it. */
export interface ArchivedFile {
  name: string;
  size: number;
  content: () => AsyncIterable<Buffer>;
}

/* The zip format: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end). */
const endOfDirectory = 0x06054b50;
const directoryLine = 0x02014b50;
const localHeader = 0x04034b50;
const longestEnd = 22 + 0xffff;
/** Where a number is too large for its place, which stands for one in an extension to the format. */
const beyond = 0xffff_ffff;

const cutOff = () =>
  refuseFile('archive-broken', 'The archive is broken or cut off. Download it again, and choose it again.');

const tooMuch = () =>
  refuseFile(
    'archive-too-large',
    'The archive expands to more than 2 GB. Choose fewer months, or one police force, and download it again.',
  );

const findDirectory = async (source: ByteSource): Promise<{ at: number; size: number; files: number }> => {
  const from = Math.max(0, source.size - longestEnd);
  const tail = await source.read(from, source.size);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endOfDirectory) continue;
    const [files, size, start] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    if (size === beyond || start === beyond || files === 0xffff) throw tooMuch();
    if (start + size > from + at) throw cutOff();
    return { at: start, size, files };
  }
  throw cutOff();
};

/** A name that leads out of the folder it would be unpacked to, or to a place of its own. */
const climbsOut = (name: string): boolean =>
  name.startsWith('/') ||
  name.includes('\\') ||
  name.includes('\0') ||
  /^[a-z]:/i.test(name) ||
  name.split('/').includes('..');

interface Listed {
  name: string;
  packed: number;
  size: number;
  method: number;
  checksum: number;
  at: number;
}

const readDirectory = (bytes: Buffer, files: number): Listed[] => {
  const listed: Listed[] = [];
  let at = 0;
  for (let n = 0; n < files; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryLine) throw cutOff();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (climbsOut(name)) {
      throw refuseFile(
        'archive-climbs-out',
        `The archive has a file that would be put outside its folder: ${JSON.stringify(name)}. Nothing in it was read. Download it from data.police.uk.`,
      );
    }
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) {
      throw refuseFile('archive-locked', `${name} in the archive has a password. Unpack it first.`);
    }
    listed.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return listed;
};

/** The content of one file, unpacked piece by piece; refused where it is not what the archive says of it. */
async function* contentOf(source: ByteSource, file: Listed): AsyncGenerator<Buffer> {
  const header = await source.read(file.at, file.at + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== localHeader) throw cutOff();
  const start = file.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + file.packed > source.size) throw cutOff();
  const packed = pieces(source, start, start + file.packed);
  if (file.method !== 0 && file.method !== 8) {
    throw refuseFile(
      'archive-method',
      `${file.name} is packed in a way that is not known here. Unpack it first.`,
    );
  }
  const content = file.method === 0 ? packed : through(packed, createInflateRaw());
  let [unpacked, checksum] = [0, 0];
  for await (const piece of content) {
    unpacked += piece.length;
    if (unpacked > file.size) throw cutOff();
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (unpacked !== file.size || checksum !== file.checksum) throw cutOff();
}

/** The files in a zip archive, in its order. Nothing is unpacked to disk, and nothing at all before it is listed. */
export const openArchive = async (source: ByteSource): Promise<ArchivedFile[]> => {
  const directory = await findDirectory(source);
  const bytes = await source.read(directory.at, directory.at + directory.size);
  const listed = readDirectory(bytes, directory.files).filter(({ name }) => !name.endsWith('/'));
  if (listed.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) throw tooMuch();
  return listed.map((file) => ({ name: file.name, size: file.size, content: () => contentOf(source, file) }));
};
