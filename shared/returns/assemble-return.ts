import { type MeasureAsked, type VersionOnForm, areaKeysOf } from './measures-asked.ts';
import { assembleParts, type Assembled } from './assemble-parts.ts';
import { partValues, type PartOfReturn } from './duties-of-return.ts';
import { periodValueOf } from './return-answer.ts';
import { placeKey, type PlacedAnswer, type ValuePlace, type ValueScope } from './return-value.ts';
import type { PeriodValue } from '../values/figure.ts';

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

/**
 * The value of the whole return in one earlier quarter, from what its parts said then.
 * @param earlier the earlier values of each box, as far as they are there
 */
export const assembledBefore = (
  { measureId, version }: MeasureAsked,
  areaKey: string,
  parts: readonly PartOfReturn[],
  valueAt: (place: ValuePlace) => PeriodValue | undefined,
): PeriodValue | undefined => {
  const lead = parts.find((part) => part.lead);
  const at = (partId: string, scope: ValueScope) => valueAt({ partId, measureId, areaKey, scope });
  const said = parts
    .map(({ id, lead: isLead }) => ({ partId: id, lead: isLead, value: at(id, 'part') }))
    // an organisation that joined since had no part in it
    .filter(({ value }) => value !== undefined);
  return said.length === 0 ? undefined : assembleParts(version, said, lead && at(lead.id, 'whole')).value;
};
