import { areasKnown } from '#db/stores/contracts-store.ts';
import { measuresOfContract, type MeasureKept } from '#db/stores/measures-store.ts';
import { eventsOfReturn, type ReturnEvent } from '#db/stores/return-events-store.ts';
import {
  gapsOfReturn,
  lastMinutesOf,
  textsOfReturn,
  type GapKept,
  type TextKept,
} from '#db/stores/return-parts-store.ts';
import {
  earlierAnswers,
  valuesOfReturn,
  type EarlierAnswer,
  type NamedValue,
} from '#db/stores/return-values-store.ts';
import type { Area } from '#shared/contracts/contract.ts';
import { frequencyOfReturn } from '#shared/returns/earlier-series.ts';
import { readSnapshot, type ReturnSnapshot } from '#shared/returns/return-snapshot.ts';
import type { Counter } from '../platform/counter.ts';
import { quartersBefore } from './earlier-values.ts';
import type { ReturnAtHand } from './return-at-hand.ts';

/** Everything that stands in a return, and what it is compared with. */
export interface ReturnContents {
  measures: MeasureKept[];
  values: NamedValue[];
  texts: TextKept[];
  gaps: GapKept[];
  events: ReturnEvent[];
  earlier: EarlierAnswer[];
  areas: Area[];
  lastMinutes: Map<string, number>;
  /** as it was each time it was sent, earliest first */
  sent: ReturnSnapshot[];
}

/** Reads a return whole. */
export const returnContents = async ({ db }: Counter, { kept }: ReturnAtHand): Promise<ReturnContents> => {
  const quarters = quartersBefore(kept.lastQuarter, frequencyOfReturn(kept.period));
  const [measures, values, texts, gaps, events, earlier, areas, lastMinutes] = await Promise.all([
    measuresOfContract(db, kept.contractId),
    valuesOfReturn(db, kept.id),
    textsOfReturn(db, kept.id),
    gapsOfReturn(db, kept.id),
    eventsOfReturn(db, kept.id),
    earlierAnswers(db, kept.contractId, quarters),
    areasKnown(db),
    lastMinutesOf(db, kept.contractId, kept.lastQuarter),
  ]);
  const sent = events.flatMap(({ valuesThen }) => readSnapshot(valuesThen) ?? []);
  return { measures, values, texts, gaps, events, earlier, areas, lastMinutes, sent };
};
