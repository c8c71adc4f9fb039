import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey } from '#shared/cases/case-query.ts';
import type { EmergencyLook } from '#shared/cases/case-rights.api.ts';
import { lookReasons, lookReasonWords, type LookReason } from '#shared/cases/emergency-look.ts';
import { formProblems } from '../api/form-problems.ts';
import { AskedAt, AskedButtons, AskedSummary, useAskedFirst } from '../design/asked-first.tsx';
import { ButtonGroup } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Note } from '../design/note.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { capital } from './case-words.ts';
import { serviceQuery, servicesQuery } from './cases.queries.ts';
import { FamilySeen } from './family-seen.tsx';
import { useLookInEmergency } from './rights.queries.ts';

/** An administrator sees one family, this once, with a reason: its provider is told. */
export function EmergencyLookPage() {
  const [seen, setSeen] = useState<Extract<EmergencyLook, { kind: 'looked' }>>();
  return (
    <PageBody width="form">
      <div className="bo-two-thirds">
        {seen === undefined ? <LookForm onSeen={setSeen} /> : <FamilySeen seen={seen} />}
      </div>
    </PageBody>
  );
}

const ids = ['contractId', 'organisationId', 'reference', 'reason', 'more'];

interface Typed {
  contractId: string;
  organisationId: string;
  reference: string;
  reason: LookReason | '';
  more: string;
}

const nothing: Typed = { contractId: '', organisationId: '', reference: '', reason: '', more: '' };

function LookForm({ onSeen }: { onSeen: (seen: Extract<EmergencyLook, { kind: 'looked' }>) => void }) {
  const [typed, setTyped] = useState(nothing);
  const asked = useAskedFirst();
  const look = useLookInEmergency();
  const problems = formProblems(look.error, ids);
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const send = (confirmed: string[]) => {
    const { organisationId, ...rest } = typed;
    look.mutate(
      { ...rest, organisationId: organisationId === '' ? undefined : organisationId, confirmed },
      { onSuccess: (answer) => (answer.kind === 'asks' ? asked.ask(answer.queries) : onSeen(answer)) },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send([]);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={look.failureCount} />
      {problems.refused ? null : <AskedSummary asked={asked} known={ids} />}
      <PageTitle
        title="Look at one family in an emergency"
        refused={problems.refused}
        caption="Only its provider sees a family’s page. This shows it once, to you alone."
      />
      <Note tone="asks">
        <p>
          The provider is told at once that you looked, when and why, and it stays in the history. A look that
          finds nobody stands there too.
        </p>
      </Note>
      <WhichFamily typed={typed} onChange={change} at={problems.at} />
      <RadiosField<LookReason>
        id="reason"
        label="Why do you look?"
        choices={lookReasons.map((reason) => ({ value: reason, label: capital(lookReasonWords[reason]) }))}
        error={problems.at('reason')}
        value={typed.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextAreaField
        id="more"
        label="What happened?"
        hint="A sentence for the provider, without naming anybody."
        rows={3}
        limit={300}
        error={problems.at('more')}
        value={typed.more}
        onChange={(more) => change({ more })}
      />
      <AskedAt asked={asked} place="more" />
      <ButtonGroup>
        <AskedButtons
          asked={asked}
          busy={look.isPending}
          sendText="Look, and tell the provider"
          onConfirm={() => send(asked.queries.map(queryKey))}
        />
      </ButtonGroup>
    </form>
  );
}

interface WhichFamilyProps {
  typed: Typed;
  onChange: (part: Partial<Typed>) => void;
  at: (id: string) => string | undefined;
}

/** The agreement, whose family it is where several deliver it, and the provider's own reference. */
function WhichFamily({ typed, onChange, at }: WhichFamilyProps) {
  const { data: register } = useQuery(servicesQuery);
  const { data: service } = useQuery({ ...serviceQuery(typed.contractId), enabled: typed.contractId !== '' });
  const providers = (service?.parties ?? []).filter(({ role }) => role !== 'commissioning partner');
  const several = new Set(providers.map(({ organisationId }) => organisationId)).size > 1;
  return (
    <>
      <SelectField
        id="contractId"
        label="Which service supports them?"
        none="Choose the service"
        options={(register?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        error={at('contractId')}
        value={typed.contractId}
        onChange={(contractId) => onChange({ contractId, organisationId: '' })}
      />
      {several || at('organisationId') !== undefined ? (
        <SelectField
          id="organisationId"
          label="Whose family is it?"
          none="Any of its providers"
          options={providers.map(({ organisationId, organisationName }) => ({
            value: organisationId,
            label: organisationName,
          }))}
          error={at('organisationId')}
          value={typed.organisationId}
          onChange={(organisationId) => onChange({ organisationId })}
        />
      ) : null}
      <TextField
        id="reference"
        label="What is the provider’s reference of the family?"
        width={20}
        autoComplete="off"
        error={at('reference')}
        value={typed.reference}
        onChange={(reference) => onChange({ reference })}
      />
    </>
  );
}
