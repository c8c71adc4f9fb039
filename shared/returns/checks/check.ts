import type { VersionOnForm } from '../measures-asked.ts';
import type { ReturnFrequency } from '../../periods/reporting-period.ts';
import type { Problem } from '../../problems/problem.ts';
import type { PeriodValue } from '../../values/figure.ts';
import type { ReturnAnswer } from '../return-value.ts';

/** A figure that is allowed but must be explained (house.md 'Presence, validity, query'). */
export interface Query {
  /** kebab-case, stable */
  code: string;
  /** 'Is 9 right?' */
  asks: string;
  /** 'The last four quarters were between 21 and 27.' */
  because: string;
}

/** What a value is checked against, beside its own measure version. */
export interface ValueBackground {
  /**
   * the same boxes in earlier returns that were sent, oldest first and equally spaced; a period without a
   * figure is undefined. Begins anew where the definition is not comparable.
   */
  earlier: readonly (PeriodValue | undefined)[];
  /** how long a period is */
  frequency: ReturnFrequency;
  /** the period starts the financial year, where figures that run on begin again */
  startsYear: boolean;
  /** for the whole of a measure that is split: its areas */
  areas?: readonly (PeriodValue | undefined)[];
  /** for one area: the whole, and the other areas */
  within?: { total?: PeriodValue; others: readonly (PeriodValue | undefined)[] };
  /** for what the lead types for all parts together: what each part counted */
  parts?: readonly (PeriodValue | undefined)[];
}

/** What a check looks at. */
export interface Checked {
  version: VersionOnForm;
  answer: ReturnAnswer;
  /** what the answer says, once it is whole */
  value?: PeriodValue;
  background: ValueBackground;
}

/** One rule about what cannot be: its problems name the box they are about. */
export type ImpossibleRule = (checked: Checked) => Problem[];

/** One rule about what may be but is surprising. */
export type SurprisingRule = (checked: Checked) => Query[];
