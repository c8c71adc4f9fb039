import { asksHowManyWereDue } from '../measures/measure-series.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import type { Figure } from '../values/figure.ts';

/** The boxes of one value. */
export type NumberPart = keyof Figure;

/** One number a measure asks for. */
export interface NumberAsked {
  part: NumberPart;
  label: string;
  /** may have decimals; otherwise it counts whole things */
  decimals: boolean;
  /** typed in pounds, kept in pence */
  money: boolean;
}

const number = (part: NumberPart, label: string, more: Partial<NumberAsked> = {}): NumberAsked => ({
  part,
  label,
  decimals: false,
  money: false,
  ...more,
});

/**
 * The numbers a value of this measure is made of, in the order they are typed. A better-off share that is
 * typed in asks for three: better off, answered, due to be asked.
 * Source: methods, performance 'Kinds of measure' and 'Attainment'.
 */
export const numbersAsked = (version: Pick<MeasureVersion, 'kind' | 'question' | 'steps'>): NumberAsked[] => {
  switch (version.kind) {
    case 'count':
    case 'different people':
    case 'snapshot':
      return [number('numerator', 'How many')];
    case 'money':
      return [number('numerator', 'How much, in pounds', { decimals: true, money: true })];
    case 'score':
      return [number('numerator', version.steps === 3 ? 'Which step, 1 to 3' : 'Which step, 1 to 5')];
    case 'mean':
      return [
        number('numerator', 'All of them added up', { decimals: true }),
        number('denominator', 'from how many'),
      ];
    case 'rate':
      return [number('numerator', 'How many'), number('denominator', 'among how many residents')];
    case 'share':
      return asksHowManyWereDue(version)
        ? [
            number('numerator', 'How many were better off'),
            number('denominator', 'How many answered'),
            number('due', 'How many were due to be asked'),
          ]
        : [number('numerator', 'How many'), number('denominator', 'out of how many')];
  }
};
