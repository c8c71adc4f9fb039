import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contract } from '#shared/contracts/contract.ts';
import { rebaseDraft, type RebasedDraft } from '#shared/contracts/contract-changes.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { draftOf } from '#shared/contracts/draft-of-contract.ts';
import { readTypedContract, typedContract } from '#shared/contracts/typed-contract.ts';
import { ApiProblem } from '../api/fetch-api.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { signedInRoute } from '../app/root-routes.tsx';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { contractQuery, useChangeContract } from './contracts.queries.ts';
import { ContractForm } from './form/contract-form.tsx';
import { useKeptForm } from './form/use-kept-form.ts';

export function ChangeContractPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/change' });
  const { data: contract, error } = useQuery({ ...contractQuery(contractId), refetchOnWindowFocus: false });
  if (error !== null && contract === undefined) return <PageProblem error={error} />;
  return (
    <PageBody
      width="form"
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'Contracts', href: '/contracts' },
            ...(contract === undefined ? [] : [{ text: contract.title, href: `/contracts/${contract.id}` }]),
            { text: 'Change' },
          ]}
        />
      }
    >
      <div className="bo-two-thirds">
        {contract === undefined ? (
          <LoadingFrame shapes={['form']} />
        ) : (
          <ChangeForm key={contract.id} contract={contract} />
        )}
      </div>
    </PageBody>
  );
}

function ChangeForm({ contract }: { contract: Contract }) {
  const { user } = signedInRoute.useRouteContext();
  const navigate = useNavigate();
  const change = useChangeContract(contract.id);
  const latest = useQuery({ ...contractQuery(contract.id), enabled: false });
  const [met, setMet] = useState<{ rebased: RebasedDraft; saved: Contract; mine: ContractDraft }>();
  const typed = typedContract(draftOf(contract));
  const kept = useKeptForm(user.personId, contract.id, {
    typed,
    why: '',
    base: { typed, revision: contract.revision },
  });
  // A conflict is settled against what the person began from, which may be older than what the page loaded.
  const began = kept.form.base ?? { typed, revision: contract.revision };
  const settle = async (mine: ContractDraft) => {
    const { data: saved } = await latest.refetch();
    if (saved === undefined) return;
    const base = readTypedContract(began.typed).draft ?? draftOf(contract);
    const rebased = rebaseDraft(base, mine, draftOf(saved));
    setMet({ rebased, saved, mine });
    kept.set({
      typed: typedContract(rebased.draft),
      base: { typed: typedContract(draftOf(saved)), revision: saved.revision },
    });
  };
  const conflict = change.error instanceof ApiProblem && change.error.status === 409;
  return (
    <>
      {met === undefined ? null : <ChangedMeanwhile key={met.saved.revision} {...met} />}
      <ContractForm
        title="Change the agreement"
        caption="Every change is kept in its history."
        kept={kept}
        asksWhy
        sendText="Save the changes"
        busy={change.isPending}
        error={conflict ? undefined : change.error}
        leaveHref={`/contracts/${contract.id}/agreement`}
        onSend={(draft, why) =>
          change.mutate(
            { draft, revision: began.revision, why },
            {
              onSuccess: () => {
                kept.forget();
                void navigate({
                  to: '/contracts/$contractId/agreement',
                  params: { contractId: contract.id },
                  search: { saved: true },
                });
              },
              onError: (error) => {
                if (error instanceof ApiProblem && error.status === 409) void settle(draft);
              },
            },
          )
        }
      />
    </>
  );
}
