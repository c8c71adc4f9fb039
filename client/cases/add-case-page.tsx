import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAskedFirst } from '../design/asked-first.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseTrail } from './case-trail.tsx';
import { useAddCase } from './cases.queries.ts';
import { caseSent, emptyCase } from './typed-case.ts';

/** A family under the provider's own reference. */
export function AddCasePage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families/new' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(emptyCase);
  const asked = useAskedFirst();
  const add = useAddCase(contractId);
  const send = (confirmed: string[]) =>
    add.mutate(
      { draft: caseSent(typed), confirmed },
      {
        onSuccess: (saved) => {
          if (saved.kind === 'asks') asked.ask(saved.queries);
          else
            void navigate({
              to: '/families/$caseId',
              params: { caseId: saved.case.id },
              search: { saved: 'added' },
            });
        },
      },
    );
  return (
    <PageBody width="form" breadcrumbs={<CaseTrail contractId={contractId} here="Add a family" />}>
      <div className="bo-two-thirds">
        <PageTitle title="Add a family" refused={add.isError} />
        <CaseForm
          contractId={contractId}
          typed={typed}
          onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
          asked={asked}
          error={add.error}
          attempt={add.failureCount}
          busy={add.isPending}
          sendText="Add the family"
          leaveHref={`/contracts/${contractId}/families/list`}
          onSend={send}
        />
      </div>
    </PageBody>
  );
}
