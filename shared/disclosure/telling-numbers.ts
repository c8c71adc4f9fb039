import { monthNames } from '../periods/calendar-day.ts';
import { peopleWords } from '../values/people-words.ts';

/** A number in somebody's words that could tell one that is hidden. */
export interface TellingNumber {
  /** as it stands there: 'three families' */
  said: string;
  /** small by itself and about people, or the same as a number that is hidden */
  why: 'small' | 'hidden';
}

/** What words are held against. */
export interface HeldBack {
  /** fewer than this is small */
  threshold: number;
  /** every number that is hidden */
  hidden: ReadonlySet<number>;
  /** what the measures count: 'families', 'young people' */
  units: readonly string[];
}

const upTo19 = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numberWords = new Map<string, number>([
  ...upTo19.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, n): [string, number] => [word, (n + 2) * 10]),
  ...tens.flatMap((ten, n) =>
    upTo19.slice(1, 10).map((one, m): [string, number] => [`${ten}-${one}`, (n + 2) * 10 + m + 1]),
  ),
  ...([
    ['both', 2],
    ['couple', 2],
    ['pair', 2],
    ['dozen', 12],
  ] as const),
]);

/** What a number of is no number of people: how long, how much, which day. */
const otherThings = new Set([
  ...`day days week weeks month months year years hour hours minute minutes quarter quarters pm am per percent
  pounds pence times`.split(/\s+/),
  ...monthNames.map((name) => name.toLowerCase()),
]);

interface Word {
  text: string;
  bare: string;
}

/** 'twenty three' is one word, as 'twenty-three' is. */
const wordsOf = (text: string): Word[] =>
  text
    .replaceAll(new RegExp(`\\b(${tens.join('|')})[ -](${upTo19.slice(1, 10).join('|')})\\b`, 'gi'), '$1-$2')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      text: word.replaceAll(/^[("‘“']+|[.,;:!?)"’”']+$/g, ''),
      bare: word.toLowerCase().replaceAll(/^[("‘“']+|[.,;:!?)"’”']+$/g, ''),
    }));

/** Counts only: no money, no percentage, no year, no 'first' and no '3rd'. */
const valueOf = ({ bare }: Word): number | undefined => {
  const spoken = numberWords.get(bare);
  if (spoken !== undefined) return spoken;
  if (!/^\d{1,3}(,\d{3})+$|^\d+$/.test(bare) || /^(19|20)\d\d$/.test(bare)) return undefined;
  return Number(bare.replaceAll(',', ''));
};

/** How far behind a number stands what it counts: 'three of the young people'. */
const reach = 4;

/**
 * The numbers in somebody's words that could tell a hidden one: every one below the threshold that counts people, and every one
 * that is the same as a number that is hidden. It names them; a person decides. Source: methods, statistics 5.2.
 */
export const tellingNumbers = (words: string, { threshold, hidden, units }: HeldBack): TellingNumber[] => {
  const counted = new Set([...peopleWords, ...units.flatMap((unit) => unit.toLowerCase().split(/\s+/))]);
  const all = wordsOf(words);
  const found = all.flatMap((word, n): TellingNumber[] => {
    const value = valueOf(word);
    if (value === undefined || value === 0) return [];
    const next = all.slice(n + 1, n + 1 + reach);
    if (otherThings.has(next[0]?.bare ?? '')) return [];
    const at = next.findIndex(({ bare }) => counted.has(bare));
    const upTo = at === -1 ? 1 : at + 1;
    const said = [word, ...next.slice(0, upTo)].map(({ text }) => text).join(' ');
    if (value < threshold) return at === -1 ? [] : [{ said, why: 'small' }];
    return hidden.has(value) ? [{ said, why: 'hidden' }] : [];
  });
  return [...new Map(found.map((each) => [each.said.toLowerCase(), each])).values()];
};
