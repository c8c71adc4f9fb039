import { useState } from 'react';
import type { CaseRights } from '#shared/cases/case-rights.api.ts';
import {
  holdReasons,
  holdReasonWords,
  liftReasons,
  liftReasonWords,
  type HoldReason,
  type LiftReason,
} from '#shared/cases/legal-hold.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { capital } from './case-words.ts';
import { useLiftHold, useSetHold } from './rights.queries.ts';

/** The form that was sent is gone: focus goes to the part in which the answer stands. */
const goToRights = (): void => document.getElementById('rights')?.focus();

/** Has what is held kept whatever happens, or lets it go again: each with its reason. */
export function HoldForm({ rights }: { rights: CaseRights }) {
  const { caseId, hold, revision } = rights;
  const set = useSetHold(caseId);
  const lift = useLiftHold(caseId);
  return hold === undefined ? (
    <ReasonForm<HoldReason>
      key="set"
      summary="Have it kept whatever happens (legal hold)"
      label="Why must it be kept?"
      choices={holdReasons.map((reason) => ({ value: reason, label: capital(holdReasonWords[reason]) }))}
      sendText="Keep it"
      act={set}
      onSend={(reason) => set.mutate({ reason, revision }, { onSuccess: goToRights })}
    />
  ) : (
    <ReasonForm<LiftReason>
      key="lift"
      summary="Lift the legal hold"
      label="Why may it go?"
      choices={liftReasons.map((reason) => ({ value: reason, label: capital(liftReasonWords[reason]) }))}
      sendText="Let it go"
      act={lift}
      onSend={(reason) => lift.mutate({ reason, revision }, { onSuccess: goToRights })}
    />
  );
}

interface ReasonFormProps<Reason extends string> {
  summary: string;
  label: string;
  choices: readonly { value: Reason; label: string }[];
  sendText: string;
  act: { error: unknown; failureCount: number; isPending: boolean };
  onSend: (reason: Reason | '') => void;
}

function ReasonForm<Reason extends string>(props: ReasonFormProps<Reason>) {
  const { summary, label, choices, sendText, act, onSend } = props;
  const [reason, setReason] = useState<Reason | ''>('');
  const problems = formProblems(act.error, ['reason']);
  return (
    <Details summary={summary} open={problems.refused || undefined}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend(reason);
        }}
      >
        <ErrorSummary problems={problems.summary} attempt={act.failureCount} />
        <RadiosField<Reason>
          id="reason"
          label={label}
          small
          choices={choices}
          error={problems.at('reason')}
          value={reason}
          onChange={setReason}
        />
        <Button type="submit" kind="secondary" busy={act.isPending}>
          {sendText}
        </Button>
      </form>
    </Details>
  );
}
