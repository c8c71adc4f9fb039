import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import type { MeasureVersion, Target } from '#shared/measures/measure-version.ts';
import { problem, type Problem } from '#shared/problems/problem.ts';
import type { MeasureKind } from '#shared/values/figure.ts';

/** A target as it stands in its boxes. */
export interface TypedTarget {
  per: 'none' | 'quarter' | 'year';
  quarter: string;
  year: string;
  profile: readonly [string, string, string, string];
}

/** A definition as it stands in the form: numbers as they were typed. */
export interface TypedMeasure extends Omit<
  MeasureDraft,
  'target' | 'areaTargets' | 'rangeLow' | 'rangeHigh' | 'tolerancePercent' | 'comparable' | 'dataFrom'
> {
  target: TypedTarget;
  /** by area id, per quarter; '' where the area has none of its own */
  areaTargets: Readonly<Record<string, string>>;
  /** as they are kept: one by year stays one by year while its box is left alone */
  areaTargetsKept: MeasureDraft['areaTargets'];
  rangeLow: string;
  rangeHigh: string;
  tolerancePercent: string;
  dataFrom: string;
  comparable: 'yes' | 'no' | '';
  comparableWhy: string;
}

/** A number as it stands in its box: money in pounds. */
const boxText = (kind: MeasureKind, value: number | undefined): string => {
  if (value === undefined) return '';
  if (kind !== 'money') return String(value);
  return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2);
};

/** What was typed as a number: '1,204', '90%', '£86.50' (kept in pence). Undefined for an empty box. */
const readNumber = (kind: MeasureKind, typed: string): number | undefined | 'not a number' => {
  const text = typed.trim().replace(/^−/, '-');
  if (text === '') return undefined;
  const bare = text.replace(/^£\s*/, '').replace(/\s*%$/, '');
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(bare)) return 'not a number';
  const n = Number(bare.replaceAll(',', ''));
  // 1.15 * 100 is 114.99999999999999
  return kind === 'money' ? Math.round(n * 100) : n;
};

const typedTarget = (kind: MeasureKind, target: Target | undefined): TypedTarget => {
  const empty: TypedTarget = { per: 'none', quarter: '', year: '', profile: ['', '', '', ''] };
  if (target === undefined) return empty;
  if (target.per === 'quarter') return { ...empty, per: 'quarter', quarter: boxText(kind, target.value) };
  const [q1, q2, q3, q4] = target.profile;
  return {
    ...empty,
    per: 'year',
    year: boxText(kind, target.value),
    profile: [boxText(kind, q1), boxText(kind, q2), boxText(kind, q3), boxText(kind, q4)],
  };
};

/** The boxes of the form for a definition. An area's target is typed by quarter in this form. */
export const typedFrom = (draft: MeasureDraft | MeasureVersion): TypedMeasure => ({
  fromQuarter: draft.fromQuarter,
  kind: draft.kind,
  question: draft.question,
  name: draft.name,
  purpose: draft.purpose,
  chosenBy: draft.chosenBy,
  chosenSaid: draft.chosenSaid,
  numeratorMeans: draft.numeratorMeans,
  denominatorMeans: draft.denominatorMeans,
  whoCounts: draft.whoCounts,
  whoDoesNot: draft.whoDoesNot,
  unit: draft.unit,
  polarity: draft.polarity,
  rangeLow: boxText(draft.kind, draft.rangeLow),
  rangeHigh: boxText(draft.kind, draft.rangeHigh),
  tolerancePercent: String(draft.tolerancePercent),
  steps: draft.steps,
  target: typedTarget(draft.kind, draft.target),
  areaTargets: Object.fromEntries(
    Object.entries(draft.areaTargets).map(([areaId, target]) => [areaId, boxText(draft.kind, target.value)]),
  ),
  areaTargetsKept: Object.fromEntries(
    Object.entries(draft.areaTargets).flatMap(([areaId, target]) => {
      const kept = wireTarget(target);
      return kept ? [[areaId, kept]] : [];
    }),
  ),
  headline: draft.headline,
  countsPeople: draft.countsPeople,
  sensitive: draft.sensitive,
  seasonal: draft.seasonal,
  dataStatus: draft.dataStatus,
  dataFrom: draft.dataFrom ?? '',
  standsIn: draft.standsIn,
  source: draft.source,
  takenFrom: draft.takenFrom,
  splitAreas: [...draft.splitAreas],
  comparable: '',
  comparableWhy: '',
});

/** An empty form. */
export const emptyMeasure = (fromQuarter: string): TypedMeasure =>
  typedFrom({
    fromQuarter,
    kind: 'count',
    question: 'better off',
    name: '',
    purpose: '',
    chosenBy: '',
    chosenSaid: '',
    numeratorMeans: '',
    denominatorMeans: '',
    whoCounts: '',
    whoDoesNot: '',
    unit: '',
    polarity: 'higher',
    tolerancePercent: 10,
    areaTargets: {},
    headline: false,
    countsPeople: false,
    sensitive: false,
    dataStatus: 'ready',
    standsIn: '',
    source: 'typed in',
    splitAreas: [],
  });

/** Reads boxes one after the other and keeps what is wrong with each. */
const reader = (kind: MeasureKind) => {
  const problems: Problem[] = [];
  const wrong = (place: string, sentence: string): void => {
    problems.push(problem('not-a-number', sentence, place));
  };
  const optional = (place: string, typed: string): number | undefined => {
    const read = readNumber(kind, typed);
    if (read !== 'not a number') return read;
    wrong(place, 'Enter a number and nothing else, for example 80.');
    return undefined;
  };
  const needed = (place: string, typed: string, missing: string): number | undefined => {
    if (typed.trim() !== '') return optional(place, typed);
    wrong(place, missing);
    return undefined;
  };
  return { problems, optional, needed };
};

type Reader = ReturnType<typeof reader>;

const readTarget = ({ needed }: Reader, { per, quarter, year, profile }: TypedTarget): Target | undefined => {
  if (per === 'none') return undefined;
  if (per === 'quarter') {
    const value = needed('target/value', quarter, 'Enter the target, or choose that there is none.');
    return value === undefined ? undefined : { per, value };
  }
  const value = needed('target/value', year, 'Enter the target for the year.');
  const [q1, q2, q3, q4] = profile.map((typed, n) =>
    needed(`target/profile/${n}`, typed, `Enter what is aimed for in quarter ${n + 1}.`),
  );
  if (value === undefined || q1 === undefined || q2 === undefined || q3 === undefined || q4 === undefined) {
    return undefined;
  }
  return { per, value, profile: [q1, q2, q3, q4] };
};

/** What a profile adds up to so far, for the line below the boxes; undefined while a box is not a number. */
export const profileTotal = (kind: MeasureKind, profile: TypedTarget['profile']): number | undefined => {
  const read = profile.map((typed) => readNumber(kind, typed));
  return read.every((n) => typeof n === 'number') ? read.reduce((sum, n) => sum + n, 0) : undefined;
};

/** The year shared out evenly, what is left over given to the later quarters; as it stands where that cannot be. */
export const evenProfile = (kind: MeasureKind, typed: TypedTarget, addsUp: boolean): TypedTarget => {
  const year = readNumber(kind, typed.year);
  if (typeof year !== 'number') return typed;
  if (!addsUp) {
    const text = boxText(kind, year);
    return { ...typed, profile: [text, text, text, text] };
  }
  const least = Math.floor(year / 4);
  const left = year - 4 * least;
  const [q1, q2, q3, q4] = [0, 1, 2, 3].map((n) =>
    boxText(kind, Number.isInteger(year) ? least + (n >= 4 - left ? 1 : 0) : year / 4),
  );
  return { ...typed, profile: [q1 ?? '', q2 ?? '', q3 ?? '', q4 ?? ''] };
};

/**
 * The definition that the boxes say, or what cannot be read in them. What must fit together is for the rules.
 * Boxes that the chosen kind does not ask are left out.
 */
export const readTyped = (
  typed: TypedMeasure,
  isChange: boolean,
): { draft: MeasureDraft } | { problems: Problem[] } => {
  const { target, areaTargets, areaTargetsKept, comparable, comparableWhy, ...rest } = typed;
  const read = reader(typed.kind);
  const percent = reader('share');
  const aims = typed.polarity === 'higher' || typed.polarity === 'lower';
  const inRange = typed.polarity === 'within a range';
  const readAreas = typed.splitAreas.flatMap((areaId) => {
    const value = read.optional(`areaTargets/${areaId}/value`, areaTargets[areaId] ?? '');
    if (value === undefined || !aims) return [];
    const kept = areaTargetsKept[areaId];
    return [[areaId, kept?.value === value ? kept : { per: 'quarter' as const, value }] as const];
  });
  const draft: MeasureDraft = {
    ...rest,
    steps: typed.kind === 'score' ? typed.steps : undefined,
    denominatorMeans: typed.denominatorMeans,
    rangeLow: inRange ? read.optional('rangeLow', typed.rangeLow) : undefined,
    rangeHigh: inRange ? read.optional('rangeHigh', typed.rangeHigh) : undefined,
    tolerancePercent:
      percent.needed(
        'tolerancePercent',
        typed.tolerancePercent,
        'Enter a percentage, 10 if you are not sure.',
      ) ?? 0,
    target: aims ? wireTarget(readTarget(read, target)) : undefined,
    areaTargets: Object.fromEntries(readAreas),
    dataFrom: typed.dataStatus === 'from a date' && typed.dataFrom !== '' ? typed.dataFrom : undefined,
    comparable:
      isChange && comparable !== '' ? { withPrevious: comparable === 'yes', why: comparableWhy } : undefined,
  };
  const problems = [...read.problems, ...percent.problems];
  return problems.length > 0 ? { problems } : { draft };
};

const wireTarget = (target: Target | undefined): MeasureDraft['target'] => {
  if (target === undefined || target.per === 'quarter') return target;
  const [q1, q2, q3, q4] = target.profile;
  return { ...target, profile: [q1, q2, q3, q4] };
};
