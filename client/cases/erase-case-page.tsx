import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { erasureReasons, type ErasureReason } from '#shared/cases/decide-erasure.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { Note } from '../design/note.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { AboutFamily } from './about-family.tsx';
import { capital } from './case-words.ts';
import { useEraseCase } from './rights.queries.ts';

/** Erases a family for good: what goes and what stays is said first, and its reference is typed. */
export function EraseCasePage() {
  const { caseId } = useParams({ from: '/signed-in/families/$caseId/erase' });
  return (
    <AboutFamily caseId={caseId} here="Erase">
      {(kept) => <EraseForm kept={kept} />}
    </AboutFamily>
  );
}

function EraseForm({ kept }: { kept: CaseShown }) {
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState<ErasureReason | ''>('');
  const navigate = useNavigate();
  const erase = useEraseCase(kept.id);
  const problems = formProblems(erase.error, ['reason', 'reference']);
  const send = () =>
    erase.mutate(
      { reference, reason, revision: kept.revision },
      {
        onSuccess: ({ contractId }) =>
          void navigate({
            to: '/contracts/$contractId/families/list',
            params: { contractId },
            search: { saved: 'erased' },
          }),
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={erase.failureCount} />
      <PageTitle title={`Erase ${kept.draft.reference}`} refused={problems.refused} />
      <Note tone="asks">
        <p>This cannot be undone, by you, by us or from a back-up.</p>
      </Note>
      <p className="govuk-body">
        Gone are their page, the children, what they said about contact, the follow-ups with their own words,
        and the questionnaires. If they were handed over, the other service no longer sees that.
      </p>
      <p className="govuk-body">
        What stays: how many families were asked and what became of them, without anything that leads back to
        this one; and that somebody erased a family, when and why.
      </p>
      <RadiosField<ErasureReason>
        id="reason"
        label="Why is it erased?"
        choices={erasureReasons.map((each) => ({ value: each, label: capital(each) }))}
        error={problems.at('reason')}
        value={reason}
        onChange={setReason}
      />
      <TextField
        id="reference"
        label={`Type ${kept.draft.reference} to confirm`}
        width={20}
        autoComplete="off"
        error={problems.at('reference')}
        value={reference}
        onChange={setReference}
      />
      <ButtonGroup>
        <Button type="submit" kind="warning" busy={erase.isPending}>
          Erase for good
        </Button>
        <Link href={`/families/${kept.id}`}>Leave it as it is</Link>
      </ButtonGroup>
    </form>
  );
}
