import { aimBeside } from '#shared/measures/aim.ts';
import { periodWord } from '#shared/returns/checks/earlier-figures.ts';
import { quartersPerValue } from '#shared/returns/earlier-series.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { TextButton } from '../design/button.tsx';
import { earlierWords } from './earlier-words.ts';
import { FlagTarget } from './flag-target.tsx';
import { hasParts } from './return-pages.ts';

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
  const { version } = measure;
  const target = aimBeside(version, measure.target);
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
          <strong>{hasParts(shown) ? 'Target, all organisations together' : 'Target'}</strong> {target}
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
