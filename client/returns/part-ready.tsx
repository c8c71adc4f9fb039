import { useState } from 'react';
import { readTypedNumber } from '#shared/returns/read-typed-number.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { Button } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { NumberField } from '../design/number-field.tsx';
import { useSetReady } from './returns.queries.ts';

export const minutesAsked = { part: 'numerator', label: 'Minutes', decimals: false, money: false } as const;

/** An organisation says that its part is ready for the lead, or that it is not after all. */
export function PartReady({
  shown,
  part,
  answered,
}: {
  shown: ReturnShown;
  part: PartShown;
  answered: boolean;
}) {
  const [minutes, setMinutes] = useState(String(part.minutesTaken ?? part.lastMinutes ?? ''));
  const [wrong, setWrong] = useState<string>();
  const set = useSetReady(shown.id, part.id);
  const lead = shown.parts.find((each) => each.lead)?.organisationName ?? 'the lead';
  const asksTime = shown.boxes.includes('time taken');
  const say = (ready: boolean) => {
    const read = readTypedNumber(minutesAsked, minutes);
    const minutesTaken = 'value' in read ? read.value : undefined;
    const odd = asksTime && minutes.trim() !== '' && minutesTaken === undefined;
    setWrong(odd ? 'Enter how many minutes, as a number.' : undefined);
    if (!odd) set.mutate({ ready, minutesTaken, revision: part.revision });
  };
  return (
    <section aria-labelledby="ready">
      <h2 className="govuk-heading-m" id="ready">
        {part.ready ? 'This part is ready' : 'Is this part ready?'}
      </h2>
      {part.ready ? (
        <Note>
          <p>{lead} puts the parts together and sends the return. You can still change figures until then.</p>
        </Note>
      ) : null}
      {asksTime ? (
        <NumberField
          id="minutes"
          label="How long did this part take, all told, with the follow-ups?"
          hint="In minutes. A guess is fine."
          suffix="minutes"
          error={wrong}
          value={minutes}
          onChange={setMinutes}
        />
      ) : null}
      {set.error === null ? null : (
        <p className="govuk-error-message" role="alert">
          {sentencesOf(set.error).join(' ')}
        </p>
      )}
      {part.ready ? (
        <Button kind="secondary" busy={set.isPending} onPress={() => say(false)}>
          It is not ready after all
        </Button>
      ) : (
        <Button busy={set.isPending} disabled={!answered} onPress={() => say(true)}>
          This part is ready
        </Button>
      )}
    </section>
  );
}
