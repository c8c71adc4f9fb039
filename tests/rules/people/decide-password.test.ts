import { describe, expect, it } from 'vitest';
import { decidePassword } from '#shared/people/decide-password.ts';
import { knownBadWords } from '#shared/people/known-bad-passwords.ts';

const about = ['Ada Admin', 'ada.lovelace@invicta.example', 'Stepping Stones CIC', 'Invicta County Council'];
const codeFor = (password: string) => decidePassword(password, about)[0]?.code;

describe('choosing a password', () => {
  it.each([
    'marble kettle orchard fog',
    'tractor violin cheese moss',
    'it rains in Eastmarsh on Sundays',
    'four purple hats sing',
    'xK9$wQz!2mLp',
    'žluťoučký kůň úpěl',
    'correct kettle battery orchard',
    'sunshine dragon castle',
  ])('takes %j: long enough, and not what is tried first', (password) => {
    expect(decidePassword(password, about)).toEqual([]);
  });

  it('counts letters as people do: eleven are refused, twelve are taken, an accent is no letter of its own', () => {
    expect(codeFor('kettle fogs')).toBe('password-short');
    expect(codeFor('kettle fogsy')).toBeUndefined();
    expect(codeFor('kéttlé fógs')).toBe('password-short');
    expect(codeFor('kéttlé fógs'.normalize('NFD'))).toBe('password-short');
  });

  it('asks for no capital, number or sign', () => {
    expect(codeFor('lantern bicycle mustard')).toBeUndefined();
  });

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abababababab',
    'kettlefogkettlefog',
    'xyzzy!xyzzy!xyzzy!',
    'aaaabbbbccccdddd',
  ])('refuses %j, which repeats itself', (password) => {
    expect(codeFor(password)).toBe('password-repeats');
  });

  it('takes a long sentence that happens to be said twice', () => {
    expect(codeFor('moss and violin moss and violin')).toBeUndefined();
  });

  it.each([
    '123456789012',
    '987654321098',
    'abcdefghijkl',
    'zyxwvutsrqpo',
    'qwertyuiop12',
    '1qaz2wsx3edc4rfv',
    'qazwsxedcrfv',
    '1q2w3e4r5t6y',
    '!"£$%^&*()_+',
    "asdfghjkl;'#",
    'ábcdéfghíjkĺ',
  ])('refuses %j, which walks along the keyboard, the alphabet or the numbers', (password) => {
    expect(codeFor(password)).toBe('password-sequence');
  });

  it.each([
    'password1234',
    'Password2027!',
    'P@ssw0rd2026',
    'Liverpool2027!',
    'liverp00l!!!!!',
    'Summer Holiday 26',
    'sunshine and dragons!',
    'iloveyouforever',
    'correct horse battery staple',
    'CorrectHorseBatteryStaple1',
    'thequickbrownfox',
    'mynameisdaniel1990',
    'changeme123456',
    'administrator1',
    'pässwörd 2026!',
    'BetterOff2026',
  ])('refuses %j: one or two words that everybody who guesses tries, with numbers and signs', (password) => {
    expect(codeFor(password)).toBe('password-known');
  });

  it('takes three such words with something of one’s own between them', () => {
    expect(codeFor('sunshine dragons in my teapot')).toBeUndefined();
  });

  it('refuses numbers and signs alone', () => {
    expect(codeFor('830571926483')).toBe('password-numbers');
  });

  it.each([
    ['one’s own name', 'adaadmin ada 1990'],
    ['the name in front of the @', 'ada.lovelace2026'],
    ['the organisation', 'SteppingStones26'],
    ['the council', 'InvictaCountyCouncil!'],
  ])('refuses %s with numbers and signs', (_what, password) => {
    expect(codeFor(password)).toBe('password-about-you');
  });

  it('knows a name of short parts as a whole, and takes no part of two letters for a word', () => {
    expect(decidePassword('JoLi1990!JoLi', ['Jo Li'])).toMatchObject([{ code: 'password-about-you' }]);
    expect(decidePassword('mupioxpimuox', ['Ox Mu Pi'])).toEqual([]);
  });

  it('lets one’s own name stand beside other words', () => {
    expect(codeFor('ada kettle orchard')).toBeUndefined();
  });

  it('names the field and says what works instead', () => {
    const [refused] = decidePassword('short', about);
    expect(refused).toMatchObject({ place: 'password' });
    expect(refused?.sentence).toContain('Three or four words that do not belong together');
  });

  it('knows some thousand words that guessable passwords are made of, each once, in small letters', () => {
    expect(knownBadWords.length).toBeGreaterThan(1500);
    expect(new Set(knownBadWords).size).toBe(knownBadWords.length);
    expect(knownBadWords.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it('judges the longest password there can be within a blink', () => {
    const before = performance.now();
    decidePassword('p@ss1l0ve'.repeat(28), about);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
