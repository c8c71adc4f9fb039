import { areasKnown } from '#db/stores/contracts-store.ts';
import { erasedSince } from '#db/stores/erasures-store.ts';
import { measuresOfOneContract } from '#db/stores/contract-series-store.ts';
import type { MeasureKept } from '#db/stores/measures-store.ts';
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
import { measuresAsked, type MeasureAsked } from '#shared/returns/measures-asked.ts';
import { isEditable } from '#shared/returns/return-transitions.ts';
import type { PlacedAnswer } from '#shared/returns/return-value.ts';
import { withTaken } from '#shared/returns/taken-values.ts';
import { frequencyOfReturn } from '#shared/returns/earlier-series.ts';
import { readSnapshot, type ReturnSnapshot } from '#shared/returns/return-snapshot.ts';
import type { Counter } from '../platform/counter.ts';
import { quartersBefore } from './earlier-values.ts';
import type { ReturnAtHand } from './return-at-hand.ts';
import { takenFigures } from './taken-figures.ts';

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
  /** figures that the provider's families give today; over what was typed while it is with the provider */
  taken: PlacedAnswer[];
  /** families that were erased since it was last sent, by the organisation that held them */
  erased: ReadonlyMap<string, number>;
}

/** A value that families give and nobody has kept yet. */
const freshValue =
  (asked: readonly MeasureAsked[], savedAt: string) =>
  (figure: PlacedAnswer): NamedValue => ({
    ...figure,
    id: '',
    measureVersionId: asked.find(({ measureId }) => measureId === figure.measureId)?.version.id ?? '',
    explanation: '',
    revision: 0,
    savedAt,
    savedBy: '',
    savedByName: '',
  });

/** Reads a return whole. What is taken from families stands over what was kept, until the return is sent. */
export const returnContents = async (counter: Counter, at: ReturnAtHand): Promise<ReturnContents> => {
  const { db, clock } = counter;
  const { kept } = at;
  const quarters = quartersBefore(kept.lastQuarter, frequencyOfReturn(kept.period));
  const [measures, stored, texts, gaps, events, earlier, areas, lastMinutes] = await Promise.all([
    measuresOfOneContract(db, kept.contractId),
    valuesOfReturn(db, kept.id),
    textsOfReturn(db, kept.id),
    gapsOfReturn(db, kept.id),
    eventsOfReturn(db, kept.id),
    earlierAnswers(db, kept.contractId, quarters),
    areasKnown(db),
    lastMinutesOf(db, kept.contractId, kept.lastQuarter),
  ]);
  const sent = events.flatMap(({ valuesThen }) => readSnapshot(valuesThen) ?? []);
  const open = isEditable(kept.status);
  const pins = new Map(stored.map(({ measureId, measureVersionId }) => [measureId, measureVersionId]));
  const asked = measuresAsked(measures, kept.lastQuarter, pins, !open);
  const taken = await takenFigures(counter, at, asked);
  const sentAt = open ? undefined : events.filter(({ valuesThen }) => readSnapshot(valuesThen)).at(-1)?.at;
  const erased =
    sentAt === undefined || taken.length === 0
      ? new Map<string, number>()
      : await erasedSince(db, kept.contractId, sentAt);
  const values = open ? withTaken(stored, taken, freshValue(asked, clock.now())) : stored;
  return { measures, values, texts, gaps, events, earlier, areas, lastMinutes, sent, taken, erased };
};
