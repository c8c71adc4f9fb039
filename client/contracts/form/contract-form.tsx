import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { readTypedContract } from '#shared/contracts/typed-contract.ts';
import { ApiProblem } from '../../api/fetch-api.ts';
import { formProblems } from '../../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Inset } from '../../design/inset.tsx';
import { Link } from '../../design/link.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { TextAreaField } from '../../design/text-area-field.tsx';
import { registerChoicesQuery } from '../contracts.queries.ts';
import { DatesPart } from './dates-part.tsx';
import { contractFieldIds } from './form-part.ts';
import { MoneyPart } from './money-part.tsx';
import { PublicationPart } from './publication-part.tsx';
import { ReturnsPart } from './returns-part.tsx';
import type { KeptFormState } from './use-kept-form.ts';
import { WhatPart } from './what-part.tsx';
import { WhoPart } from './who-part.tsx';

const parts = [
  { id: 'part-what', heading: 'What it is for', Part: WhatPart },
  { id: 'part-who', heading: 'Who and where', Part: WhoPart },
  { id: 'part-money', heading: 'Money', Part: MoneyPart },
  { id: 'part-dates', heading: 'Dates', Part: DatesPart },
  { id: 'part-returns', heading: 'Returns and follow-ups', Part: ReturnsPart },
  { id: 'part-publication', heading: 'Documents and publication', Part: PublicationPart },
] as const;

export interface ContractFormProps {
  title: string;
  caption: string;
  kept: KeptFormState;
  /** whether to ask why (a change) */
  asksWhy: boolean;
  sendText: string;
  busy: boolean;
  /** what sending ended in */
  error: unknown;
  leaveHref: string;
  onSend: (draft: ContractDraft, why: string) => void;
}

/** Everything that is said of an agreement, on one page in six parts. The rules of the counter run here first. */
export function ContractForm(props: ContractFormProps) {
  const { title, caption, kept, asksWhy, sendText, busy, error, leaveHref, onSend } = props;
  const { form, change, set, restored, startAgain } = kept;
  const { data: choices } = useQuery(registerChoicesQuery);
  const [found, setFound] = useState<ApiProblem>();
  const [attempt, setAttempt] = useState(0);
  const problems = formProblems(found ?? error, contractFieldIds(form.typed));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        const read = readTypedContract(form.typed);
        setFound(
          read.problems && new ApiProblem({ status: 422, title: '', detail: '', problems: read.problems }),
        );
        if (read.draft !== undefined) onSend(read.draft, form.why);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={attempt} />
      <PageTitle title={title} caption={caption} refused={problems.refused} />
      {restored ? (
        <Inset>
          What you typed here before and did not save is in the form again.{' '}
          <TextButton onPress={startAgain}>Start again without it</TextButton>
        </Inset>
      ) : null}
      <nav aria-label="Parts of this form">
        <ul className="govuk-list">
          {parts.map(({ id, heading }) => (
            <li key={id}>
              <Link href={`#${id}`}>{heading}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, heading, Part }) => (
        <section key={id} aria-labelledby={id}>
          <h2 className="govuk-heading-l" id={id}>
            {heading}
          </h2>
          <Part typed={form.typed} change={change} problems={problems} choices={choices} />
        </section>
      ))}
      {asksWhy ? (
        <TextAreaField
          id="why"
          label="Why does this change?"
          labelSize="m"
          hint="It stays in the history. Asked where the price, the end or the status changes."
          rows={2}
          limit={1000}
          error={problems.at('why')}
          value={form.why}
          onChange={(why) => set({ why })}
        />
      ) : null}
      <ButtonGroup>
        <Button type="submit" busy={busy}>
          {sendText}
        </Button>
        <Link href={leaveHref}>Leave without saving</Link>
      </ButtonGroup>
    </form>
  );
}
