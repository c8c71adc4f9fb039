import type { PartKept } from '#db/stores/return-parts-store.ts';
import {
  earlierAnswers,
  measureToFill,
  valuesOfReturn,
  type NamedValue,
} from '#db/stores/return-values-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { ValueFacts } from '#shared/returns/decide-value.ts';
import { frequencyOfReturn, inLineSince } from '#shared/returns/earlier-series.ts';
import { versionAsked, type VersionOnForm } from '#shared/returns/measures-asked.ts';
import { placeKey, type ValuePlace } from '#shared/returns/return-value.ts';
import { backgroundOf } from '#shared/returns/value-background.ts';
import type { Counter } from '../platform/counter.ts';
import { earlierAt, quartersBefore } from './earlier-values.ts';
import type { ReturnAtHand } from './return-at-hand.ts';
import { takenFigures } from './taken-figures.ts';

/** What a decision about one value is made from, and what is kept there now. */
export const valueFacts = async (
  counter: Counter,
  user: User,
  { kept, parts }: ReturnAtHand,
  part: PartKept,
  place: ValuePlace,
): Promise<{ facts: ValueFacts; version?: VersionOnForm; there?: NamedValue }> => {
  const { db } = counter;
  const frequency = frequencyOfReturn(kept.period);
  const { lastQuarter } = kept;
  const measure = await measureToFill(db, kept.contractId, place.measureId);
  const values = await valuesOfReturn(db, kept.id, place.measureId);
  const version = measure && versionAsked(measure, lastQuarter, values[0]?.measureVersionId);
  const there = values.find((value) => placeKey(value) === placeKey(place));
  const facts = {
    status: kept.status,
    leadPart: part.lead,
    kept: there && { value: there, savedByName: there.savedByName },
    savingBy: user.personId,
  };
  if (!measure || !version) {
    return { facts: { ...facts, background: { earlier: [], frequency, startsYear: false } }, there };
  }
  const taken = await takenFigures(counter, { kept, parts: [part] }, [{ measureId: measure.id, version }]);
  const quarters = quartersBefore(lastQuarter, frequency);
  const earlier = await earlierAnswers(db, kept.contractId, quarters, place.measureId);
  const since = inLineSince(measure.versions, version, lastQuarter);
  const background = backgroundOf(
    {
      frequency,
      firstQuarter: kept.firstQuarter,
      partIds: parts.map(({ id }) => id),
      answers: values,
      earlierOf: (box) =>
        earlierAt(earlier, box, part, version, { lastQuarter, frequency, since }).map(({ value }) => value),
    },
    version,
    place,
  );
  const figure = taken.find((each) => placeKey(each) === placeKey(place))?.answer;
  return { facts: { ...facts, version, background, taken: figure }, version, there };
};
