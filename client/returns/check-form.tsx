import { useState } from 'react';
import { transitionFor, type ReturnAction } from '#shared/returns/return-transitions.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { useCheck, type CheckAct } from './returns.queries.ts';

type Checking = Extract<ReturnAction, 'accept' | 'send back' | 'reopen'>;

const addressOf: Readonly<Record<Checking, CheckAct>> = {
  accept: 'accept',
  'send back': 'send-back',
  reopen: 'reopen',
};

const isChecking = (action: ReturnAction): action is Checking => action in addressOf;

/** What the council does with it: accept it, or ask the provider; later, open it again. From the one table. */
export function CheckForm({ shown }: { shown: ReturnShown }) {
  const open = shown.actions.filter(isChecking);
  const [action, setAction] = useState<Checking | ''>(open.length === 1 ? (open[0] ?? '') : '');
  const [comments, setComments] = useState<Readonly<Partial<Record<Checking, string>>>>({});
  const [wrong, setWrong] = useState<{ sentence: string; fieldId: string }>();
  const [attempt, setAttempt] = useState(0);
  const check = useCheck(shown.id);
  if (open.length === 0) return null;
  const comment = action === '' ? '' : (comments[action] ?? '');
  const problems = formProblems(check.error, ['comment']);
  const commentField = (each: Checking) => {
    const rule = transitionFor(each).comment;
    return rule.kind === 'none' ? null : (
      <TextAreaField
        id={`comment-${addressOf[each]}`}
        label={rule.label}
        rows={4}
        limit={4000}
        error={wrong?.fieldId === `comment-${addressOf[each]}` ? wrong.sentence : problems.at('comment')}
        value={comments[each] ?? ''}
        onChange={(text) => setComments({ ...comments, [each]: text })}
      />
    );
  };
  const send = () => {
    setAttempt((n) => n + 1);
    if (action === '') {
      setWrong({ sentence: 'Choose what to do with this return.', fieldId: 'action' });
      return;
    }
    const rule = transitionFor(action).comment;
    const missing = rule.kind === 'required' && comment.trim() === '';
    setWrong(missing ? { sentence: rule.missing, fieldId: `comment-${addressOf[action]}` } : undefined);
    if (!missing) check.mutate({ act: addressOf[action], comment: comment.trim(), revision: shown.revision });
  };
  const single = open.length === 1;
  return (
    <section aria-labelledby="decide" className="bo-two-thirds">
      <h2 className="govuk-heading-m" id="decide">
        {single ? transitionFor(open[0] ?? 'accept').button : 'What do you do with it?'}
      </h2>
      <ErrorSummary problems={wrong ? [wrong] : problems.summary} attempt={attempt} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!check.isPending) send();
        }}
      >
        {single ? (
          commentField(open[0] ?? 'accept')
        ) : (
          <RadiosField<Checking>
            id="action"
            label="What do you do with it?"
            labelHidden
            error={wrong?.fieldId === 'action' ? wrong.sentence : undefined}
            value={action}
            onChange={setAction}
            choices={open.map((each) => ({
              value: each,
              label: transitionFor(each).button ?? each,
              hint:
                each === 'accept'
                  ? 'Its figures count from then on.'
                  : 'The whole return goes to the provider with your question.',
              reveals: commentField(each),
            }))}
          />
        )}
        <Button type="submit" kind={action === 'reopen' ? 'secondary' : 'main'} busy={check.isPending}>
          {(action === '' ? undefined : transitionFor(action).button) ?? 'Go on'}
        </Button>
      </form>
    </section>
  );
}
