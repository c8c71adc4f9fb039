import { problem, type Problem } from '../problems/problem.ts';
import { isRepeated, isSequence, plainForm, signsOf, surprisesIn } from './guessable.ts';
import { shortestPassword } from './password-length.ts';

/** A password with this many surprises or fewer is among the first that are guessed. */
const tooFewSurprises = 2;

const advice = 'Three or four words that do not belong together work well.';

/** The fewest surprises, read as typed or with spaces and signs taken out ('correct horse battery staple'). */
const fewestSurprises = (plain: string, about: readonly string[]): number =>
  Math.min(surprisesIn(plain, about), surprisesIn(plain.replaceAll(/[^\p{L}\p{N}]/gu, ''), about));

/** The words of names and addresses, and each name as one word, in plain form. */
const wordsAbout = (names: readonly string[]): string[] => [
  ...new Set(
    names
      .map(plainForm)
      .flatMap((name) => [name.replaceAll(/[^\p{L}\p{N}]/gu, ''), ...name.split(/[^\p{L}]+/u)])
      .filter((word) => signsOf(word).length > 2),
  ),
];

/**
 * Whether a password may be used: long enough, not a repeat, not a walk along the keyboard, not made of the
 * words that are guessed first, not made of what everybody knows about the person. No rules about signs or
 * capitals, which make passwords harder to remember and no harder to guess.
 * Source: NIST SP 800-63B-4 3.1.1.2 (blocklist: leaked, dictionary, repetitive, sequential, context-specific).
 * @param about the person's name and address, their organisation, the council
 * @returns nothing when it may be used, else one problem at 'password'
 */
export const decidePassword = (password: string, about: readonly string[]): Problem[] => {
  const refuse = (code: string, sentence: string) => [problem(code, sentence, 'password')];
  const plain = plainForm(password);
  if (signsOf(password.normalize('NFC')).length < shortestPassword) {
    return refuse('password-short', `Use at least ${shortestPassword} characters. ${advice}`);
  }
  if (isRepeated(plain, shortestPassword)) {
    return refuse('password-repeats', `Use a password that does not repeat itself. ${advice}`);
  }
  if (isSequence(plain)) {
    return refuse(
      'password-sequence',
      `Use a password that does not follow the keyboard, the alphabet or the numbers. ${advice}`,
    );
  }
  if (!/\p{L}/u.test(plain)) {
    return refuse(
      'password-numbers',
      `Use words as well: numbers and signs alone are soon guessed. ${advice}`,
    );
  }
  if (fewestSurprises(plain, []) <= tooFewSurprises) {
    return refuse(
      'password-known',
      `This is one of the first passwords that people try: one or two common words, with numbers or signs. ${advice}`,
    );
  }
  if (fewestSurprises(plain, wordsAbout(about)) < tooFewSurprises) {
    return refuse(
      'password-about-you',
      `Do not make the password from your name, your address, your organisation or this service. ${advice}`,
    );
  }
  return [];
};
