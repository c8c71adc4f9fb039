import type { Problem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { isQuarter, quarterName } from '../periods/quarter.ts';
import type { Quarter } from '../periods/quarter.ts';
import { setsTarget } from './aim.ts';
import { findSourceProblems } from './find-source-problems.ts';
import { findTargetProblems } from './find-target-problems.ts';
import type { MeasureDraft } from './measures.api.ts';
import type { MeasureVersion } from './measure-version.ts';

/** A version ready to be kept; whoever keeps it gives it its ids. */
export type VersionToKeep = Omit<MeasureVersion, 'id' | 'measureId' | 'contractId'>;

export type MeasureDecision = { version: VersionToKeep; warnings: Problem[] } | { problems: Problem[] };

/** Figures that a new definition must not touch. */
export interface MeasureFacts {
  /** the last quarter whose return has been sent, so that its figures were given under the old definition */
  lastSentQuarter?: Quarter;
}

const needsDenominator: ReadonlySet<MeasureVersion['kind']> = new Set(['share', 'mean', 'rate']);

const findDefinitionProblems = (draft: MeasureDraft): Problem[] => {
  const problems: Problem[] = [];
  if (draft.name.trim() === '')
    problems.push(problem('name-missing', 'Enter a name in plain words.', 'name'));
  if (draft.numeratorMeans.trim() === '')
    problems.push(problem('numerator-missing', 'Say what is counted.', 'numeratorMeans'));
  if (needsDenominator.has(draft.kind) && draft.denominatorMeans.trim() === '')
    problems.push(
      problem('denominator-missing', 'Say of whom, or of what, it is counted.', 'denominatorMeans'),
    );
  if (draft.kind === 'score' && draft.steps !== 3 && draft.steps !== 5)
    problems.push(problem('steps-missing', 'Choose three steps or five.', 'steps'));
  if (draft.kind !== 'score' && draft.steps !== undefined)
    problems.push(problem('steps-not-asked', 'Only a judgement in steps has steps. Take them out.', 'steps'));
  return problems;
};

const findDataProblems = (draft: MeasureDraft): Problem[] => {
  const problems: Problem[] = [];
  if (draft.dataStatus === 'from a date' && draft.dataFrom === undefined)
    problems.push(problem('data-from-missing', 'Enter the day on which figures start.', 'dataFrom'));
  if (draft.dataStatus !== 'from a date' && draft.dataFrom !== undefined)
    problems.push(
      problem('data-from-not-asked', 'Take out the day, or choose that figures start on a day.', 'dataFrom'),
    );
  if (new Set(draft.splitAreas).size < draft.splitAreas.length)
    problems.push(problem('area-twice', 'An area is in the list twice. Take one out.', 'splitAreas'));
  return problems;
};

const newest = (existing: readonly MeasureVersion[]): MeasureVersion | undefined =>
  existing.toSorted((a, b) => a.number - b.number).at(-1);

const findStartProblems = (
  { fromQuarter }: MeasureDraft,
  previous: MeasureVersion | undefined,
  { lastSentQuarter }: MeasureFacts,
): Problem[] => {
  if (!isQuarter(fromQuarter))
    return [problem('quarter-unknown', 'Choose the quarter from which this holds.', 'fromQuarter')];
  const problems: Problem[] = [];
  if (previous !== undefined && fromQuarter < previous.fromQuarter)
    problems.push(
      problem(
        'before-existing-version',
        `Choose ${quarterName(previous.fromQuarter)} or later: the definition before this one starts then.`,
        'fromQuarter',
      ),
    );
  if (previous !== undefined && lastSentQuarter !== undefined && fromQuarter <= lastSentQuarter)
    problems.push(
      problem(
        'already-sent',
        `Choose a quarter after ${quarterName(lastSentQuarter)}: figures up to then were sent under the definition before.`,
        'fromQuarter',
      ),
    );
  return problems;
};

const findComparableProblems = (draft: MeasureDraft, previous: MeasureVersion | undefined): Problem[] => {
  const { comparable } = draft;
  if (previous === undefined)
    return comparable === undefined
      ? []
      : [
          problem(
            'nothing-to-compare',
            'This is the first definition: there is none before to compare with.',
            'comparable',
          ),
        ];
  if (comparable === undefined)
    return [
      problem(
        'comparable-missing',
        'Say whether figures may be compared with those before the change.',
        'comparable',
      ),
    ];
  const problems: Problem[] = [];
  if (comparable.why.trim() === '')
    problems.push(
      problem(
        'comparable-why-missing',
        'Say why figures may, or may not, be compared with those before the change.',
        'comparable/why',
      ),
    );
  if (comparable.withPrevious && (draft.kind !== previous.kind || draft.steps !== previous.steps))
    problems.push(
      problem(
        'other-kind-comparable',
        'Figures of another kind cannot be compared with those before. Choose no.',
        'comparable/withPrevious',
      ),
    );
  return problems;
};

const findWarnings = (draft: MeasureDraft): Problem[] => {
  if (!setsTarget(draft) || draft.purpose.trim() !== '') return [];
  return [
    problem('purpose-missing', 'It has a target. Say in a sentence what the target is for.', 'purpose'),
  ];
};

/** The same text for the same definition, whatever the order of its fields. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const findNothingChanged = (draft: MeasureDraft, previous: MeasureVersion | undefined): Problem[] => {
  if (previous === undefined) return [];
  const { id: _id, measureId: _measure, contractId: _contract, number: _number, ...before } = previous;
  // when it starts and how it compares are about the change, not about what is measured
  const about = { fromQuarter: undefined, comparable: undefined };
  return inOneOrder({ ...draft, ...about }) === inOneOrder({ ...before, ...about })
    ? [problem('nothing-changed', 'Nothing has been changed, so there is nothing to keep.')]
    : [];
};

/**
 * Adds a measure (`existing` empty) or changes one: from a draft to the next immutable version, or every
 * problem with it at once. A target without a purpose is kept with a warning (mission M3).
 * Source: methods, performance 'Kinds of measure'; house.md 'Measure versions'.
 * @param existing all versions the measure has had
 */
export const decideMeasureVersion = (
  draft: MeasureDraft,
  existing: readonly MeasureVersion[],
  facts: MeasureFacts = {},
): MeasureDecision => {
  const previous = newest(existing);
  const problems = [
    ...findDefinitionProblems(draft),
    ...findTargetProblems(draft),
    ...findDataProblems(draft),
    ...findSourceProblems(draft),
    ...findStartProblems(draft, previous, facts),
    ...findComparableProblems(draft, previous),
    ...findNothingChanged(draft, previous),
  ];
  if (problems.length > 0) return { problems };
  return {
    version: { ...draft, number: (previous?.number ?? 0) + 1 },
    warnings: findWarnings(draft),
  };
};
