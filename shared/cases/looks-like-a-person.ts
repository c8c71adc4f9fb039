import { isCalendarDay, parseCalendarDay } from '../periods/calendar-day.ts';
import type { CaseQuery } from './case-query.ts';
import { nameIn, type KindOfText } from './name-in-text.ts';
import { isNhsNumber } from './nhs-number.ts';

/** The two letters, or one, that a postcode of the United Kingdom may begin with. */
const postcodeAreas = new Set(
  `AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
   GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA
   PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR
   WS WV YO ZE`.split(/\s+/),
);

const found = (text: string, pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];

const nhsNumberIn = (text: string): string | undefined =>
  found(text, /(?<!\d[ -]?)\d{3}([ -]?)\d{3}\1\d{4}(?![ -]?\d)/g)
    .map(([number]) => number)
    .find((number) => isNhsNumber(number.replaceAll(/\D/g, '')));

const postcodeIn = (text: string): string | undefined =>
  found(text, /(?<![a-z\d])([a-z]{1,2})\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}(?![a-z\d])/gi).find(([, area]) =>
    postcodeAreas.has((area ?? '').toUpperCase()),
  )?.[0];

const phoneIn = (text: string): string | undefined =>
  found(text, /(?<![\w+])(?:\+44[ -]?(?:\(0\))?|0)(?:[ -]?\d){9,10}(?!\w)/g)
    .map(([number]) => number)
    .find((number) => number.startsWith('+44') || [10, 11].includes(number.replaceAll(/\D/g, '').length));

const emailIn = (text: string): string | undefined => /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/i.exec(text)?.[0];

const addressIn = (text: string): string | undefined =>
  /\b\d{1,4}[a-z]?,? [A-Z][\w'’-]+( [A-Z][\w'’-]+)? (street|road|lane|avenue|close|drive|crescent|terrace|gardens|court)\b/i.exec(
    text,
  )?.[0];

/** A century that people who are alive were born in, and the end of the one that runs. */
const mayBeBirthYear = (year: string): boolean => /^(19[2-9]\d|20[0-3]\d)$/.test(year);

const isRealDay = (year: string, month: string, day: string): boolean =>
  mayBeBirthYear(year) && isCalendarDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

const isShortDay = (day: string, month: string, year: string): boolean =>
  isRealDay(`20${year}`, month, day) || isRealDay(`19${year}`, month, day);

/** A date as people write it, as eight digits, or as two initials with six digits, which is how names hide. */
const birthDateIn = (text: string): string | undefined => {
  const written = [
    ...found(text, /(?<!\d)\d{1,2}\s+[a-z]+\s+\d{4}(?!\d)/gi),
    ...found(text, /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\d/.-]\d)/g),
    ...found(text, /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g),
  ].map(([date]) => date);
  const short = found(text, /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?![\d/.-])/g)
    .filter(([, day, , month, year]) => isShortDay(day ?? '', month ?? '', year ?? ''))
    .map(([date]) => date);
  const eight = found(text, /(?<![a-z\d])\d{8}(?![a-z\d])/gi)
    .map(([digits]) => digits)
    .filter(
      (d) =>
        isRealDay(d.slice(0, 4), d.slice(4, 6), d.slice(6)) ||
        isRealDay(d.slice(4), d.slice(2, 4), d.slice(0, 2)),
    );
  const initials = found(text, /(?<![a-z\d])[a-z]{2}[ /-]?(\d\d)(\d\d)(\d\d)(?![a-z\d])/gi)
    .filter(([, day, month, year]) => isShortDay(day ?? '', month ?? '', year ?? ''))
    .map(([date]) => date);
  return [
    ...written.filter((date) => parseCalendarDay(date) !== undefined),
    ...short,
    ...eight,
    ...initials,
  ][0];
};

interface Look {
  code: string;
  asks: string;
  find: (text: string, kind: KindOfText) => string | undefined;
}

/** What is looked for, in this order; one question a box is enough. */
const looks: readonly Look[] = [
  { code: 'looks-like-an-email', asks: 'Is this somebody’s email address?', find: emailIn },
  { code: 'looks-like-an-nhs-number', asks: 'Is this an NHS number?', find: nhsNumberIn },
  { code: 'looks-like-a-phone-number', asks: 'Is this a phone number?', find: phoneIn },
  { code: 'looks-like-a-birth-date', asks: 'Is this somebody’s date of birth?', find: birthDateIn },
  { code: 'looks-like-a-postcode', asks: 'Is this a postcode?', find: postcodeIn },
  { code: 'looks-like-an-address', asks: 'Is this an address?', find: addressIn },
  { code: 'looks-like-a-name', asks: 'Is this somebody’s name?', find: nameIn },
];

/**
 * Whether a reference, or a few words, look like what says who somebody is. It is asked, not refused: a
 * reference may look like a name and be none. Nothing here keeps or sends what was typed.
 * @param place the box, as problems name it
 * @returns at most one question: the first that fits
 */
export const looksLikeAPerson = (text: string, place: string, kind: KindOfText): CaseQuery[] => {
  for (const { code, asks, find } of looks) {
    const what = find(text, kind);
    if (what !== undefined) {
      return [
        {
          code,
          place,
          asks,
          because: `You typed “${what}”. Nothing here may say who a family is. Change it, or say that it is not.`,
        },
      ];
    }
  }
  return [];
};
