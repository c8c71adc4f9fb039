import { indicatorByKey, indicatorsKnown } from '#db/stores/outcomes-indicators-store.ts';
import { monthsKept } from '#db/stores/outcomes-months-store.ts';
import {
  boundariesKnown,
  districtsKnown,
  populationsOf,
  smallAreasKnown,
} from '#db/stores/outcomes-places-store.ts';
import type { User } from '#shared/access/roles.ts';
import { policeIndicatorKey } from '#shared/outcomes/indicator.ts';
import type { OutcomesSetUp } from '#shared/outcomes/bring-in.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { notesOn, outcomeGround } from './outcome-ground.ts';

/** Which places, months and indicators are here, and what looks as if it were not whole. */
export const showSetUp = async (counter: Counter, user: User): Promise<OutcomesSetUp> => {
  insist(user, 'bring in outcomes');
  const { db } = counter;
  const months = await monthsKept(db);
  const smallAreas = await smallAreasKnown(db);
  const drawn = new Set((await boundariesKnown(db)).map(({ code }) => code));
  const districts = await districtsKnown(db);
  const populations = await populationsOf(
    db,
    districts.map(({ code }) => code),
  );
  const police = await indicatorByKey(db, policeIndicatorKey);
  const force = months.at(-1)?.force;
  return {
    ...(force !== undefined && { force }),
    districts: districts.map(({ code, name }) => ({
      code,
      name,
      smallAreas: smallAreas.filter(({ districtCode }) => districtCode === code).length,
      hasBoundary: drawn.has(code),
      populationYears: populations.filter(({ areaCode }) => areaCode === code).map(({ year }) => year),
    })),
    months: months.map(({ id: _id, ...month }) => month),
    notes: police ? notesOn(await outcomeGround(counter, police)) : [],
    indicators: await indicatorsKnown(db),
  };
};
