import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { ApiProblem } from '../api/fetch-api.ts';
import { useAskedFirst } from '../design/asked-first.tsx';
import { Note } from '../design/note.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { AboutFamily } from './about-family.tsx';
import { CaseForm } from './case-form.tsx';
import { boxNames } from './case-words.ts';
import { caseQuery, useChangeCase } from './cases.queries.ts';
import { caseSent, rebaseCase, typedCaseOf, type RebasedCase } from './typed-case.ts';

/** Everything that is kept of a family, to be changed. */
export function ChangeCasePage() {
  const { caseId } = useParams({ from: '/signed-in/families/$caseId/change' });
  return (
    <AboutFamily caseId={caseId} here="Change">
      {(kept) => <ChangeForm kept={kept} />}
    </AboutFamily>
  );
}

/** The form keeps what it began with: what others save meanwhile comes in by a refusal, and is told. */
function ChangeForm({ kept }: { kept: CaseShown }) {
  const [start, setStart] = useState(kept);
  const [typed, setTyped] = useState(() => typedCaseOf(kept.draft));
  const [rebased, setRebased] = useState<RebasedCase>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const asked = useAskedFirst();
  const change = useChangeCase(kept.id);
  const takeTheirs = async () => {
    const saved = await client.query({ ...caseQuery(kept.id), staleTime: 0 });
    const over = rebaseCase(typedCaseOf(start.draft), typed, typedCaseOf(saved.draft));
    setStart(saved);
    setTyped(over.typed);
    setRebased(over);
  };
  const send = (confirmed: string[]) =>
    change.mutate(
      { draft: caseSent(typed), confirmed, revision: start.revision },
      {
        onSuccess: (saved) => {
          if (saved.kind === 'asks') asked.ask(saved.queries);
          else
            void navigate({
              to: '/families/$caseId',
              params: { caseId: kept.id },
              search: { saved: 'changed' },
            });
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.status === 409) void takeTheirs();
        },
      },
    );
  return (
    <>
      <PageTitle title={`Change ${start.draft.reference}`} refused={change.isError} />
      <CaseForm
        contractId={kept.contractId}
        wentTo={start.handedOver?.contractTitle}
        typed={typed}
        onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
        asked={asked}
        error={change.error}
        attempt={change.failureCount}
        busy={change.isPending}
        sendText="Save"
        leaveHref={`/families/${kept.id}`}
        onSend={send}
        note={rebased === undefined ? undefined : <Meanwhile rebased={rebased} />}
      />
    </>
  );
}

/** What became of the form when somebody else had saved first. */
function Meanwhile({ rebased: { theirs, both } }: { rebased: RebasedCase }) {
  const named = (boxes: RebasedCase['both']) => boxes.map((box) => boxNames[box]).join(', ');
  return (
    <Note tone="asks">
      {theirs.length === 0 ? null : <p>The form now has what they changed: {named(theirs)}.</p>}
      {both.length === 0 ? null : <p>You both changed {named(both)}. The form keeps yours.</p>}
      <p>Nothing of yours is saved yet. Look through the form, then save again.</p>
    </Note>
  );
}
