import { endsAfterSupport, type AgeBand, type ReferralRoute, type WayEnded } from '#shared/cases/case.ts';
import type { NeedCode } from '#shared/contracts/needs.ts';
import { addCalendarMonths, addDays, daysBetween, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { quarterEnd, quarterStart, quartersBetween, type Quarter } from '#shared/periods/quarter.ts';
import { chanceFor, type Chance } from './chance.ts';
import type { DistrictKey } from './demo-areas.ts';
import { formOf, type PlannedForm } from './plan-forms.ts';
import { handedOver, type PlannedHandOver } from './plan-hand-overs.ts';

/** The families that an agreement's provider keeps. */
export interface DemoFamilies {
  /** how many start in a usual quarter, from the first to the newest */
  starts: readonly [from: number, to: number];
  needs: readonly (readonly [need: NeedCode, percent: number])[];
  districts: readonly (readonly [district: DistrictKey, percent: number])[];
  /** in a hundred who said that they may be asked, from the first quarter to the newest */
  saysYes: readonly [from: number, to: number];
  /** in a hundred better off at the end of support, from the first quarter to the newest */
  betterOff: readonly [from: number, to: number];
  /** the questionnaire that a parent fills in at the start and at the end */
  questionnaire?: 'sdq';
  /** the agreement that takes on families which need more */
  handsOverTo?: string;
}

/** One point at which a family is asked again, and what came of it. */
export interface PlannedFollowUp {
  months: number;
  tries: readonly CalendarDay[];
  found: 'better' | 'same' | 'worse' | 'declined' | 'nobody';
}

/** One family of the demo county. Nobody is behind it: only chance. */
export interface PlannedFamily {
  reference: string;
  district: DistrictKey;
  need: NeedCode;
  route: ReferralRoute;
  ageBand: AgeBand;
  ages: readonly number[];
  referredOn: CalendarDay;
  assessedOn: CalendarDay;
  /** absent for a referral that was inappropriate, and for a family still waiting */
  startedOn?: CalendarDay;
  endedOn?: CalendarDay;
  howEnded?: WayEnded;
  sessions: number;
  permission: 'given' | 'declined' | 'withdrawn' | 'never asked';
  handOver?: PlannedHandOver;
  followUps: readonly PlannedFollowUp[];
  forms: readonly PlannedForm[];
}

const routes: readonly (readonly [ReferralRoute, number])[] = [
  ['school', 38],
  ['early help assessment', 24],
  ['self', 14],
  ['health', 12],
  ['police', 5],
  ['step-down from social care', 5],
  ['other', 2],
];

const bands: readonly (readonly [AgeBand, number, number])[] = [
  ['5 to 10', 5, 10],
  ['11 to 15', 11, 15],
  ['16 to 17', 16, 17],
];

/** One of a list in which each has its share in a hundred. */
const sharedOut = <T>(chance: Chance, list: readonly (readonly [T, number])[]): T | undefined => {
  let left = chance.next() * list.reduce((sum, [, percent]) => sum + percent, 0);
  return (list.find(([, percent]) => (left -= percent) < 0) ?? list.at(-1))?.[0];
};

const between = ([from, to]: readonly [number, number], along: number): number => from + (to - from) * along;

const happens = (chance: Chance, percent: number): boolean => chance.next() * 100 < percent;

const permissionOf = (chance: Chance, saysYes: number): PlannedFamily['permission'] => {
  if (happens(chance, 4)) return 'never asked';
  if (!happens(chance, saysYes)) return 'declined';
  return happens(chance, 4) ? 'withdrawn' : 'given';
};

const endOf = (chance: Chance): { howEnded: WayEnded; weeks: number } => {
  const howEnded = sharedOut<WayEnded>(chance, [
    ['completed', 68],
    ['step-down', 8],
    ['moved to specialist help', 6],
    ['disengaged', 13],
    ['moved away', 5],
  ]);
  const asPlanned = howEnded !== undefined && endsAfterSupport.includes(howEnded);
  return { howEnded: howEnded ?? 'completed', weeks: asPlanned ? chance.whole(11, 22) : chance.whole(3, 13) };
};

/** How much harder it is to reach a family as time goes by, and how much of what was won is kept, in a hundred. */
const reachedAt: Readonly<Record<number, number>> = { 0: 95, 3: 93, 6: 90, 9: 85 };
const keptAt: Readonly<Record<number, number>> = { 0: 100, 3: 92, 6: 87, 9: 85 };

/** Who left early is harder to reach, and so is who has it hardest: what a rate among those reached hides. */
const followUpOf = (
  chance: Chance,
  months: number,
  endedOn: CalendarDay,
  { harder, well }: { harder: boolean; well: number },
): PlannedFollowUp => {
  const dueOn = addCalendarMonths(endedOn, months);
  const first = addDays(dueOn, chance.whole(0, 9));
  const reached = happens(chance, (reachedAt[months] ?? 70) - (harder ? 18 : 0));
  if (!reached) {
    const tries = [first, addDays(first, 6), addDays(first, 15)];
    return { months, tries: happens(chance, 80) ? tries : tries.slice(0, 1), found: 'nobody' };
  }
  if (months > 0 && happens(chance, 5)) return { months, tries: [first], found: 'declined' };
  const better = happens(chance, (well * (keptAt[months] ?? 85)) / 100 - (harder ? 18 : 0));
  const found = better ? 'better' : happens(chance, 60) ? 'same' : 'worse';
  return { months, tries: happens(chance, 70) ? [first] : [first, addDays(first, 5)], found };
};

const followUpsOf = (
  chance: Chance,
  family: Pick<PlannedFamily, 'endedOn' | 'howEnded' | 'permission'>,
  months: readonly number[],
  well: number,
): PlannedFollowUp[] => {
  const { endedOn, howEnded, permission } = family;
  if (endedOn === undefined) return [];
  const harder = howEnded === 'disengaged' || howEnded === 'moved away';
  // At the end the family is there and is simply asked; later it has to have agreed.
  const asked = permission === 'given' ? [0, ...months] : [0];
  return asked.map((each) => followUpOf(chance, each, endedOn, { harder, well }));
};

/** Days of support, from the referral on. Weekends make no difference to what figures say. */
const daysOf = (chance: Chance, startedOn: CalendarDay, today: CalendarDay) => {
  const waited = Math.max(1, Math.round(7 + 5 * chance.normal()));
  const { howEnded, weeks } = endOf(chance);
  const endedOn = addDays(startedOn, weeks * 7 + chance.whole(0, 6));
  const over = endedOn <= today;
  return {
    referredOn: addDays(startedOn, -waited),
    assessedOn: addDays(startedOn, -Math.floor(waited / 2)),
    startedOn,
    endedOn: over ? endedOn : undefined,
    howEnded: over ? howEnded : undefined,
    sessions: Math.max(1, Math.round((over ? weeks : daysBetween(startedOn, today) / 7) * 0.85)),
  };
};

const inappropriate = (chance: Chance, referredOn: CalendarDay) => ({
  referredOn,
  assessedOn: addDays(referredOn, 4),
  endedOn: addDays(referredOn, chance.whole(5, 9)),
  howEnded: 'inappropriate referral' as const,
  sessions: 0,
});

/**
 * Every family an agreement's provider keeps, by referral, up to a day: the same for the same seed.
 * @param months after which families are asked again
 */
export const planFamilies = (
  families: DemoFamilies,
  { seed, key, months }: { seed: string; key: string; months: readonly number[] },
  [first, newest]: readonly [Quarter, Quarter],
  today: CalendarDay,
): PlannedFamily[] => {
  const quarters = quartersBetween(first, newest);
  const planned = quarters.flatMap((quarter, n) => {
    const along = quarters.length === 1 ? 1 : n / (quarters.length - 1);
    const days = daysBetween(quarterStart(quarter), quarterEnd(quarter));
    const many = chanceFor(seed, key, quarter, 'families').poisson(between(families.starts, along));
    return Array.from({ length: many }, (_, nth): Omit<PlannedFamily, 'reference'>[] => {
      const chance = chanceFor(seed, key, quarter, 'family', nth);
      const day = addDays(quarterStart(quarter), chance.whole(0, days));
      const wrong = happens(chance, 5);
      const when = wrong ? inappropriate(chance, day) : daysOf(chance, day, today);
      if ((when.endedOn ?? day) > today) return [];
      const [ageBand, youngest, oldest] =
        bands[chance.whole(0, 9) < 6 ? 0 : chance.whole(1, 2)] ?? bands[0] ?? [];
      if (ageBand === undefined || youngest === undefined || oldest === undefined) return [];
      const ages = [chance.whole(youngest, oldest), ...(happens(chance, 28) ? [chance.whole(5, 15)] : [])];
      const permission = wrong ? 'never asked' : permissionOf(chance, between(families.saysYes, along));
      const well = between(families.betterOff, along);
      const followUps = wrong
        ? []
        : followUpsOf(chance, { ...when, permission }, months, well).filter(
            ({ tries }) => (tries[0] ?? '') <= today,
          );
      return [
        {
          district: sharedOut(chance, families.districts) ?? 'aldermere',
          need: sharedOut(chance, families.needs) ?? 'parenting',
          route: sharedOut(chance, routes) ?? 'other',
          ageBand,
          ages,
          ...when,
          permission,
          followUps,
          forms:
            wrong || families.questionnaire === undefined
              ? []
              : formOf(chanceFor(seed, key, quarter, 'forms', nth), when, well),
        },
      ];
    }).flat();
  });
  const handOvers = handedOver(planned, families.handsOverTo, newest);
  return planned
    .toSorted((a, b) => (a.referredOn < b.referredOn ? -1 : a.referredOn > b.referredOn ? 1 : 0))
    .map((family, n) => ({
      ...family,
      handOver: handOvers.get(family),
      reference: `FS-${String(n + 1).padStart(4, '0')}`,
    }));
};
