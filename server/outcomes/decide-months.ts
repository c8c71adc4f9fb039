import { monthsKept, monthsWithCounts } from '#db/stores/outcomes-months-store.ts';
import { districtsKnown, smallAreasKnown } from '#db/stores/outcomes-places-store.ts';
import type { Lookup } from '#shared/outcomes/places.ts';
import { afterLookup, movedCodes, planLookup, type PlannedLookup } from '#shared/outcomes/plan-lookup.ts';
import { otherNumbers, planMonths, type MonthRead, type PlannedMonth } from '#shared/outcomes/plan-months.ts';
import { problem, Refusal, type Problem } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** Months with all that importing them would do here; nothing is written yet. */
export interface DecidedMonths {
  planned: PlannedMonth[];
  lookup: PlannedLookup;
  /** the lookup as it will be */
  places: Lookup;
  /** what only goes on once somebody has said that it is to replace what is here */
  toConfirm: Problem[];
}

const noLookup = problem(
  'no-lookup',
  'There is no lookup yet that says which LSOA lies in which district. Bring it in first, or together with the months: a CSV with a column of LSOA codes and one of district codes.',
  'file',
);

/** The lookup as it is here. */
export const lookupHere = async ({ db }: Counter): Promise<Lookup> => ({
  districts: await districtsKnown(db),
  smallAreas: await smallAreasKnown(db),
});

/**
 * Decides what these months, with a lookup where one comes along, change here.
 * @throws Refusal where they cannot come in at all: another force, a month twice, no lookup
 */
export const decideMonths = async (
  counter: Counter,
  months: readonly MonthRead[],
  given?: Lookup,
): Promise<DecidedMonths> => {
  const here = await lookupHere(counter);
  const lookup = planLookup(given ?? here, here);
  const places = afterLookup(here, lookup);
  if (places.districts.length === 0) throw new Refusal('invalid', [noLookup]);
  const sources = await monthsKept(counter.db);
  const kept = await monthsWithCounts(counter.db, [...new Set(months.map(({ month }) => month))]);
  const { planned, problems } = planMonths(months, { months: kept, force: sources[0]?.force, ...places });
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const toConfirm = [
    ...(lookup.moved.length > 0 ? [movedCodes(lookup.moved)] : []),
    ...planned.filter(({ becomes }) => becomes === 'other numbers').map(otherNumbers),
  ];
  return { planned, lookup, places, toConfirm };
};
