import { formatMoney } from '../values/format.ts';
import type { Contract } from './contract.ts';
import { wholeValue } from './whole-value.ts';

/** A duty that follows from the agreement's facts, or why it cannot be said yet. */
export interface Duty {
  code: 'key-performance-indicators' | 'published-register';
  name: string;
  answer: 'applies' | 'does not apply' | 'not known';
  /** why, and what would settle it where it is not known */
  sentence: string;
}

/** Above this, key performance indicators are set and published: Procurement Act 2023, sections 52 and 71. */
export const indicatorThresholdPence = 500_000_000;
/** Above this, an agreement is in the published register: Local Government Transparency Code 2015, para 31. */
export const registerThresholdPence = 500_000;

/** The rating of section 71 assessments; offered as voluntary where the section does not apply. */
export const fiveStepRating = [
  'Good',
  'Approaching target',
  'Requires improvement',
  'Inadequate',
  'Other',
] as const;

type DutyFacts = Pick<
  Contract,
  | 'regime'
  | 'lightTouch'
  | 'notForPublication'
  | 'placeWithheld'
  | 'totalPence'
  | 'yearlyPence'
  | 'startsOn'
  | 'endsOn'
>;

const indicators = (contract: DutyFacts): Pick<Duty, 'answer' | 'sentence'> => {
  const value = wholeValue(contract);
  if (contract.regime === undefined) {
    return { answer: 'not known', sentence: 'Say under which rules it was bought: that decides it.' };
  }
  if (contract.regime !== 'Procurement Act 2023') {
    return { answer: 'does not apply', sentence: 'It was not bought under the Procurement Act 2023.' };
  }
  if (value !== undefined && value <= indicatorThresholdPence) {
    return {
      answer: 'does not apply',
      sentence: `It is worth ${formatMoney(value, 'short')} in all, which is not over ${formatMoney(indicatorThresholdPence, 'short')}.`,
    };
  }
  if (contract.lightTouch === true) {
    return {
      answer: 'does not apply',
      sentence: 'It is a light-touch contract. The five-step rating may be used all the same.',
    };
  }
  if (value === undefined) {
    return {
      answer: 'not known',
      sentence: 'Enter the price in total, or a price a year with start and end: that decides it.',
    };
  }
  if (contract.lightTouch === undefined) {
    return { answer: 'not known', sentence: 'Say whether it is a light-touch contract: that decides it.' };
  }
  return {
    answer: 'applies',
    sentence: `It was bought under the Procurement Act 2023 and is worth ${formatMoney(value, 'short')} in all: at least three key performance indicators are published and assessed each year.`,
  };
};

const register = (contract: DutyFacts): Pick<Duty, 'answer' | 'sentence'> => {
  const value = wholeValue(contract);
  if (contract.notForPublication) {
    return {
      answer: 'does not apply',
      sentence: 'It is marked as not for publication, because it would show who is helped.',
    };
  }
  if (value === undefined) {
    return { answer: 'not known', sentence: 'Enter the price: that decides it.' };
  }
  if (value <= registerThresholdPence) {
    return {
      answer: 'does not apply',
      sentence: `It is not worth more than ${formatMoney(registerThresholdPence, 'short')}.`,
    };
  }
  return {
    answer: 'applies',
    sentence: contract.placeWithheld
      ? `It is worth more than ${formatMoney(registerThresholdPence, 'short')}: it is in the published register, without its places.`
      : `It is worth more than ${formatMoney(registerThresholdPence, 'short')}: it is in the published register.`,
  };
};

/**
 * The duties that follow from an agreement's facts, computed and never asked. They are England's rules.
 * A call-off is a contract of its own here; frameworks and concessions are not kept in the register.
 * Source: methods, performance 'Duties computed, not asked'.
 */
export const dutiesOf = (contract: DutyFacts): Duty[] => [
  {
    code: 'key-performance-indicators',
    name: 'Publish key performance indicators (Procurement Act 2023, sections 52 and 71)',
    ...indicators(contract),
  },
  {
    code: 'published-register',
    name: 'List in the published register (Local Government Transparency Code 2015)',
    ...register(contract),
  },
];
