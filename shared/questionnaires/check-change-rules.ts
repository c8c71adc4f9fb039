import { problem, type Problem } from '../problems/problem.ts';
import type { ChangeRule, FormulaRule, Threshold } from './change-rules.ts';
import {
  checkKnown,
  checkNoneTwice,
  checkOnce,
  checkScaleAndForms,
  formIds,
  scoreIds,
} from './check-names.ts';
import type { Instrument, Occasion } from './instrument.ts';
import { scoreRange } from './score-range.ts';

const betterOf = ({ scales, composites }: Instrument, id: string) =>
  [...scales, ...composites].find((each) => each.id === id)?.better;

/** Forms on which the scale is not asked at all. */
const formsWithout = (instrument: Instrument, scale: string, forms: readonly string[]): string[] =>
  instrument.forms
    .filter((form) => forms.includes(form.id) && scoreRange(instrument, form, scale) === undefined)
    .map(({ id }) => id);

const checkAsked = (
  instrument: Instrument,
  { scale, forms }: { scale: string; forms: readonly string[] },
  place: string,
): Problem[] =>
  scoreIds(instrument).includes(scale)
    ? formsWithout(instrument, scale, forms).map((form) =>
        problem(
          'scale-not-on-form',
          `Form ${form} does not ask ${scale}. Take the form out here.`,
          `${place}/forms`,
        ),
      )
    : [];

const checkThreshold = (instrument: Instrument, threshold: Threshold, place: string): Problem[] => {
  const { scale, at, concern } = threshold;
  const wanted = betterOf(instrument, scale) === 'lower' ? 'at or above' : 'at or below';
  const outside = instrument.forms.some((form) => {
    const range = threshold.forms.includes(form.id) ? scoreRange(instrument, form, scale) : undefined;
    return range !== undefined && (at < range.least || at > range.most);
  });
  return [
    ...checkScaleAndForms(instrument, threshold, place),
    ...checkAsked(instrument, threshold, place),
    ...(outside
      ? [problem('threshold-outside', `${scale} cannot be ${at}. Correct the threshold.`, `${place}/at`)]
      : []),
    ...(betterOf(instrument, scale) !== undefined && concern !== wanted
      ? [
          problem(
            'threshold-turned',
            `On ${scale} ${betterOf(instrument, scale) ?? ''} is better: write '${wanted}'.`,
            `${place}/concern`,
          ),
        ]
      : []),
  ];
};

const isPrinted = (instrument: Instrument, form: string, occasion: Occasion): boolean =>
  instrument.forms.some(
    ({ id, occasions }) => id === form && occasions.some((each) => each.occasion === occasion),
  );

const checkFormula = (instrument: Instrument, rule: FormulaRule, place: string): Problem[] => {
  const { forms, before, after, months } = rule.conditions;
  const known = forms.filter((form) => formIds(instrument).includes(form));
  const notPrinted = known.flatMap((form) =>
    [before, after].flatMap((occasion) =>
      isPrinted(instrument, form, occasion)
        ? []
        : [`Form ${form} is not printed for the occasion '${occasion}'.`],
    ),
  );
  return [
    ...rule.terms.flatMap(({ scale }, at) => [
      ...checkKnown([scale], scoreIds(instrument), 'scale', `${place}/terms/${at}/scale`),
      ...checkAsked(instrument, { scale, forms: known }, `${place}/terms/${at}`),
    ]),
    ...checkKnown(forms, formIds(instrument), 'form', `${place}/conditions/forms`),
    ...checkOnce(forms, 'Form', `${place}/conditions/forms`),
    ...notPrinted.map((sentence) => problem('occasion-not-there', sentence, `${place}/conditions`)),
    ...(months.to < months.from
      ? [problem('months-turned', 'The longest time is below the shortest.', `${place}/conditions/months/to`)]
      : []),
  ];
};

const checkRule = (instrument: Instrument, rule: ChangeRule, place: string): Problem[] =>
  rule.kind === 'formula'
    ? checkFormula(instrument, rule, place)
    : [...checkScaleAndForms(instrument, rule, place), ...checkAsked(instrument, rule, place)];

/** That thresholds and rules of change speak of scales and forms that are there, one each, the right way round. */
export const checkChangeRules = (instrument: Instrument): Problem[] => {
  const { thresholds, changeRules } = instrument;
  const single = changeRules.flatMap((rule) => (rule.kind === 'formula' ? [] : [rule]));
  const formulas = changeRules.flatMap((rule) => (rule.kind === 'formula' ? [rule.id] : []));
  return [
    ...thresholds.flatMap((threshold, at) => checkThreshold(instrument, threshold, `thresholds/${at}`)),
    ...checkNoneTwice(thresholds, 'thresholds', 'thresholds'),
    ...changeRules.flatMap((rule, at) => checkRule(instrument, rule, `changeRules/${at}`)),
    ...checkNoneTwice(single, 'rules of change', 'changeRules'),
    ...checkOnce(formulas, 'Formula', 'changeRules'),
  ];
};
