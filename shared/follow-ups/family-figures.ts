import type { CalendarDay } from '../periods/calendar-day.ts';
import { addVintages, typedVintages } from './counts-without-cases.ts';
import { denominatorChain, type Drawn } from './denominator-chain.ts';
import type { Families } from './families.api.ts';
import type { CharacteristicName } from '../cases/characteristics.ts';
import {
  groupsOf,
  isAsked,
  isByCharacteristic,
  notKnown,
  splitsBy,
  type GroupedFact,
} from './family-groups.ts';
import { atTheEnd } from './follow-up.ts';
import { followUpCurve, vintagesOf, type VintageCounts } from './follow-up-curve.ts';
import type { TypedCounts } from './follow-ups.api.ts';
import { addCounts, countFacts, dueOf, type PointCounts } from './point-counts.ts';
import { comparedBy, reachedAgainstNot } from './reached-against-not.ts';
import { sameFamilies } from './same-families.ts';
import { splitTable, type SplitAudience, type SplitGroup } from './split-table.ts';

/**
 * What is known of a service's families: what became of each case, or counts that a provider typed instead. Where
 * some are kept here and others counted elsewhere, each quarter of an organisation is one or the other.
 */
export type FamiliesKnown =
  | {
      from: 'cases';
      facts: readonly GroupedFact[];
      drawn?: Drawn;
      /** counts of quarters whose families are not here: in chain and curve, and in no split */
      typed?: readonly TypedCounts[];
    }
  | { from: 'counts'; rows: readonly TypedCounts[] };

export interface FiguresWanted {
  today: CalendarDay;
  audience: SplitAudience;
  /** whether being better off here says something that nobody should be able to tell of a few */
  sensitive: boolean;
  areaName: (id: string) => string;
  /** equality characteristics that the council asks: figures are split by no other; absent: all */
  characteristicsAsked?: readonly CharacteristicName[];
}

export type FamilyFigures = Omit<Families, 'contractId' | 'today' | 'keepsCases'>;

const pointsOf = (vintages: readonly VintageCounts[]): number[] =>
  [...new Set(vintages.map(({ months }) => months))].toSorted((a, b) => a - b);

/** The chain and the curve: the same of cases and of counts. */
const figuresOf = (vintages: readonly VintageCounts[], today: CalendarDay, drawn?: Drawn) => ({
  chains: pointsOf(vintages).map((months) =>
    denominatorChain(
      months,
      addCounts(vintages.filter((each) => each.months === months).map(({ counts }) => counts)),
      // everybody is asked at the end
      months === atTheEnd ? undefined : drawn,
    ),
  ),
  curve: followUpCurve(vintages, today),
});

const splitGroup = (key: string, label: string, counts: PointCounts): SplitGroup => ({
  key,
  label,
  due: dueOf(counts),
  reached: counts.reached,
  betterOff: counts.betterOff,
});

/** A characteristic that nobody was asked about is no split. */
const isUnasked = (key: string): boolean => key === 'not asked' || key === notKnown;

const ofCases = (
  { facts, drawn, typed = [] }: FamiliesKnown & { from: 'cases' },
  { today, audience, sensitive, areaName, characteristicsAsked }: FiguresWanted,
): FamilyFigures => {
  const vintages = vintagesOf(facts, today);
  const points = pointsOf(vintages).map((months) => ({
    months,
    those: facts.filter((fact) => fact.months === months),
  }));
  return {
    from: facts.length === 0 ? 'nothing' : 'cases',
    ...figuresOf(addVintages([...vintages, ...typedVintages(typed)]), today, drawn),
    sameFamilies: sameFamilies(
      facts,
      points.map(({ months }) => months),
      today,
    ),
    reachedAgainstNot: points.map(({ months, those }) => ({
      months,
      compared: comparedBy.map((by) => reachedAgainstNot(those, by, { today, audience, areaName })),
    })),
    splits: points.flatMap(({ months, those }) =>
      splitsBy.flatMap((by) => {
        if (!isAsked(by, characteristicsAsked)) return [];
        const groups = groupsOf(those, by, areaName);
        if (isByCharacteristic(by) && groups.every(({ key }) => isUnasked(key))) return [];
        const counted = groups.map(({ key, label, facts: group }) =>
          splitGroup(key, label, countFacts(group, today)),
        );
        return [{ by, months, table: splitTable(counted, audience, sensitive || isByCharacteristic(by)) }];
      }),
    ),
  };
};

/** Counts know no more of a family than its area. */
const ofCounts = (
  { rows }: FamiliesKnown & { from: 'counts' },
  { today, audience, sensitive, areaName }: FiguresWanted,
): FamilyFigures => {
  const vintages = typedVintages(rows);
  const areas = [...new Set(rows.map(({ areaKey }) => areaKey))]
    .map((areaKey) => ({ areaKey, label: areaKey === '' ? notKnown : areaName(areaKey) }))
    .toSorted((a, b) => Number(a.areaKey === '') - Number(b.areaKey === '') || (a.label < b.label ? -1 : 1));
  const inArea = areas.map((area) => ({ ...area, vintages: typedVintages(rows, area.areaKey) }));
  return {
    from: rows.length === 0 ? 'nothing' : 'counts',
    ...figuresOf(vintages, today),
    reachedAgainstNot: [],
    splits: pointsOf(vintages).map((months) => ({
      by: 'area' as const,
      months,
      table: splitTable(
        inArea.map(({ areaKey, label, vintages: own }) => {
          const those = own.filter((each) => each.months === months).map(({ counts }) => counts);
          return splitGroup(areaKey === '' ? notKnown : areaKey, label, addCounts(those));
        }),
        audience,
        sensitive,
      ),
    })),
  };
};

/**
 * Everything that is shown of a service's families, from cases or from counts: chain, curve, the same families
 * beside all, who was reached, splits as their audience may see them. Figures, and never a row.
 */
export const familyFigures = (known: FamiliesKnown, wanted: FiguresWanted): FamilyFigures =>
  known.from === 'cases' ? ofCases(known, wanted) : ofCounts(known, wanted);
