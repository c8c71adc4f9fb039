import { isCalendarDay } from '#shared/periods/calendar-day.ts';
import { leave } from './import-asb-words.ts';

/** What the command was asked to do. */
export interface ImportAsked {
  paths: string[];
  lookup?: string;
  database?: string;
  downloadedOn?: string;
  replace: boolean;
}

const usage =
  'npm run --silent import:asb -- FILES… [--lookup CSV] [--database URL] [--replace] [--downloaded DAY]';

/** Reads the words of the command; leaves where one is not known or something is missing. */
export const readAsked = (words: readonly string[]): ImportAsked => {
  const asked: ImportAsked = { paths: [], replace: false };
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const following = () => left.shift() ?? leave(`The last option says nothing. ${usage}`);
    if (word === '--replace') asked.replace = true;
    else if (word === '--lookup') asked.lookup = following();
    else if (word === '--database') asked.database = following();
    else if (word === '--downloaded') asked.downloadedOn = following();
    else if (word.startsWith('--')) leave(`There is no option ${word}. ${usage}`);
    else asked.paths.push(word);
  }
  if (asked.paths.length === 0) leave(`Say which files to import: ${usage}`);
  if (asked.downloadedOn !== undefined && !isCalendarDay(asked.downloadedOn)) {
    leave(`--downloaded ${asked.downloadedOn} is not a day. Write it as 2026-07-14.`);
  }
  return asked;
};
