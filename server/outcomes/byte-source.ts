import { open } from 'node:fs/promises';
import { pipeline, Readable, type Transform } from 'node:stream';

/** Bytes that can be read from any place, without holding them all. */
export interface ByteSource {
  size: number;
  read: (start: number, end: number) => Promise<Buffer>;
  close: () => Promise<void>;
}

/** How much is held of a file at a time. */
const pieceSize = 256 * 1024;

/** The bytes from start to end, piece by piece. */
export async function* pieces(source: ByteSource, start = 0, end = source.size): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += pieceSize) yield source.read(at, Math.min(end, at + pieceSize));
}

export const openFile = async (path: string): Promise<ByteSource> => {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    read: async (start, end) => {
      const bytes = Buffer.alloc(end - start);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => handle.close(),
  };
};

export const bytesInHand = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  close: () => Promise.resolve(),
});

/** What comes out of a transform that bytes are put through; an error on either side ends both. */
export const through = (content: AsyncIterable<Buffer>, transform: Transform): AsyncIterable<Buffer> => {
  pipeline(Readable.from(content), transform, () => undefined);
  return transform;
};
