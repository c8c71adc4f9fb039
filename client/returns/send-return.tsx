import { useState } from 'react';
import { readTypedNumber } from '#shared/returns/read-typed-number.ts';
import { transitionFor } from '#shared/returns/return-transitions.ts';
import { nilMeasures } from '#shared/returns/submit-return.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { NumberField } from '../design/number-field.tsx';
import { leftBeforeSending } from './left-to-do.tsx';
import { minutesAsked } from './part-ready.tsx';
import { useSubmit } from './returns.queries.ts';
import { unsentCount } from './unsent-note.tsx';

/** The last step: how long it took, the statement, and the button. Only when nothing else is left to do. */
export function SendReturn({
  shown,
  part,
  personId,
}: {
  shown: ReturnShown;
  part: PartShown;
  personId: string;
}) {
  if (!part.mayFill) return null;
  const left = leftBeforeSending(shown).length > 0;
  if (left) {
    return <p className="govuk-body">When nothing is left to do, the return can be sent from this page.</p>;
  }
  if (!shown.actions.includes('submit')) {
    return (
      <p className="govuk-body">
        Everything is filled in. A manager of your organisation signs the return and sends it from this page.
      </p>
    );
  }
  if (unsentCount(personId, shown.id) > 0) {
    return (
      <p className="govuk-body">The return can be sent once what was typed on this device has been saved.</p>
    );
  }
  return <SignAndSend shown={shown} part={part} />;
}

type Statement = 'signed' | 'nil';

function SignAndSend({ shown, part }: { shown: ReturnShown; part: PartShown }) {
  const [minutes, setMinutes] = useState(String(part.minutesTaken ?? part.lastMinutes ?? ''));
  const [said, setSaid] = useState<readonly Statement[]>([]);
  const [wrong, setWrong] = useState<string>();
  const submit = useSubmit(shown.id);
  const nil = nilMeasures(shown);
  const asksTime = shown.boxes.includes('time taken');
  const problems = formProblems(submit.error, ['time-taken', 'signed', 'nil-signed']);
  const send = () => {
    const read = readTypedNumber(minutesAsked, minutes);
    const minutesTaken = 'value' in read ? read.value : undefined;
    const odd = asksTime && minutesTaken === undefined;
    setWrong(odd ? 'Enter how many minutes it took, as a number. A guess is fine.' : undefined);
    if (odd) return;
    submit.mutate({
      signed: said.includes('signed'),
      nilSigned: said.includes('nil'),
      minutesTaken: asksTime ? minutesTaken : undefined,
      revision: shown.revision,
    });
  };
  const statement = problems.at('signed') ?? problems.at('nil-signed');
  return (
    <section aria-labelledby="send" className="bo-two-thirds">
      <h2 className="govuk-heading-m" id="send">
        Send it
      </h2>
      <ErrorSummary
        problems={wrong === undefined ? problems.summary : [{ sentence: wrong, fieldId: 'time-taken' }]}
        attempt={submit.failureCount}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!submit.isPending) send();
        }}
      >
        {asksTime ? (
          <NumberField
            id="time-taken"
            label="How long did this return take, all told, with the follow-ups?"
            hint={
              part.lastMinutes === undefined
                ? 'In minutes. A guess is fine.'
                : 'In minutes. It says what you said last time: change it if it was different.'
            }
            suffix="minutes"
            error={wrong ?? problems.at('time-taken')}
            value={minutes}
            onChange={setMinutes}
          />
        ) : null}
        <CheckboxesField<Statement>
          id="signed"
          label="Your statement"
          labelSize="s"
          error={statement}
          value={said}
          onChange={setSaid}
          choices={[
            {
              value: 'signed',
              label: 'As far as I know these figures are right, and I may send them for my organisation.',
            },
            ...(nil.length === 0
              ? []
              : [{ value: 'nil' as const, label: `There was none this time for: ${nil.join(', ')}.` }]),
          ]}
        />
        <Button type="submit" busy={submit.isPending}>
          {transitionFor('submit').button}
        </Button>
      </form>
    </section>
  );
}
