import { useState } from 'react';
import type { ActionOwner } from '#shared/reviews/action.ts';
import { ownerWords, type Sides } from '#shared/reviews/action-words.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { useAddAction } from './reviews.queries.ts';

const nothing = { what: '', dueOn: '' };

export interface AddActionFormProps {
  contractId: string;
  sides: Sides;
  /** the measure whose curve it is to turn: then it is asked whether it costs money */
  measureId?: string;
  onDone: (sentence: string) => void;
}

/** Puts something that was agreed on the list. */
export function AddActionForm({ contractId, sides, measureId, onDone }: AddActionFormProps) {
  const [draft, setDraft] = useState(nothing);
  const [owner, setOwner] = useState<ActionOwner | ''>('');
  const [costs, setCosts] = useState<'money' | 'nothing' | ''>('');
  const add = useAddAction(contractId, (what) => onDone(`Agreed: ${what}`));
  const startAgain = () => {
    setDraft(nothing);
    setOwner('');
    setCosts('');
  };
  const problems = formProblems(add.error, ['what', 'owner', 'dueOn']);
  return (
    <section aria-labelledby="add-action">
      <h2 className="govuk-heading-m" id="add-action">
        Agree on something
      </h2>
      <ErrorSummary problems={problems.summary} attempt={add.failureCount} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const costsNothing = costs === '' ? undefined : costs === 'nothing';
          add.mutate({ ...draft, owner, measureId, costsNothing }, { onSuccess: startAgain });
        }}
      >
        <TextField
          id="what"
          label="What is to be done?"
          hint="One thing in a sentence, such as ‘Send a text before each follow-up call’."
          error={problems.at('what')}
          value={draft.what}
          onChange={(what) => setDraft({ ...draft, what })}
        />
        <RadiosField
          id="owner"
          label="Who does it?"
          inline
          error={problems.at('owner')}
          value={owner}
          onChange={setOwner}
          choices={[
            { value: 'provider', label: ownerWords('provider', sides) },
            { value: 'council', label: ownerWords('council', sides) },
            { value: 'both', label: 'Both' },
          ]}
        />
        <DateField
          id="dueOn"
          label="By when?"
          error={problems.at('dueOn')}
          value={draft.dueOn}
          onChange={(dueOn) => setDraft({ ...draft, dueOn })}
        />
        {measureId === undefined ? null : (
          <RadiosField
            id="costs"
            label="Does it cost money?"
            inline
            value={costs}
            onChange={setCosts}
            choices={[
              { value: 'nothing', label: 'It costs nothing' },
              { value: 'money', label: 'It costs money' },
            ]}
          />
        )}
        <Button type="submit" busy={add.isPending}>
          Add it
        </Button>
      </form>
    </section>
  );
}
