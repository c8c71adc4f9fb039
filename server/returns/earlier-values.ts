import type { EarlierAnswer } from '#db/stores/return-values-store.ts';
import type { PartKept } from '#db/stores/return-parts-store.ts';
import { quarterAfter, quartersApart, type Quarter } from '#shared/periods/quarter.ts';
import type { ReturnFrequency } from '#shared/periods/reporting-period.ts';
import { earlierSeries, quartersPerValue } from '#shared/returns/earlier-series.ts';
import { periodValueOf } from '#shared/returns/return-answer.ts';
import type { VersionOnForm } from '#shared/returns/measures-asked.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';

/** How far back values are read: as many periods as a figure is ever compared with. */
const periodsBack = 24;

/** Between which quarters the earlier values of a return lie. */
export const quartersBefore = (lastQuarter: Quarter, frequency: ReturnFrequency) => ({
  from: quarterAfter(lastQuarter, -periodsBack * quartersPerValue[frequency]),
  before: lastQuarter,
});

/** An organisation's part goes on from its part before; the lead's from the lead's, whoever that was. */
const sameDeliverer = (part: PartKept, answer: EarlierAnswer): boolean =>
  part.lead ? answer.lead : answer.organisationId === part.organisationId;

/** The values of the same boxes in earlier returns of the same length, oldest first with gaps. */
export const earlierAt = (
  answers: readonly EarlierAnswer[],
  place: ValuePlace,
  part: PartKept,
  version: VersionOnForm,
  period: { lastQuarter: Quarter; frequency: ReturnFrequency; since: Quarter | undefined },
) =>
  earlierSeries(
    answers
      .filter(
        (answer) =>
          answer.measureId === place.measureId &&
          answer.areaKey === place.areaKey &&
          answer.scope === place.scope &&
          quartersApart(answer.firstQuarter, answer.lastQuarter) + 1 === quartersPerValue[period.frequency] &&
          sameDeliverer(part, answer),
      )
      .flatMap(({ lastQuarter, answer }) => {
        const value = periodValueOf(version, answer);
        return value ? [{ quarter: lastQuarter, value }] : [];
      }),
    period.lastQuarter,
    period.frequency,
    period.since,
  );
