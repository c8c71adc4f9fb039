import { familyNames, givenNames } from './common-names.ts';

/** A reference is a label; words are a sentence or two, in which a capital letter says little. */
export type KindOfText = 'reference' | 'words';

/** Words that labels are made of and people are not. */
const labelWords = new Set(
  `case family families child children young person people group team hub house centre center north south east west
   central area ward district school service project programme cohort ref reference number no one two three four five
   six seven eight nine ten new old open closed intake spring summer autumn winter january february march april may june july
   august september october november december the of and for`.split(/\s+/),
);

const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Master)\.? +[A-Z][a-z’'-]+/;
const surnameFirst = /^\s*[A-Z][a-z’'-]+, *[A-Z][a-z’'-]+\s*$/;
const initialAndSurname = /^\s*[A-Z]\.? *[A-Z][a-z’'-]{2,}\s*$/;
const calledSo = /\b(?:called|named) +[A-Z][a-z’'-]+/;

const isName = (word: string): boolean => {
  const small = word.toLowerCase();
  // three capitals are an abbreviation before they are Sam
  if (small.length <= 3 && !/^[A-Z][a-z]+$/.test(word)) return false;
  return givenNames.has(small) || familyNames.has(small);
};

/** 'JSmith' is an initial and a name. */
const withoutInitial = (word: string): string => (/^[A-Z][A-Z][a-z]+$/.test(word) ? word.slice(1) : word);

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}’']*/gu) ?? [];

const twoCapitalWords = (text: string): string | undefined => {
  if (!/^\s*\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+){1,3}\s*$/u.test(text)) return undefined;
  return wordsOf(text).some((word) => labelWords.has(word.toLowerCase())) ? undefined : text.trim();
};

const nameInReference = (text: string): string | undefined =>
  wordsOf(text).map(withoutInitial).find(isName) ??
  surnameFirst.exec(text)?.[0].trim() ??
  initialAndSurname.exec(text)?.[0].trim() ??
  twoCapitalWords(text);

/** In a sentence only a known given name with its capital counts, alone or with what follows: 'Sarah', 'Sarah B'. */
const nameInWords = (text: string): string | undefined =>
  wordsOf(text)
    .map((word) => word.replace(/[’']s?$/, ''))
    .find((word) => /^\p{Lu}\p{Ll}/u.test(word) && givenNames.has(word.toLowerCase())) ??
  calledSo.exec(text)?.[0];

/** What in a text looks like somebody's name; undefined when nothing does. */
export const nameIn = (text: string, kind: KindOfText): string | undefined =>
  titled.exec(text)?.[0] ?? (kind === 'reference' ? nameInReference(text) : nameInWords(text));
