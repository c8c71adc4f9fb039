import { useState } from 'react';
import type { Action } from '#shared/reviews/action.ts';
import { actionTransitionsOpen, type ActionTransition } from '#shared/reviews/action-transitions.ts';
import { ownerWords, whenWords, type Sides } from '#shared/reviews/action-words.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { useFocusOn } from '../design/use-focus-on.ts';
import { useActOnAction } from './reviews.queries.ts';

interface ActionLineProps {
  action: Action;
  sides: Sides;
  today: string;
  mayChange: boolean;
  /** told in a sentence what was done: the line may have moved to another list by then */
  onDone: (sentence: string) => void;
}

const doneWords: Readonly<Record<ActionTransition['act'], string>> = {
  done: 'Marked as done',
  dropped: 'Dropped',
  'opened again': 'Open again',
};

/** One action with who does it and when, and what may be done to it now. */
export function ActionLine({ action, sides, today, mayChange, onDone }: ActionLineProps) {
  const [asked, setAsked] = useState<ActionTransition>();
  const act = useActOnAction(action.contractId, (did) => onDone(`${doneWords[did]}: ${action.what}`));
  const send = (transition: ActionTransition, why: string) =>
    act.mutate(
      { actionId: action.id, act: transition.act, why, revision: action.revision },
      { onSuccess: () => setAsked(undefined) },
    );
  const problems = formProblems(act.error, ['why']);
  return (
    <>
      {action.what}
      <span className="bo-lines__more">
        {ownerWords(action.owner, sides)} · {whenWords(action, today)} · agreed by {action.agreedBy}
        {action.costsNothing === true ? ' · costs nothing' : ''}
      </span>
      {asked === undefined ? (
        <>
          <ErrorSummary problems={problems.summary} attempt={act.failureCount} />
          {mayChange ? (
            <div className="govuk-!-margin-top-2">
              {actionTransitionsOpen(action.status)
                .map((transition) => (
                  <Button
                    key={transition.act}
                    small
                    kind="secondary"
                    busy={act.isPending}
                    onPress={() => (transition.why ? setAsked(transition) : send(transition, ''))}
                  >
                    {transition.button}
                    <span className="govuk-visually-hidden">: {action.what}</span>
                  </Button>
                ))
                .flatMap((button, n) => (n === 0 ? [button] : [' ', button]))}
            </div>
          ) : null}
        </>
      ) : (
        <WhyForm
          id={`why-${action.id}`}
          transition={asked}
          busy={act.isPending}
          error={act.error}
          attempt={act.failureCount}
          onSend={(why) => send(asked, why)}
          onLeave={() => {
            act.reset();
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

interface WhyFormProps {
  id: string;
  transition: ActionTransition;
  busy: boolean;
  error: unknown;
  attempt: number;
  onSend: (why: string) => void;
  onLeave: () => void;
}

/** Asks for the reason, where the table of the workflow asks for one. */
function WhyForm({ id, transition, busy, error, attempt, onSend, onLeave }: WhyFormProps) {
  const [why, setWhy] = useState('');
  useFocusOn(id);
  const problems = formProblems(error, ['why']);
  // Two lines of the list may be asked at once.
  const summary = problems.summary.map((each) =>
    each.fieldId === undefined ? each : { ...each, fieldId: id },
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(why);
      }}
    >
      <ErrorSummary problems={summary} attempt={attempt} />
      <TextAreaField
        id={id}
        label={transition.why?.label ?? ''}
        rows={2}
        limit={1000}
        error={problems.at('why')}
        value={why}
        onChange={setWhy}
      />
      <ButtonGroup>
        <Button type="submit" small busy={busy}>
          {transition.button}
        </Button>
        <TextButton onPress={onLeave}>Leave it open</TextButton>
      </ButtonGroup>
    </form>
  );
}
