import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { gapWords, type GapKind } from '#shared/returns/return-boxes.ts';
import type { GapShown, PartShown } from '#shared/returns/returns.api.ts';
import { formatCount } from '#shared/values/format.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { TextButton } from '../design/button.tsx';
import { LineList } from '../design/line-list.tsx';
import { GapForm } from './gap-form.tsx';
import { newLineId } from './new-line-id.ts';
import { sendGap, takeGapOut } from './returns.queries.ts';

export interface GapLinesProps {
  returnId: string;
  part: PartShown;
  kind: GapKind;
  personId: string;
}

/** One line in words: 'Waiting list full: 4, sent to Eastmarsh Family Hub'. */
export const gapInWords = ({ what, people, sentTo }: Pick<GapShown, 'what' | 'people' | 'sentTo'>): string =>
  `${what}: ${formatCount(people)}${sentTo === '' ? '' : `, sent to ${sentTo}`}`;

/** One list of what the service saw but could not do, in counts: lines can be added, and taken out again. */
export function GapLines(props: GapLinesProps) {
  const { part, kind } = props;
  const words = gapWords[kind];
  const lines = part.gaps.filter((gap) => gap.kind === kind);
  const headingId = `gaps-${kind.replaceAll(' ', '-')}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 className="govuk-heading-s" id={headingId}>
        {words.title}
      </h2>
      <p className="govuk-hint">
        In counts only, never about one person. {words.none}? Then there is nothing to add.
      </p>
      <KeptLines {...props} lines={lines} />
      {part.mayFill ? <GapForm {...props} /> : null}
    </section>
  );
}

/** The lines that are kept. One that was taken out can be put back: an undo instead of 'are you sure'. */
function KeptLines({ returnId, part, lines }: GapLinesProps & { lines: readonly GapShown[] }) {
  const client = useQueryClient();
  const [out, setOut] = useState<GapShown>();
  const takeOut = useMutation({
    mutationFn: (gap: GapShown) => takeGapOut(client, returnId, part.id, gap.id, gap.revision),
    onSuccess: (_done, gap) => setOut(gap),
  });
  const putBack = useMutation({
    mutationFn: ({ kind, what, sentTo, people }: GapShown) =>
      sendGap(client, returnId, part.id, newLineId(), { kind, what, sentTo, people, revision: 0 }),
    onSuccess: () => setOut(undefined),
  });
  const error = takeOut.error ?? putBack.error;
  return (
    <>
      {lines.length === 0 ? null : (
        <LineList
          lines={lines.map((gap) => ({
            key: gap.id,
            text: (
              <>
                {gapInWords(gap)}{' '}
                {part.mayFill ? (
                  <TextButton onPress={() => takeOut.mutate(gap)}>
                    Take out<span className="govuk-visually-hidden"> {gap.what}</span>
                  </TextButton>
                ) : null}
              </>
            ),
          }))}
        />
      )}
      <div role="status">
        {out === undefined ? null : (
          <p className="govuk-body">
            Taken out: {out.what}. <TextButton onPress={() => putBack.mutate(out)}>Undo</TextButton>
          </p>
        )}
        {error === null ? null : <p className="govuk-error-message">{sentencesOf(error).join(' ')}</p>}
      </div>
    </>
  );
}
