/*
 * `npm run --silent import:asb -- FILES… [--lookup CSV] [--database URL] [--replace] [--downloaded DAY]`: counts
 * antisocial behaviour in street files of data.police.uk (files, folders, .csv, .csv.gz, .zip) and keeps it.
 * Prints one line of JSON for each month, with every district of the lookup, and nothing else; what it reads is
 * told on the other channel. The day of the download is the file's own unless --downloaded says it.
 * Leaves with 1 and a sentence where something is wrong; then nothing was changed.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Lookup } from '#shared/outcomes/places.ts';
import type { MonthRead } from '#shared/outcomes/plan-months.ts';
import { readLookup } from '#shared/outcomes/read-lookup.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { carryOutMonths } from '../outcomes/carry-out-months.ts';
import { decideMonths } from '../outcomes/decide-months.ts';
import { readStreet } from '../outcomes/read-street.ts';
import { openPath, pathsAsked } from '../outcomes/street-files.ts';
import { csvLines, textOfFile } from '../platform/csv-text.ts';
import { goOnUnread } from './go-on-unread.ts';
import { leave, saying, whyNotRead } from './import-asb-words.ts';
import { readAsked } from './import-asb-asked.ts';
import { openRecords } from './import-asb-records.ts';

goOnUnread();
const asked = readAsked(process.argv.slice(2));
const tell = (line: string) => {
  process.stderr.write(`${line}\n`);
};

const lookupGiven = async (path: string): Promise<Lookup> => {
  const bytes = await readFile(path).catch((error: unknown) => leave(`${path} ${whyNotRead(error)}`));
  return saying(basename(path), () => readLookup(csvLines(textOfFile(bytes), ',')));
};

/** Every file is read and counted before anything is written. */
const readAll = async (): Promise<MonthRead[]> => {
  const months: MonthRead[] = [];
  const passOver = (name: string) => {
    tell(`${name}: no street file, passed over`);
  };
  const paths = await pathsAsked(asked.paths).catch((error: unknown) => leave(whyNotRead(error, true)));
  for (const [n, path] of paths.entries()) {
    const opened = await saying(basename(path.path), () => openPath(path, passOver));
    if (!opened) continue;
    for (const [m, { name, content }] of opened.files.entries()) {
      const place =
        opened.files.length > 1 ? `${m + 1} of ${opened.files.length}` : `${n + 1} of ${paths.length}`;
      const file = { name: basename(name), content, downloadedOn: asked.downloadedOn ?? opened.fileDay };
      const month = await saying(name, () =>
        readStreet(file, (_name, rows) => {
          tell(`${name} (${place}): ${formatCount(rows)} rows so far`);
        }),
      );
      tell(
        `${name} (${place}): ${month.month}, ${formatCount(month.incidents)} of ${formatCount(month.rows)} rows`,
      );
      months.push(month);
    }
    await opened.source.close();
  }
  if (months.length === 0) leave('There is no street file among these: their names end in -street.csv.');
  return months;
};

const lookup = asked.lookup === undefined ? undefined : await lookupGiven(asked.lookup);
const months = await readAll();
const { counter, close } = await openRecords(asked.database);
const decided = await saying('', async () => {
  const plan = await decideMonths(counter, months, lookup);
  tell(`Writing down what is new of ${plural(months.length, 'month', 'months')}`);
  await carryOutMonths(counter, plan, { replace: asked.replace });
  return plan;
}).finally(close);
for (const { read, counts } of decided.planned) {
  const { byDistrict, outside, noLocation } = counts;
  console.log(JSON.stringify({ month: read.month, ...byDistrict, outside, no_location: noLocation }));
}
