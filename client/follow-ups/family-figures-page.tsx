import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Families } from '#shared/follow-ups/families.api.ts';
import { pointTitle } from '#shared/follow-ups/follow-up-words.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { familyFiguresQuery } from './follow-ups.queries.ts';

/** What became of the families of a service: the same figures for everybody who may see the agreement. */
export function FamilyFiguresPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families' });
  const { data: families } = useQuery({ ...familyFiguresQuery(contractId), throwOnError: true });
  return (
    <ContractShell contractId={contractId} tab="families" familyPage="figures">
      {families === undefined ? (
        <LoadingFrame shapes={['text', 'figure', 'figure']} words="Loading what became of families" />
      ) : families.from === 'nothing' ? (
        <NothingYet families={families} />
      ) : (
        families.chains.map(({ months, sentence }) => (
          <p className="govuk-body" key={months}>
            <strong>{pointTitle(months)}.</strong> {sentence}
          </p>
        ))
      )}
    </ContractShell>
  );
}

function NothingYet({ families: { contractId, keepsCases } }: { families: Families }) {
  return keepsCases ? (
    <EmptyState
      heading="Nobody’s support has ended yet"
      act={<ButtonLink href={`/contracts/${contractId}/families/list`}>Open the families we hold</ButtonLink>}
    >
      What became of families shows here once their support has ended: add them, and end their support when it
      does. The product then says whom to ask, and when.
    </EmptyState>
  ) : (
    <EmptyState heading="Nobody’s support has ended yet">
      What became of families shows here once the provider has written down that their support ended. You see
      figures, never a family.
    </EmptyState>
  );
}
