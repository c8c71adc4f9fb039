import type { Problem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import type { MeasureKind } from '../values/figure.ts';
import { formatTargetValue, formatUpTo } from '../values/format.ts';
import type { MeasureDraft } from './measures.api.ts';
import type { Target } from './measure-version.ts';

/** Kinds that count whole things, so that half of one cannot be aimed for. */
const whole: ReadonlySet<MeasureKind> = new Set(['count', 'different people', 'snapshot', 'money', 'score']);

/** Kinds whose four quarters make the year. */
const addsUp: ReadonlySet<MeasureKind> = new Set(['count', 'money', 'rate']);

/** What one number aimed for, or a bound of a range, must be. */
const findAmountProblem = (draft: MeasureDraft, amount: number, place: string): Problem[] => {
  const { kind, steps } = draft;
  if (kind === 'share' && (amount < 0 || amount > 100))
    return [problem('share-out-of-bounds', 'Enter a percentage from 0 to 100.', place)];
  if (kind === 'score' && (amount < 1 || amount > (steps ?? 5)))
    return [problem('step-out-of-bounds', `Enter a step from 1 to ${formatUpTo(steps ?? 5, 0)}.`, place)];
  if (kind !== 'mean' && amount < 0) return [problem('below-nothing', 'Enter 0 or more.', place)];
  if (whole.has(kind) && !Number.isInteger(amount))
    return [problem('not-whole', 'Enter a whole number.', place)];
  return [];
};

/** Decimals added up are off by a hair. */
const hair = 1e-6;

const findOneTargetProblems = (draft: MeasureDraft, target: Target, place: string): Problem[] => {
  const problems = findAmountProblem(draft, target.value, `${place}/value`);
  if (target.per === 'quarter') return problems;
  const inProfile = target.profile.flatMap((amount, n) =>
    findAmountProblem(draft, amount, `${place}/profile/${n}`),
  );
  const sum = target.profile.reduce((total, amount) => total + amount, 0);
  const words = (amount: number): string => formatTargetValue(draft.kind, amount, draft.unit);
  const off =
    addsUp.has(draft.kind) && Math.abs(sum - target.value) > hair
      ? [
          problem(
            'profile-off-year',
            `The four quarters come to ${words(sum)}, the year to ${words(target.value)}. Make them agree.`,
            `${place}/profile`,
          ),
        ]
      : [];
  return [...problems, ...inProfile, ...off];
};

const findRangeProblems = (draft: MeasureDraft): Problem[] => {
  const { polarity, rangeLow, rangeHigh } = draft;
  if (polarity !== 'within a range')
    return rangeLow === undefined && rangeHigh === undefined
      ? []
      : [
          problem(
            'range-not-asked',
            'Take out the range, or choose that it is good within a range.',
            'rangeLow',
          ),
        ];
  if (rangeLow === undefined || rangeHigh === undefined)
    return [
      problem(
        'range-missing',
        'Enter both ends of the range.',
        rangeLow === undefined ? 'rangeLow' : 'rangeHigh',
      ),
    ];
  if (rangeHigh <= rangeLow)
    return [problem('range-turned-round', 'The upper end must be above the lower end.', 'rangeHigh')];
  return [
    ...findAmountProblem(draft, rangeLow, 'rangeLow'),
    ...findAmountProblem(draft, rangeHigh, 'rangeHigh'),
  ];
};

const findMisplacedTarget = (draft: MeasureDraft): Problem[] => {
  const aims = draft.target !== undefined || Object.keys(draft.areaTargets).length > 0;
  if (!aims) return [];
  if (draft.polarity === 'neither')
    return [
      problem(
        'target-for-neither',
        'Where neither more nor less is better there is no target. Take it out.',
        'target',
      ),
    ];
  if (draft.polarity === 'within a range')
    return [problem('target-beside-range', 'The range is the target. Take the other target out.', 'target')];
  return [];
};

const findAreaProblems = (draft: MeasureDraft): Problem[] =>
  Object.entries(draft.areaTargets).flatMap(([areaId, target]) => [
    ...(draft.splitAreas.includes(areaId)
      ? []
      : [
          problem(
            'area-target-without-split',
            'An area with its own target must be one that figures are asked for by.',
            `areaTargets/${areaId}`,
          ),
        ]),
    ...findOneTargetProblems(draft, target, `areaTargets/${areaId}`),
  ]);

/**
 * What is wrong with what a draft aims for: target, area targets, range. Shares from 0 to 100, steps from 1,
 * whole numbers where whole things are counted, a year's quarters that come to the year.
 * Source: methods, performance 'Kinds of measure'.
 */
export const findTargetProblems = (draft: MeasureDraft): Problem[] => [
  ...findRangeProblems(draft),
  ...findMisplacedTarget(draft),
  ...(draft.target === undefined ? [] : findOneTargetProblems(draft, draft.target, 'target')),
  ...findAreaProblems(draft),
];
