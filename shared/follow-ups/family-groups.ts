import { ageBands, referralRoutes, type AgeBand, type ReferralRoute } from '../cases/case.ts';
import type { CharacteristicName } from '../cases/characteristics.ts';
import { needCodes, needName } from '../contracts/needs.ts';
import { daysBetween, type CalendarDay } from '../periods/calendar-day.ts';
import { characteristicOrders, type FamilyCharacteristics } from './family-characteristics.ts';
import type { FollowUpFact } from './follow-up-state.ts';

/** What figures of families can be split by, one at a time. */
export const splitsBy = [
  'area',
  'need',
  'age band',
  'referral route',
  'length of support',
  'sex',
  'ethnic group',
  'disability',
  'special educational need',
] as const;
export type SplitBy = (typeof splitsBy)[number];

/** The equality characteristics among them: asked as the council chooses, and always sensitive. */
const characteristicOf: Readonly<Partial<Record<SplitBy, CharacteristicName>>> = {
  sex: 'sex',
  'ethnic group': 'ethnicGroup',
  disability: 'disability',
  'special educational need': 'educationalNeed',
};

/** Whether figures are split by it: by a characteristic only where the council asks it. */
export const isAsked = (by: SplitBy, asked: readonly CharacteristicName[] | undefined): boolean => {
  const name = characteristicOf[by];
  return name === undefined || asked === undefined || asked.includes(name);
};

/** Whether a split is by an equality characteristic. */
export const isByCharacteristic = (by: SplitBy): boolean => by in characteristicOf;

/** What a store gives beside the fact, so that families can be split. */
export interface FamilyGroups {
  areaId: string;
  need: string;
  ageBand?: AgeBand;
  route: ReferralRoute;
  startedOn: CalendarDay;
  characteristics?: FamilyCharacteristics;
}

export type GroupedFact = FollowUpFact & FamilyGroups;

export const lengthsOfSupport = [
  'under 6 weeks',
  '6 to 12 weeks',
  '13 to 26 weeks',
  'over 26 weeks',
] as const;
export type LengthOfSupport = (typeof lengthsOfSupport)[number];

/** How long support lasted, in whole weeks from its first day to its last. */
export const lengthOfSupport = (startedOn: CalendarDay, endedOn: CalendarDay): LengthOfSupport => {
  const weeks = Math.floor(daysBetween(startedOn, endedOn) / 7);
  if (weeks < 6) return 'under 6 weeks';
  if (weeks <= 12) return '6 to 12 weeks';
  return weeks <= 26 ? '13 to 26 weeks' : 'over 26 weeks';
};

/** In which group of a split a family is; undefined where it is not known. */
export const groupOf = (
  fact: FamilyGroups & Pick<FollowUpFact, 'endedOn'>,
  by: SplitBy,
): string | undefined => {
  switch (by) {
    case 'area':
      return fact.areaId;
    case 'need':
      return fact.need;
    case 'age band':
      return fact.ageBand;
    case 'referral route':
      return fact.route;
    case 'length of support':
      return lengthOfSupport(fact.startedOn, fact.endedOn);
    case 'sex':
      return fact.characteristics?.sex;
    case 'ethnic group':
      return fact.characteristics?.ethnicGroup;
    case 'disability':
      return fact.characteristics?.disability;
    case 'special educational need':
      return fact.characteristics?.educationalNeed;
  }
};

/** The group of those whose group is not known. */
export const notKnown = 'not known';

/** How a group is called: areas by their names, needs by theirs, the rest as they are. */
export const groupName = (key: string, by: SplitBy, areaName: (id: string) => string): string => {
  if (by === 'area') return areaName(key);
  return by === 'need' ? needName(key) : key;
};

const orders: Readonly<Record<Exclude<SplitBy, 'area'>, readonly string[]>> = {
  need: needCodes,
  'age band': ageBands,
  'referral route': referralRoutes,
  'length of support': lengthsOfSupport,
  sex: characteristicOrders.sex,
  'ethnic group': characteristicOrders.ethnicGroup,
  disability: characteristicOrders.disability,
  'special educational need': characteristicOrders.educationalNeed,
};

/** The groups of a split with what is in them, in the order of the list (areas by name), not known last. */
export const groupsOf = <Fact extends GroupedFact>(
  facts: Iterable<Fact>,
  by: SplitBy,
  areaName: (id: string) => string,
): { key: string; label: string; facts: Fact[] }[] => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = groupOf(fact, by) ?? notKnown;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  const rank = (key: string): number => {
    const at = by === 'area' ? 0 : orders[by].indexOf(key);
    return at === -1 ? Number.MAX_SAFE_INTEGER : at;
  };
  return [...groups]
    .map(([key, those]) => ({ key, label: groupName(key, by, areaName), facts: those }))
    .toSorted((a, b) => rank(a.key) - rank(b.key) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
};
