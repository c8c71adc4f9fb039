import { type MeasureAsked, type VersionOnForm, areaKeysOf } from './measures-asked.ts';
import { assembleParts, type Assembled } from './assemble-parts.ts';
import { partValues, type PartOfReturn } from './duties-of-return.ts';
import { periodValueOf } from './return-answer.ts';
import { placeKey, type PlacedAnswer } from './return-value.ts';

/** The value of the whole return for one measure in one area ('' = the whole). */
export interface AssembledValue extends Assembled {
  measureId: string;
  version: VersionOnForm;
  areaKey: string;
}

/** One value for each measure and area of the whole return, in order: what counts once it is accepted. */
export const assembleReturn = (
  measures: readonly MeasureAsked[],
  parts: readonly PartOfReturn[],
  values: readonly PlacedAnswer[],
): AssembledValue[] => {
  const lead = parts.find((part) => part.lead);
  return measures.flatMap((measure) =>
    areaKeysOf(measure.version).map((areaKey) => {
      const { measureId, version } = measure;
      const whole = values.find(
        (each) =>
          lead !== undefined &&
          placeKey(each) === placeKey({ partId: lead.id, measureId, areaKey, scope: 'whole' }),
      );
      return {
        measureId,
        version,
        areaKey,
        ...assembleParts(
          version,
          partValues(measure, areaKey, parts, values),
          periodValueOf(version, whole?.answer),
        ),
      };
    }),
  );
};
