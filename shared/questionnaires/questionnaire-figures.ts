import { smallGroup } from '../follow-ups/split-table.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { addedValueOfGroup, addedValueRule, type AddedValue } from './added-value.ts';
import type { TimePoint } from './assessment.ts';
import type { AgreedReliability } from './compare-assessments.ts';
import type { CompiledForm } from './compile-instrument.ts';
import type { QuestionnaireAtHand } from './decide-assessment.ts';
import type { Informant } from './instrument.ts';
import {
  groupAssessments,
  pairUp,
  type ComparableGroup,
  type HeldAssessment,
  type PairsAt,
} from './pair-assessments.ts';
import { comparePairs, scaleFigures, type ScaleFigures } from './scale-figures.ts';

/** Who looks, and at which organisation's own children; absent for those who hold none. */
export interface Looking {
  today: CalendarDay;
  ownId?: string;
}

/** The same people at the start and at one later point. */
export type PointFigures =
  /** so few that somebody who does not hold them might know who it is */
  | { point: TimePoint; kind: 'few' }
  | {
      point: TimePoint;
      kind: 'shown';
      /** with a form at the start, and for whom this point has come */
      eligible: number;
      pairs: number;
      scales: ScaleFigures[];
      addedValue?: AddedValue & { name: string; population: string };
    };

export interface GroupFigures {
  informant: Informant;
  family: string;
  /** the names of the printed forms that were used */
  forms: string[];
  /** with a form at the start; absent where they are few and not the asker's own */
  started?: number;
  points: PointFigures[];
}

export interface QuestionnaireFigures {
  groups: GroupFigures[];
  /** forms that the definition in use cannot score */
  unscored: number;
}

const isFew = (n: number): boolean => n > 0 && n < smallGroup;

/** What the groups add up to first, then each scale; the same for every form of one family. */
const scalesInOrder = ({ composites, scales }: CompiledForm) => [...composites, ...scales];

/**
 * The added value of those who meet its conditions; never asked of forms it is not for. Others are not told whom it
 * leaves out, nor that it cannot be told. Source: methods, sdq 4.
 */
const addedValue = (
  form: CompiledForm,
  { pairs }: PairsAt,
  isOwn: boolean,
): Extract<PointFigures, { kind: 'shown' }>['addedValue'] => {
  const rule = addedValueRule(form.instrument);
  if (rule === undefined || !rule.conditions.forms.includes(form.form.id)) return undefined;
  const told = { name: rule.name, population: rule.conditions.population };
  const group = addedValueOfGroup(rule, pairs);
  if (isOwn) return { ...group, ...told };
  return group.result === undefined ? undefined : { ...group, leftOut: {}, ...told };
};

const pointFigures = (
  at: PairsAt,
  agreed: AgreedReliability,
  { ownId }: Looking,
  isOwn: boolean,
): PointFigures[] => {
  const { point, pairs, eligible } = at;
  const form = pairs[0]?.after.form;
  if (form === undefined) return [];
  // Whom the rest of the eligible are could be worked out from those who are shown, so they must not be few either.
  if (!isOwn && (isFew(pairs.length) || isFew(eligible))) return [{ point, kind: 'few' }];
  const compared = comparePairs(pairs, agreed);
  const scales = scalesInOrder(form).map((scale) => scaleFigures(form, scale, compared, ownId));
  return [
    {
      ...{ point, kind: 'shown' as const, eligible, pairs: pairs.length },
      // a scale that few have is not told to others, as a group of few is not
      scales: scales.filter(({ n }) => n > 0 && (isOwn || !isFew(n))),
      addedValue: addedValue(form, at, isOwn),
    },
  ];
};

const formsOf = ({ series }: ComparableGroup): string[] => [
  ...new Set(series.flatMap(({ at }) => [...at.values()].map(({ form }) => form.form.name))),
];

/**
 * What became of the children of one agreement by one questionnaire: the same children at the start and at each later
 * point, by informant and kind of form. Exact for the provider that holds all of them; to others groups of 1 to 4 are
 * not shown. Source: methods, statistics 5.2; issue 'Questionnaires'.
 */
export const questionnaireFigures = (
  { compiled }: QuestionnaireAtHand,
  assessments: Iterable<HeldAssessment>,
  agreed: AgreedReliability,
  looking: Looking,
): QuestionnaireFigures => {
  const { groups, unscored } = groupAssessments(compiled, assessments);
  return {
    unscored,
    groups: groups.map((group) => {
      const isOwn = group.series.every(({ organisationId }) => organisationId === looking.ownId);
      const started = group.series.filter(({ at }) => at.has('start')).length;
      return {
        ...{ informant: group.informant, family: group.family, forms: formsOf(group) },
        started: !isOwn && isFew(started) ? undefined : started,
        points: pairUp(group, looking.today).flatMap((at) => pointFigures(at, agreed, looking, isOwn)),
      };
    }),
  };
};
