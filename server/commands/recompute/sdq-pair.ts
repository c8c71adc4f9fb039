import { z } from 'zod';
import { addedValueOfPair, addedValueRule } from '#shared/questionnaires/added-value.ts';
import {
  compareAssessments,
  type AgreedReliability,
  type OneOfPair,
  type ScaleChange,
  type ThresholdChange,
} from '#shared/questionnaires/compare-assessments.ts';
import type { ReliableChange } from '#shared/statistics/reliable-change.ts';
import { orNull } from './figure-shapes.ts';
import { readInput, refuse, type Inputs } from './read-inputs.ts';
import { answersShape, notes, scoreTyped, sdqForm } from './sdq-shapes.ts';

const reliability = z.strictObject({
  sd: z.number().gt(0).max(1000),
  r: z.number().min(0).lt(1, 'Give a reliability below 1.'),
});
/** For the total alone; by scale; or by informant (P, T, S) and scale, as in the file of vectors. */
const byScale = z.record(z.string(), reliability);
const parametersShape = z.union(
  [reliability, z.record(z.string(), byScale), byScale],
  'Give { "sd": 5.8, "r": 0.82 } for the total: alone, under "total", or under "P", "T" or "S" and "total".',
);

const inputShape = z.strictObject({
  ...notes,
  version: z.string(),
  t1: z.strictObject(answersShape),
  t2: z.strictObject(answersShape),
  rci_params: parametersShape.nullable().optional(),
});

const agreedFor = (
  given: z.output<typeof parametersShape> | null | undefined,
  version: string,
): AgreedReliability => {
  if (given === null || given === undefined) return {};
  const alone = reliability.safeParse(given);
  if (alone.success) return { total: alone.data };
  const scales = byScale.safeParse(given);
  if (scales.success) return scales.data;
  const informants = z.record(z.string(), byScale).safeParse(given);
  return informants.data?.[version.charAt(0)] ?? {};
};

const metaShape = z.object({ rci_params: z.record(z.string(), byScale) });

const toSix = (n: number): number => Math.round(n * 1e6) / 1e6;

const changeWords: Readonly<Record<ReliableChange, string>> = {
  'reliably better': 'improved',
  'no reliable change': 'no_reliable_change',
  'reliably worse': 'deteriorated',
};
const thresholdWords: Readonly<Record<ThresholdChange, string>> = {
  recovered: 'recovered',
  worsened: 'worsened',
  'still of concern': 'stayed_above',
  'still of no concern': 'stayed_below',
};

/** Nothing where the form has no threshold or no rule: 2 to 4 years, adults. */
const classOf = (total: ScaleChange | undefined) => {
  if (total?.clear?.rule !== 'reliable change' || total.threshold === undefined) return {};
  const { rc, criterion, change } = total.clear;
  const category = changeWords[change];
  return {
    rci_total: { rc: toSix(rc), criterion: toSix(criterion), category },
    change_class: {
      threshold: thresholdWords[total.threshold],
      reliable: category,
      reliable_recovery: total.reliableRecovery ?? false,
    },
  };
};

const addedValue = (before: OneOfPair, after: OneOfPair): number | null => {
  const rule = addedValueRule(after.form.instrument);
  return rule?.conditions.forms.includes(after.form.form.id) === true
    ? orNull(addedValueOfPair(rule, before.scored, after.scored))
    : null;
};

/**
 * Method `sdq-pair`: a standard form and a follow-up form of the same child. The added value is for
 * checking arithmetic: the product tells it of groups alone.
 */
export const recomputeSdqPairs = ({ list, meta }: Inputs): unknown[] => {
  const fromFile = metaShape.safeParse(meta).data?.rci_params;
  return list.map((given, place) => {
    const { version, t1, t2, rci_params } = readInput(inputShape, given, place);
    const pair = ([['standard', t1] as const, ['follow-up', t2] as const] as const).map(
      ([occasion, typed]) => {
        const form = sdqForm(version, occasion, given, place);
        return { form, scored: scoreTyped(form, typed, given, place) };
      },
    );
    const [before, after] = pair;
    if (before === undefined || after === undefined) throw new RangeError('a pair has two');
    const compared = compareAssessments(before, after, agreedFor(rci_params ?? fromFile, version));
    if (compared.problems !== undefined) return refuse(given, place, compared.problems);
    const { total, externalising, internalising } = compared.changes;
    return {
      version,
      difference: {
        total: orNull(total?.difference),
        externalising: orNull(externalising?.difference),
        internalising: orNull(internalising?.difference),
      },
      added_value: addedValue(before, after),
      ...classOf(total),
    };
  });
};
