import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { QuestionnairesChosen } from '#shared/questionnaires/questionnaires.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { Button, ButtonGroup } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { TextField } from '../design/text-field.tsx';
import { AgreedFields } from './agreed-fields.tsx';
import { agreedPlaces, agreedSent, typedAgreedOf, type TypedAgreed } from './typed-agreed.ts';
import { questionnairesChosenQuery, useChooseQuestionnaires } from './questionnaires.queries.ts';

/** Chooses which questionnaires a service uses, and what its ladder is called. */
export function ChooseQuestionnairesPage() {
  const { contractId } = useParams({
    from: '/signed-in/contracts/$contractId/families/questionnaires/choose',
  });
  const { data: chosen } = useQuery({
    ...questionnairesChosenQuery(contractId),
    throwOnError: whenNothingIsShown,
  });
  return (
    <ContractShell contractId={contractId} tab="families" familyPage="questionnaires">
      {chosen === undefined ? (
        <LoadingFrame shapes={['form']} words="Loading the questionnaires" />
      ) : chosen.mayChange ? (
        <ChooseForm key={chosen.revision} chosen={chosen} />
      ) : (
        <p className="govuk-body">The contract manager chooses the questionnaires of this service.</p>
      )}
    </ContractShell>
  );
}

function ChooseForm({ chosen }: { chosen: QuestionnairesChosen }) {
  const { contractId, available, revision } = chosen;
  const [ids, setIds] = useState(chosen.used.map(({ instrumentId }) => instrumentId));
  const [called, setCalled] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(chosen.used.map(({ instrumentId, calledAs }) => [instrumentId, calledAs])),
  );
  const [agreed, setAgreed] = useState<Readonly<Record<string, TypedAgreed>>>(
    Object.fromEntries(chosen.used.map((each) => [each.instrumentId, typedAgreedOf(each.agreed)])),
  );
  const choose = useChooseQuestionnaires(contractId);
  const navigate = useNavigate();
  const scalesOf = (id: string) => available.find((each) => each.id === id)?.scales ?? [];
  const places = ids.flatMap((id, at) => [`used-${at}-calledAs`, ...agreedPlaces(at, scalesOf(id))]);
  const problems = formProblems(choose.error, places);
  const save = () => {
    const used = ids.map((instrumentId) => ({
      instrumentId,
      calledAs: called[instrumentId] ?? '',
      agreed: agreedSent(agreed[instrumentId]),
    }));
    choose.mutate(
      { used, revision },
      {
        onSuccess: () =>
          void navigate({ to: '/contracts/$contractId/families/questionnaires', params: { contractId } }),
      },
    );
  };
  return (
    <form
      className="bo-two-thirds"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={choose.failureCount} />
      <CheckboxesField
        id="used"
        label="Which questionnaires does this service use?"
        labelSize="m"
        hint="One that is switched off can be chosen, and is taken in once an administrator has recorded its licence."
        choices={available.map(({ id, name, isOn }) => ({
          value: id,
          label: isOn ? name : `${name} (switched off)`,
        }))}
        value={ids}
        onChange={(value) => setIds([...value])}
      />
      {ids.map((id, at) =>
        available.some((each) => each.id === id && each.namedHere) ? (
          <TextField
            key={id}
            id={`used-${at}-calledAs`}
            label="What is the ladder about?"
            hint="Its one question, in a few words, such as How safe home feels. 0 is the worst, 10 the best."
            error={problems.at(`used-${at}-calledAs`)}
            value={called[id] ?? ''}
            onChange={(text) => setCalled((before) => ({ ...before, [id]: text }))}
          />
        ) : null,
      )}
      {ids.map((id, at) => (
        <AgreedFields
          key={id}
          at={at}
          name={available.find((each) => each.id === id)?.shortName ?? id}
          scales={scalesOf(id)}
          typed={agreed[id] ?? {}}
          errorAt={problems.at}
          onChange={(typed) => setAgreed((before) => ({ ...before, [id]: typed }))}
        />
      ))}
      <ButtonGroup>
        <Button type="submit" busy={choose.isPending}>
          Save the choice
        </Button>
        <Link href={`/contracts/${contractId}/families/questionnaires`}>Leave it as it is</Link>
      </ButtonGroup>
    </form>
  );
}
