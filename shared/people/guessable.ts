import { knownBadWords, littleWords } from './known-bad-passwords.ts';

/** The signs of a text, one for each code point: an emoji is one. */
export const signsOf = (text: string): string[] => Array.from(text);

/** A password as it is compared: one form of each letter, small, without accents. */
export const plainForm = (password: string): string =>
  password.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Whether it is a short piece written again and again ('abcabcabcabc'), or has hardly any different signs.
 * @param shortest a piece shorter than this adds nothing by being written twice
 */
export const isRepeated = (text: string, shortest: number): boolean => {
  const signs = signsOf(text);
  if (new Set(signs).size < 5) return true;
  for (let piece = 1; piece < shortest && piece * 2 <= signs.length; piece += 1) {
    if (signs.every((sign, place) => place < piece || sign === signs[place - piece])) return true;
  }
  return false;
};

/** The keyboard, row over row; each row stands half a key to the right of the one above. */
const keyRows = ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'#", 'zxcvbnm,./'] as const;
/** What the number row gives with the shift key, in Britain and in America. */
const shifted: Readonly<Record<string, string>> = {
  '!': '1',
  '"': '2',
  '@': '2',
  '£': '3',
  $: '4',
  '%': '5',
  '^': '6',
  '&': '7',
  '*': '8',
  '(': '9',
  ')': '0',
  _: '-',
  '+': '=',
};

const keyAt = (sign: string): { row: number; column: number } | undefined => {
  const key = shifted[sign] ?? sign;
  const row = keyRows.findIndex((keys) => keys.includes(key));
  return row === -1 ? undefined : { row, column: (keyRows[row] ?? '').indexOf(key) };
};

const besideOnKeyboard = (a: string, b: string): boolean => {
  const [from, to] = [keyAt(a), keyAt(b)];
  if (!from || !to) return false;
  const down = to.row - from.row;
  const along = to.column - from.column;
  if (down === 0) return Math.abs(along) <= 1;
  // A key touches two keys of the row below it: its own column and the one before.
  return (down === 1 && (along === 0 || along === -1)) || (down === -1 && (along === 0 || along === 1));
};

const nextInAlphabet = (a: string, b: string): boolean =>
  /^([a-z]{2}|\d{2})$/.test(a + b) && Math.abs(a.charCodeAt(0) - b.charCodeAt(0)) <= 1;

/**
 * Whether it mostly walks: along the alphabet, the numbers or the keyboard. Words do not: of twelve letters
 * at most four begin a new walk here, where ordinary words begin eight or nine.
 */
export const isSequence = (text: string): boolean => {
  const signs = signsOf(text);
  const walks = signs.filter((sign, place) => {
    const before = signs[place - 1];
    return before === undefined || !(besideOnKeyboard(before, sign) || nextInAlphabet(before, sign));
  }).length;
  return walks * 3 <= signs.length;
};

/** Signs that are written for a letter ('p@ssw0rd'). */
const writtenFor: Readonly<Record<string, string>> = {
  a: '@4',
  b: '8',
  e: '3€',
  g: '9',
  i: '1!|',
  l: '1|',
  o: '0',
  s: '$5',
  t: '7+',
  z: '2',
};

const standsAt = (word: string, text: readonly string[], place: number): boolean =>
  signsOf(word).every((letter, offset) => {
    const sign = text[place + offset];
    return sign === letter || (sign !== undefined && (writtenFor[letter] ?? '').includes(sign));
  });

/** Words by each sign they may begin with, so that few are tried at a place. */
const byFirstSign = (list: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const word of list) {
    const letter = word[0] ?? '';
    for (const sign of [letter, ...signsOf(writtenFor[letter] ?? '')]) {
      found.set(sign, [...(found.get(sign) ?? []), word]);
    }
  }
  return found;
};

const commonWords = byFirstSign(knownBadWords);
const freeWords = byFirstSign(littleWords);

/**
 * How many surprises the text holds for somebody who guesses: each common word is one, each letter outside
 * one is one; numbers, signs, little words and the words about the person are none. The least of all ways
 * to read the text.
 * @param about words in plain form
 */
export const surprisesIn = (text: string, about: readonly string[]): number => {
  const signs = signsOf(text);
  const known = byFirstSign(about);
  const least: number[] = [0];
  const offer = (place: number, surprises: number) => {
    least[place] = Math.min(least[place] ?? Number.POSITIVE_INFINITY, surprises);
  };
  signs.forEach((sign, place) => {
    const here = least[place] ?? Number.POSITIVE_INFINITY;
    offer(place + 1, here + (/\p{L}/u.test(sign) ? 1 : 0));
    const take = (list: ReadonlyMap<string, readonly string[]>, surprises: number) => {
      for (const word of list.get(sign) ?? []) {
        if (standsAt(word, signs, place)) offer(place + signsOf(word).length, here + surprises);
      }
    };
    take(commonWords, 1);
    take(freeWords, 0);
    take(known, 0);
  });
  return least[signs.length] ?? 0;
};
