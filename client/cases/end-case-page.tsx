import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queryKey } from '#shared/cases/case-query.ts';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { askWhileThere } from '#shared/follow-ups/ask-while-there.ts';
import { formsAt } from '#shared/questionnaires/wanted-forms.ts';
import { formProblems } from '../api/form-problems.ts';
import { AskedButtons, AskedSummary, useAskedFirst } from '../design/asked-first.tsx';
import { ButtonGroup } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { FormsWanted } from '../design/forms-wanted.tsx';
import { Link } from '../design/link.tsx';
import { NumberField } from '../design/number-field.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { AboutFamily } from './about-family.tsx';
import { familyFormsQuery, useEndCase } from './cases.queries.ts';
import { EndPart } from './end-part.tsx';
import { handOverSent, typedCaseOf, wholeOrTyped, type TypedCase } from './typed-case.ts';

/** Support ends: what is asked then, and nothing else. */
export function EndCasePage() {
  const { caseId } = useParams({ from: '/signed-in/families/$caseId/end' });
  return (
    <AboutFamily caseId={caseId} here="End support">
      {(kept) => <EndForm kept={kept} />}
    </AboutFamily>
  );
}

const ids = [
  ...['endedOn', 'howEnded', 'whyInappropriate', 'sessions'],
  ...['handedTo-contractId', 'handedTo-knownAs', 'handedTo-where'],
];

const endingSent = (typed: TypedCase): object => ({
  endedOn: typed.endedOn,
  howEnded: typed.howEnded,
  whyInappropriate: typed.howEnded === 'inappropriate referral' ? typed.whyInappropriate : '',
  sessions: wholeOrTyped(typed.sessions),
  handedTo: handOverSent(typed.handedTo),
});

function EndForm({ kept }: { kept: CaseShown }) {
  const [typed, setTyped] = useState(() => typedCaseOf(kept.draft));
  const navigate = useNavigate();
  const asked = useAskedFirst();
  const { data: forms } = useQuery(familyFormsQuery(kept.id));
  const end = useEndCase(kept.id);
  const problems = formProblems(end.error, ids);
  const onChange = (part: Partial<TypedCase>) => setTyped((before) => ({ ...before, ...part }));
  /** One visit: the short questions come at once where they can be asked. */
  const goOn = ({ id, followUps }: CaseShown) => {
    const open = askWhileThere(followUps);
    void (open === undefined
      ? navigate({ to: '/families/$caseId', params: { caseId: id }, search: { saved: 'ended' } })
      : navigate({
          to: '/families/$caseId/follow-ups/$followUpId',
          params: { caseId: id, followUpId: open.id },
          search: { justEnded: true },
        }));
  };
  const send = (confirmed: string[]) =>
    end.mutate(
      { ...endingSent(typed), confirmed, revision: kept.revision },
      {
        onSuccess: (saved) => {
          if (saved.kind === 'asks') asked.ask(saved.queries);
          else goOn(saved.case);
        },
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send([]);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={end.failureCount} />
      {problems.refused ? null : <AskedSummary asked={asked} known={ids} />}
      <PageTitle
        title={`End support for ${kept.draft.reference}`}
        refused={problems.refused}
        caption="From this day the follow-ups make themselves, and each family is asked when its time comes. The first short questions come next, while they are there."
      />
      <EndPart
        typed={typed}
        onChange={onChange}
        problems={problems}
        asked={asked}
        contractId={kept.contractId}
        wentTo={kept.handedOver?.contractTitle}
      />
      <NumberField
        id="sessions"
        label="How many sessions were there in all?"
        hint="Leave it empty where they are not counted."
        error={problems.at('sessions')}
        value={typed.sessions}
        onChange={(sessions) => onChange({ sessions })}
      />
      {forms === undefined ? null : (
        <FormsWanted caseId={kept.id} forms={formsAt(forms, 'end').filter(({ isEntered }) => !isEntered)} />
      )}
      <ButtonGroup>
        <AskedButtons
          asked={asked}
          busy={end.isPending}
          sendText="End support"
          onConfirm={() => send(asked.queries.map(queryKey))}
        />
        <Link href={`/families/${kept.id}`}>Leave it as it is</Link>
      </ButtonGroup>
    </form>
  );
}
