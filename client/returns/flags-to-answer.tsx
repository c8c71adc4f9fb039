import { useState } from 'react';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import type { TargetFlagShown } from '#shared/returns/returns.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { useAnswerFlag } from './returns.queries.ts';

/** Targets that the provider says get in the way, with the council's answers, and a place to answer. */
export function FlagsToAnswer({
  flags,
  mayAnswer,
}: {
  flags: readonly TargetFlagShown[];
  mayAnswer: boolean;
}) {
  if (flags.length === 0) return null;
  return (
    <section aria-labelledby="flags">
      <h2 className="govuk-heading-m" id="flags">
        Targets that get in the way
      </h2>
      {flags.map((flag) => (
        <div key={flag.id} className="bo-two-thirds">
          <h3 className="govuk-heading-s">{flag.measureName}</h3>
          <Note tone="quotes">
            <p>{flag.text}</p>
            <p className="bo-quiet">
              {flag.raisedByName}, {dayName(londonDay(flag.raisedAt))}
            </p>
          </Note>
          {flag.answer === '' ? (
            mayAnswer ? (
              <AnswerFlag flag={flag} />
            ) : (
              <p className="govuk-body">The council has not answered yet.</p>
            )
          ) : (
            <p className="govuk-body">
              <strong>{flag.answeredByName ?? 'The council'} answered:</strong> {flag.answer}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function AnswerFlag({ flag }: { flag: TargetFlagShown }) {
  const [answer, setAnswer] = useState('');
  const send = useAnswerFlag(flag.id);
  const problems = formProblems(send.error, ['answer']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ answer, revision: flag.revision });
      }}
    >
      <TextAreaField
        id={`answer-${flag.id}`}
        label="What the council says to this"
        rows={3}
        error={problems.at('answer') ?? problems.summary[0]?.sentence}
        value={answer}
        onChange={setAnswer}
      />
      <Button type="submit" kind="secondary" busy={send.isPending}>
        Answer
      </Button>
    </form>
  );
}
