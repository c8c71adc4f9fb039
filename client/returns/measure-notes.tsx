import { periodWord } from '#shared/returns/checks/earlier-figures.ts';
import { quartersPerValue } from '#shared/returns/earlier-series.ts';
import { placeKey, type ValuePlace } from '#shared/returns/return-value.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { quarterAfter } from '#shared/periods/quarter.ts';
import { formatPeriodValue, formatTargetValue } from '#shared/values/format.ts';
import { TextButton } from '../design/button.tsx';
import { FlagTarget } from './flag-target.tsx';

/** The value of the same boxes so many quarters ago, in words. */
const earlierWords = (
  shown: ReturnShown,
  { version }: MeasureOnReturn,
  place: ValuePlace,
  quartersAgo: number,
): string | undefined => {
  const quarter = quarterAfter(shown.lastQuarter, -quartersAgo);
  const value = shown.earlier
    .find((each) => placeKey(each) === placeKey(place))
    ?.values.find((each) => each.quarter === quarter)?.value;
  return value && formatPeriodValue(version.kind, value, version.unit);
};

/** Beside the boxes: what it was last time and a year ago, what is aimed for, and why it is asked. */
export function MeasureNotes({
  shown,
  measure,
  place,
  onCannot,
}: {
  shown: ReturnShown;
  measure: MeasureOnReturn;
  place: ValuePlace;
  /** absent where it cannot be said, or was said already */
  onCannot?: () => void;
}) {
  const { version, target } = measure;
  const last = earlierWords(shown, measure, place, quartersPerValue[shown.frequency]);
  const yearAgo = shown.frequency === 'yearly' ? undefined : earlierWords(shown, measure, place, 4);
  return (
    <div className="bo-beside__notes">
      <p>
        <strong>Last {periodWord(shown.frequency, 1)}</strong> {last ?? 'no figure'}
      </p>
      {yearAgo === undefined ? null : (
        <p>
          <strong>A year ago</strong> {yearAgo}
        </p>
      )}
      {target === undefined ? null : (
        <p>
          <strong>Target</strong> {formatTargetValue(version.kind, target, version.unit)}
        </p>
      )}
      {version.purpose === '' ? null : (
        <p>
          <strong>Why we ask</strong> {version.purpose}
        </p>
      )}
      {target === undefined ? null : <FlagTarget shown={shown} measure={measure} />}
      {onCannot === undefined ? null : (
        <p className="govuk-!-padding-top-1 govuk-!-padding-bottom-1">
          <TextButton onPress={onCannot}>We cannot report this</TextButton>
        </p>
      )}
    </div>
  );
}
