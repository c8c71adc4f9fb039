import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queryKey } from '#shared/cases/case-query.ts';
import type { FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { AskedAt, AskedButtons, AskedSummary, useAskedFirst } from '../design/asked-first.tsx';
import { ButtonGroup, TextButton } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { familyQuery, useNoteFollowUp } from './follow-ups.queries.ts';
import { QuestionFields } from './question-fields.tsx';
import {
  firstBadAgain,
  followUpSent,
  typedFollowUpOf,
  type Questions,
  type TypedFollowUp,
} from './typed-follow-up.ts';
import { ChannelField, WhoAskedField } from './who-asked-field.tsx';

export interface FollowUpFormProps {
  caseId: string;
  followUp: FollowUpShown;
  questions: Questions;
  today: string;
  /** in the visit in which support ended: they are reached, unless somebody says otherwise */
  whileThere: boolean;
  leaveHref: string;
}

const idsOf = ({ questions }: Questions): string[] => [
  ...['kind', 'on', 'askedBy', 'channel', 'ownWords', 'badAgain'],
  ...questions.map(({ code }) => `answers-${code}`),
];

const choiceFirst = {
  sentence: 'Things are bad again: choose what you do first.',
  fieldId: 'badAgain',
};

/** What is not chosen yet and no question to the counter. */
const firstOpen = (typed: TypedFollowUp, questions: Questions): { sentence: string; fieldId: string }[] => {
  if (typed.kind === '') return [{ sentence: 'Choose what happened.', fieldId: 'kind' }];
  const bad = typed.kind === 'reached' && firstBadAgain(questions, typed.answers) !== undefined;
  return bad && typed.badAgain === '' ? [choiceFirst] : [];
};

/** Reached, said no this time, or could not reach; in under a minute, by keyboard. */
export function FollowUpForm(props: FollowUpFormProps) {
  const { caseId, followUp: opened, questions, today, whileThere, leaveHref } = props;
  // As it was when it was opened: what a colleague wrote down meanwhile is told first, and never written over.
  const [followUp, setFollowUp] = useState(opened);
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedFollowUpOf(followUp, today, whileThere));
  const [open, setOpen] = useState<ReturnType<typeof firstOpen>>([]);
  const [attempt, setAttempt] = useState(0);
  const navigate = useNavigate();
  const asked = useAskedFirst();
  const note = useNoteFollowUp(followUp.id);
  const known = idsOf(questions);
  const refused = formProblems(note.error, known);
  const problems = open.length > 0 ? open : refused.summary;
  const at = (place: string) => problems.find(({ fieldId }) => fieldId === place)?.sentence;
  const change = (part: Partial<TypedFollowUp>) => setTyped((before) => ({ ...before, ...part }));
  const send = (found: object, confirmed: string[], corrects: boolean) =>
    note.mutate(
      { found, corrects, confirmed, revision: followUp.revision },
      {
        onSuccess: (saved) => {
          if (saved.kind === 'asks') asked.ask(saved.queries);
          else if (saved.kind === 'bad again') setOpen([choiceFirst]);
          else
            void navigate({ to: '/families/$caseId', params: { caseId }, search: { saved: savedAs(typed) } });
        },
        onError: () => {
          const family = client.getQueryData(familyQuery(caseId).queryKey);
          setFollowUp(family?.followUps.find(({ id }) => id === followUp.id) ?? followUp);
        },
      },
    );
  const save = (confirmed: string[]) => {
    const missing = firstOpen(typed, questions);
    setOpen(missing);
    setAttempt(attempt + 1);
    // An attempt comes beside what stands there; anything else takes its place.
    if (missing.length === 0)
      send(
        followUpSent(typed, questions),
        confirmed,
        followUp.result !== undefined && typed.kind !== 'attempt',
      );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save([]);
      }}
    >
      <ErrorSummary problems={problems} attempt={attempt + note.failureCount} />
      {problems.length > 0 ? null : <AskedSummary asked={asked} known={known} />}
      <RadiosField
        id="kind"
        label="What happened?"
        labelSize="s"
        small
        choices={[
          { value: 'reached', label: 'Reached them' },
          { value: 'declined', label: 'They said no this time' },
          { value: 'attempt', label: 'Could not reach them' },
        ]}
        error={at('kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
      />
      {typed.kind === '' ? null : (
        <>
          <DateField
            id="on"
            label={typed.kind === 'attempt' ? 'When did you try?' : 'When?'}
            error={at('on')}
            value={typed.on}
            onChange={(on) => change({ on })}
          />
          <AskedAt asked={asked} place="on" />
        </>
      )}
      {typed.kind === 'attempt' ? (
        <ChannelField
          value={typed.channel}
          error={at('channel')}
          onChange={(channel) => change({ channel })}
        />
      ) : null}
      {typed.kind === 'reached' || typed.kind === 'declined' ? (
        <WhoAskedField
          value={typed.askedBy}
          error={at('askedBy')}
          onChange={(askedBy) => change({ askedBy })}
        />
      ) : null}
      {typed.kind === 'reached' ? (
        <QuestionFields questions={questions} typed={typed} at={at} asked={asked} onChange={change} />
      ) : null}
      <ButtonGroup>
        <AskedButtons
          asked={asked}
          busy={note.isPending}
          sendText={followUp.result === undefined ? 'Save the follow-up' : 'Save the correction'}
          onConfirm={() => save(asked.queries.map(queryKey))}
        />
        <Link href={leaveHref}>Leave it as it is</Link>
      </ButtonGroup>
      {followUp.result === undefined && followUp.attempts.length === 0 ? null : (
        <p className="govuk-body">
          <TextButton onPress={() => send({ kind: 'cleared' }, [], true)}>
            It was written down by mistake: clear this follow-up
          </TextButton>
        </p>
      )}
    </form>
  );
}

/** What the family's page says first: help that was asked for comes before anything else. */
const savedAs = ({ kind, badAgain }: TypedFollowUp): 'follow-up' | 'help' | 'concern' => {
  if (kind !== 'reached') return 'follow-up';
  if (badAgain === 'needs help again') return 'help';
  return badAgain === 'raise a concern now' ? 'concern' : 'follow-up';
};
