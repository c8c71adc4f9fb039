import { frequencyOfReturn, inLineSince } from '#shared/returns/earlier-series.ts';
import { measuresAsked, type MeasureAsked } from '#shared/returns/measures-asked.ts';
import { isEditable } from '#shared/returns/return-transitions.ts';
import type { ReturnToSubmit } from '#shared/returns/submit-return.ts';
import type { ReturnBackground } from '#shared/returns/value-background.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';
import { earlierAt } from './earlier-values.ts';
import type { ReturnAtHand } from './return-at-hand.ts';
import type { ReturnContents } from './return-contents.ts';
import type { SeenPart } from './return-seen.ts';

/** The measures a return asks for: those it was sent with, where what is seen is what was sent. */
export const measuresSeen = (
  { kept }: ReturnAtHand,
  { measures }: ReturnContents,
  seen: readonly SeenPart[],
): MeasureAsked[] => {
  if (seen.every(({ sight }) => sight === 'hidden')) return [];
  const typing = isEditable(kept.status) && seen.some(({ sight }) => sight === 'as it is');
  const pins = new Map(
    seen.flatMap(({ values }) =>
      values.map(({ measureId, measureVersionId }) => [measureId, measureVersionId] as const),
    ),
  );
  return measuresAsked(measures, kept.lastQuarter, pins, !typing);
};

/** The earlier values of the boxes at a place, oldest first with gaps. */
export const earlierSeen =
  (
    { kept }: ReturnAtHand,
    contents: ReturnContents,
    measures: readonly MeasureAsked[],
    seen: readonly SeenPart[],
  ) =>
  (place: ValuePlace) => {
    const part = seen.find((each) => each.part.id === place.partId)?.part;
    const version = measures.find(({ measureId }) => measureId === place.measureId)?.version;
    const versions = contents.measures.find(({ id }) => id === place.measureId)?.versions ?? [];
    const pinned = versions.find(({ id }) => id === version?.id);
    if (!part || !version || !pinned) return [];
    return earlierAt(contents.earlier, place, part, version, {
      lastQuarter: kept.lastQuarter,
      frequency: frequencyOfReturn(kept.period),
      since: inLineSince(versions, pinned, kept.lastQuarter),
    });
  };

/** What every value seen is checked against. */
export const backgroundSeen = (
  at: ReturnAtHand,
  contents: ReturnContents,
  measures: readonly MeasureAsked[],
  seen: readonly SeenPart[],
): ReturnBackground => {
  const earlier = earlierSeen(at, contents, measures, seen);
  return {
    frequency: frequencyOfReturn(at.kept.period),
    firstQuarter: at.kept.firstQuarter,
    partIds: seen.map(({ part }) => part.id),
    answers: seen.flatMap(({ values }) => values),
    earlierOf: (place) => earlier(place).map(({ value }) => value),
  };
};

/** What the decision to send is made from, of the parts that are given. */
export const factsToSubmit = (
  at: ReturnAtHand,
  contents: ReturnContents,
  measures: readonly MeasureAsked[],
  parts: readonly SeenPart[],
): ReturnToSubmit => ({
  boxes: at.agreement.returnBoxes,
  measures,
  parts: parts.map(({ part, texts, minutesTaken }) => ({ ...part, texts, minutesTaken })),
  values: contents.values.filter(({ partId }) => parts.some(({ part }) => part.id === partId)),
  background: backgroundSeen(at, contents, measures, parts),
  areaName: (areaId) => contents.areas.find(({ id }) => id === areaId)?.name ?? '',
});
