import { wantsWholeTyped, type PartValue } from './assemble-parts.ts';
import { periodValueOf } from './return-answer.ts';
import { areaKeysOf, boxesOfPart, type MeasureAsked } from './measures-asked.ts';
import { placeKey, type PlacedAnswer, type ValuePlace } from './return-value.ts';

/** A part, as far as its values need it. */
export interface PartOfReturn {
  id: string;
  lead: boolean;
}

/** What each part says of one measure in one area, as assembling takes it. */
export const partValues = (
  { measureId, version }: MeasureAsked,
  areaKey: string,
  parts: readonly PartOfReturn[],
  values: readonly PlacedAnswer[],
): PartValue[] =>
  parts.map(({ id, lead }) => ({
    partId: id,
    lead,
    value: periodValueOf(
      version,
      values.find((each) => placeKey(each) === placeKey({ partId: id, measureId, areaKey, scope: 'part' }))
        ?.answer,
    ),
  }));

/** Every box that must be answered: each part's, and the whole where parts cannot be added. */
export const dutiesOf = (
  measures: readonly MeasureAsked[],
  parts: readonly PartOfReturn[],
  values: readonly PlacedAnswer[],
): (ValuePlace & MeasureAsked)[] =>
  measures.flatMap((measure) => {
    const lead = parts.find((part) => part.lead);
    const inParts = parts.flatMap(({ id }) => boxesOfPart(id, measure));
    const whole: ValuePlace[] = areaKeysOf(measure.version).flatMap((areaKey) =>
      lead && wantsWholeTyped(measure.version, partValues(measure, areaKey, parts, values))
        ? [{ partId: lead.id, measureId: measure.measureId, areaKey, scope: 'whole' as const }]
        : [],
    );
    return [...inParts, ...whole].map((place) => ({ ...place, version: measure.version }));
  });
