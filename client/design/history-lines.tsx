import { describeChange, whoAndWhen } from '#shared/values/describe-change.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { LineList } from './line-list.tsx';

/** What changed, as sentences, newest first: what, from what to what, why; below it who and when. */
export function HistoryLines({ lines }: { lines: readonly HistoryLine[] }) {
  if (lines.length === 0) return <p className="govuk-body">Nothing has changed yet.</p>;
  return (
    <LineList
      lines={lines.map((line) => ({
        key: line.id,
        text: (
          <>
            {describeChange(line)}
            {line.why === '' ? null : <> Why: {line.why}</>}
          </>
        ),
        more: whoAndWhen(line),
      }))}
    />
  );
}
