import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { TextButton } from '../design/button.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { returnHistoryQuery } from './returns.queries.ts';

/** What changed in this return, one press away. */
export function ReturnHistory({ shown }: { shown: ReturnShown }) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        What changed
      </h2>
      {open ? (
        <Lines returnId={shown.id} />
      ) : (
        <p className="govuk-body">
          <TextButton onPress={() => setOpen(true)}>Show every change of this return</TextButton>
        </p>
      )}
    </section>
  );
}

function Lines({ returnId }: { returnId: string }) {
  const { data } = useQuery({ ...returnHistoryQuery(returnId), staleTime: 0 });
  return data === undefined ? <LoadingFrame shapes={['text']} /> : <HistoryLines lines={data.lines} />;
}
