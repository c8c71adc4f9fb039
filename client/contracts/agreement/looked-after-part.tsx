import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contract } from '#shared/contracts/contract.ts';
import { contractManagerNow } from '#shared/contracts/contract-facts.ts';
import type { Agreement } from '#shared/contracts/contracts.api.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { formProblems } from '../../api/form-problems.ts';
import { signedInRoute } from '../../app/root-routes.tsx';
import { Button, ButtonGroup, TextButton } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { LineList } from '../../design/line-list.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useFocusOn } from '../../design/use-focus-on.ts';
import { registerChoicesQuery, useGive, useHandOver, useTakeBack } from '../contracts.queries.ts';

interface LookedAfterProps {
  contract: Contract;
  agreement: Agreement;
}

/** Who looks after it now and did before, who else may act, and handing it over. */
export function LookedAfterPart({ contract, agreement }: LookedAfterProps) {
  const { user } = signedInRoute.useRouteContext();
  const [asked, setAsked] = useState<'hand over' | 'give'>();
  const handOver = useHandOver(contract.id);
  const takeBack = useTakeBack(contract.id);
  const nobody = contractManagerNow(contract) === undefined;
  const done = () => setAsked(undefined);
  const mayTakeOn = nobody && user.organisationKind === 'council' && user.roles.includes('commissioner');
  const problems = formProblems(takeBack.error ?? (asked === undefined ? handOver.error : undefined), []);
  return (
    <>
      <ErrorSummary problems={problems.summary} attempt={takeBack.failureCount} />
      {contract.contractManagers.length === 0 ? (
        <p className="govuk-body">Nobody looks after this agreement yet.</p>
      ) : (
        <LineList
          lines={[...contract.contractManagers].reverse().map(({ id, name, fromOn, toOn }) => ({
            key: id,
            text: name,
            more: toOn === undefined ? `since ${dayName(fromOn)}` : `${dayName(fromOn)} to ${dayName(toOn)}`,
          }))}
        />
      )}
      {agreement.givenTo.length === 0 ? null : (
        <LineList
          lines={agreement.givenTo.map(({ id, name }) => ({
            key: id,
            text: `${name} may act on it too`,
            more: agreement.may.handOver ? (
              <TextButton onPress={() => takeBack.mutate({ personId: id, revision: contract.revision })}>
                Take it back<span className="govuk-visually-hidden"> from {name}</span>
              </TextButton>
            ) : undefined,
          }))}
        />
      )}
      {asked === 'hand over' ? <HandOver contract={contract} onDone={done} /> : null}
      {asked === 'give' ? <Give contract={contract} onDone={done} /> : null}
      {asked !== undefined || !agreement.may.handOver ? null : (
        <ButtonGroup>
          {mayTakeOn ? (
            <Button
              busy={handOver.isPending}
              onPress={() =>
                handOver.mutate({ personId: user.personId, revision: contract.revision, why: '' })
              }
            >
              Look after it myself
            </Button>
          ) : null}
          <Button kind="secondary" onPress={() => setAsked('hand over')}>
            {nobody ? 'Give it to a contract manager' : 'Hand it over'}
          </Button>
          <Button kind="secondary" onPress={() => setAsked('give')}>
            Let somebody else act on it too
          </Button>
        </ButtonGroup>
      )}
    </>
  );
}

interface AskProps {
  contract: Contract;
  onDone: () => void;
}

const useCommissioners = () => {
  const { data } = useQuery(registerChoicesQuery);
  return (data?.commissioners ?? []).map(({ id, name }) => ({ value: id, label: name }));
};

function HandOver({ contract, onDone }: AskProps) {
  const [personId, setPersonId] = useState('');
  const [why, setWhy] = useState('');
  const handOver = useHandOver(contract.id);
  const options = useCommissioners();
  useFocusOn('personId');
  const problems = formProblems(handOver.error, ['personId', 'why']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        handOver.mutate({ personId, revision: contract.revision, why }, { onSuccess: onDone });
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={handOver.failureCount} />
      <SelectField
        id="personId"
        label="Who looks after it from today?"
        none="Choose one"
        options={options}
        error={problems.at('personId')}
        value={personId}
        onChange={setPersonId}
      />
      <TextField
        id="why"
        label="Why, for the history (you may leave it empty)"
        autoComplete="off"
        error={problems.at('why')}
        value={why}
        onChange={setWhy}
      />
      <ButtonGroup>
        <Button type="submit" busy={handOver.isPending}>
          Hand it over
        </Button>
        <TextButton onPress={onDone}>Leave it as it is</TextButton>
      </ButtonGroup>
    </form>
  );
}

function Give({ contract, onDone }: AskProps) {
  const [personId, setPersonId] = useState('');
  const give = useGive(contract.id);
  const options = useCommissioners();
  useFocusOn('personId');
  const problems = formProblems(give.error, ['personId']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ personId, revision: contract.revision }, { onSuccess: onDone });
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={give.failureCount} />
      <SelectField
        id="personId"
        label="Who else may act on it?"
        none="Choose one"
        options={options}
        error={problems.at('personId')}
        value={personId}
        onChange={setPersonId}
      />
      <ButtonGroup>
        <Button type="submit" busy={give.isPending}>
          Let them act on it
        </Button>
        <TextButton onPress={onDone}>Leave it as it is</TextButton>
      </ButtonGroup>
    </form>
  );
}
