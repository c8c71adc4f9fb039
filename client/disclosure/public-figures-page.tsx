import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { figuresQuery } from './disclosure.queries.ts';
import { FiguresStanding } from './figures-standing.tsx';

/** What the public would be told of a service: looked at by both sides, then published. */
export function PublicFiguresPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/public-figures' });
  const { data: figures } = useQuery({ ...figuresQuery(contractId), throwOnError: whenNothingIsShown });
  return (
    <ContractShell contractId={contractId} tab="agreement">
      <h2 className="govuk-heading-l">Figures for the public</h2>
      {figures === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading the figures for the public" />
      ) : (
        <FiguresStanding figures={figures} />
      )}
    </ContractShell>
  );
}
