import { valuesOfIndicator } from '#db/stores/outcomes-indicators-store.ts';
import { monthsKept, type MonthSource } from '#db/stores/outcomes-months-store.ts';
import { districtsKnown, populationsOf } from '#db/stores/outcomes-places-store.ts';
import { districtCounts, type PanelGround } from '#shared/outcomes/area-panel.ts';
import type { Indicator } from '#shared/outcomes/indicator.ts';
import { suspiciousMonths, type MonthNote } from '#shared/outcomes/suspicious-months.ts';
import type { Counter } from '../platform/counter.ts';

/** What one indicator's panels are worked out from, with where its months came from. */
export interface OutcomeGround extends PanelGround {
  months: MonthSource[];
}

export const outcomeGround = async ({ db }: Counter, indicator: Indicator): Promise<OutcomeGround> => {
  const districts = await districtsKnown(db);
  const months = indicator.kind === 'police' ? await monthsKept(db) : [];
  return {
    indicator,
    districts,
    values: await valuesOfIndicator(db, indicator.id),
    populations: await populationsOf(
      db,
      districts.map(({ code }) => code),
    ),
    months,
    force: {
      name: months.at(-1)?.force ?? '',
      counts: new Map(months.map(({ month, incidents }) => [month, incidents])),
    },
  };
};

/** What looks as if a month were not whole, of the force and of these districts. */
export const notesOn = (ground: OutcomeGround, codes?: readonly string[]): MonthNote[] =>
  ground.indicator.kind === 'police'
    ? suspiciousMonths(ground.force, districtCounts(ground)).filter(
        ({ areaCode }) => areaCode === undefined || codes === undefined || codes.includes(areaCode),
      )
    : [];
