import { customAlphabet } from 'nanoid';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const written = (number: number, letters: number): string => {
  let rest = number;
  let text = '';
  for (let place = 0; place < letters; place += 1) {
    text = (alphabet[rest % 32] ?? '0') + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

/** It draws chance for many ids at once: asking for six bytes costs as much as asking for a thousand. */
const chance = customAlphabet(alphabet, 6);

/** Ids made at one moment are counted, so that what is saved together keeps its order. */
const lettersOfTurn = 4;
const turns = 32 ** lettersOfTurn;
let last = { now: '', turn: 0 };

/**
 * An id made by the application: a prefix that says what it names, ten letters of time, so that new rows
 * stand together in an index, four of its turn within the moment, and six of chance.
 */
export const newId = (prefix: string, now: string): string => {
  last = { now, turn: last.now === now ? (last.turn + 1) % turns : 0 };
  return `${prefix}_${written(Date.parse(now), 10)}${written(last.turn, lettersOfTurn)}${chance()}`;
};
