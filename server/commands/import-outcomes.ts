/*
 * `npm run --silent import:outcomes -- WHAT FILE [--database URL] [--replace]`: brings in what figures of whole
 * populations rest on. WHAT is lookup, populations, boundaries, or figures, which also want --name, --counts,
 * --among, --per and --source. Prints what it did in one line of JSON.
 * Leaves with 1 and a sentence where something is wrong; then nothing was changed.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { outcomeFiles } from '#shared/outcomes/bring-in.api.ts';
import { decideFile } from '../outcomes/decide-file.ts';
import { goOnUnread } from './go-on-unread.ts';
import { openRecords } from './import-asb-records.ts';
import { leave, saying, whyNotRead } from './import-asb-words.ts';

const usage = `npm run --silent import:outcomes -- ${outcomeFiles.join('|')} FILE [--database URL] [--replace]`;
const text = { type: 'string' } as const;

const readWords = () => {
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: {
        database: text,
        name: text,
        counts: text,
        among: text,
        per: text,
        source: text,
        replace: { type: 'boolean' },
      },
    });
  } catch (error) {
    return leave(`${error instanceof Error ? error.message : 'That is not known'}. ${usage}`);
  }
};

goOnUnread();
const { values, positionals } = readWords();
const [word, path] = positionals;
const what = outcomeFiles.find((each) => each === word);
if (what === undefined || path === undefined || positionals.length > 2) {
  leave(`Say what to bring in, and from which file: ${usage}`);
} else {
  const bytes = await readFile(path).catch((error: unknown) => leave(`${path} ${whyNotRead(error)}`));
  const { database, replace = false, per, ...of } = values;
  const asked = { ...of, fileName: basename(path), ...(per !== undefined && { per: Number(per) }) };
  const { counter, close } = await openRecords(database);
  const done = await saying(basename(path), async () => {
    const { preview, carryOut } = await decideFile(counter, what, bytes, asked);
    await carryOut(replace);
    return preview;
  }).finally(close);
  console.log(JSON.stringify({ what: done.what, file: done.fileName, does: done.does }));
}
