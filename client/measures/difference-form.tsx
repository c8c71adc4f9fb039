import { useState } from 'react';
import type { DifferenceAnswer, DifferenceGround } from '#shared/measures/difference-note.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { useNoteDifference } from './difference-notes.queries.ts';

const meantHints: Readonly<Record<DifferenceGround, string>> = {
  areas: 'A local choice, such as another kind of service in one place.',
  organisations: 'A choice, such as one who takes on those whom the others cannot reach.',
};

const answersOf = (
  between: DifferenceGround,
): readonly { value: DifferenceAnswer; label: string; hint: string }[] => [
  { value: 'meant', label: 'It is meant', hint: meantHints[between] },
  {
    value: 'not meant',
    label: 'It is not meant',
    hint: 'It was looked into, and nobody chose it.',
  },
  {
    value: 'not known',
    label: 'It is not known',
    hint: 'Somebody has asked, and there is no answer yet.',
  },
];

const fields = ['answer', 'why', 'saidBy', 'saidOn'];

export interface DifferenceFormProps {
  contractId: string;
  measureId: string;
  between: DifferenceGround;
  /** the newest answer that stands above the form */
  numberSeen: number;
  onWritten: () => void;
}

/** What is typed so far. */
export interface DifferenceTyped {
  answer: DifferenceAnswer | '';
  why: string;
  saidBy: string;
  saidOn: string;
}

const nothingTyped: DifferenceTyped = { answer: '', why: '', saidBy: '', saidOn: '' };

/** Whether a difference is meant, in the words of who decided it. What was said before stays. */
export function DifferenceForm({
  contractId,
  measureId,
  between,
  numberSeen,
  onWritten,
}: DifferenceFormProps) {
  const [typed, setTyped] = useState(nothingTyped);
  const note = useNoteDifference(contractId, measureId, between);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        note.mutate({ ...typed, numberSeen }, { onSuccess: onWritten });
      }}
    >
      <DifferenceFields
        between={between}
        typed={typed}
        onType={setTyped}
        error={note.error}
        attempt={note.failureCount}
      />
      <Button type="submit" kind="secondary" busy={note.isPending}>
        Write it down
      </Button>
    </form>
  );
}

export interface DifferenceFieldsProps {
  between: DifferenceGround;
  typed: DifferenceTyped;
  onType: (typed: DifferenceTyped) => void;
  /** what the last try ended in */
  error: unknown;
  attempt: number;
}

/** The fields, with what stands in the way of the last try. What is typed stays, whatever it ended in. */
export function DifferenceFields({ between, typed, onType, error, attempt }: DifferenceFieldsProps) {
  const problems = formProblems(error, fields);
  return (
    <>
      <ErrorSummary problems={problems.summary} attempt={attempt} />
      <RadiosField
        id="answer"
        label={`Is the difference between ${between} meant?`}
        choices={answersOf(between)}
        error={problems.at('answer')}
        value={typed.answer}
        onChange={(answer) => onType({ ...typed, answer })}
      />
      <TextAreaField
        id="why"
        label="What differs, and why?"
        hint="No names, and nothing by which a family could be known."
        limit={600}
        error={problems.at('why')}
        value={typed.why}
        onChange={(why) => onType({ ...typed, why })}
      />
      <TextField
        id="saidBy"
        label="Who decided it, or looked into it?"
        error={problems.at('saidBy')}
        value={typed.saidBy}
        onChange={(saidBy) => onType({ ...typed, saidBy })}
      />
      <DateField
        id="saidOn"
        label="When was that?"
        error={problems.at('saidOn')}
        value={typed.saidOn}
        onChange={(saidOn) => onType({ ...typed, saidOn })}
      />
    </>
  );
}
