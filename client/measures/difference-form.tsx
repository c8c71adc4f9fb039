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

const answers: readonly { value: DifferenceAnswer; label: string; hint: string }[] = [
  {
    value: 'meant',
    label: 'It is meant',
    hint: 'A local choice, such as another kind of service in one place.',
  },
  { value: 'not meant', label: 'It is not meant', hint: 'It was looked into, and nobody chose it.' },
  { value: 'not known', label: 'It is not known', hint: 'Somebody has asked, and there is no answer yet.' },
];

const fields = ['answer', 'why', 'saidBy', 'saidOn'];

export interface DifferenceFormProps {
  contractId: string;
  measureId: string;
  between: DifferenceGround;
  /** the last answer that was there when the form was opened */
  numberSeen: number;
}

/** Whether a difference is meant, in the words of who decided it. What was said before stays. */
export function DifferenceForm({ contractId, measureId, between, numberSeen }: DifferenceFormProps) {
  const [answer, setAnswer] = useState<DifferenceAnswer | ''>('');
  const [draft, setDraft] = useState({ why: '', saidBy: '', saidOn: '' });
  const note = useNoteDifference(contractId, measureId, between);
  const problems = formProblems(note.error, fields);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        note.mutate({ ...draft, answer, numberSeen });
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={note.failureCount} />
      <RadiosField
        id="answer"
        label={`Is the difference between ${between} meant?`}
        choices={answers}
        error={problems.at('answer')}
        value={answer}
        onChange={setAnswer}
      />
      <TextAreaField
        id="why"
        label="What differs, and why?"
        hint="No names, and nothing by which a family could be known."
        limit={600}
        error={problems.at('why')}
        value={draft.why}
        onChange={(why) => setDraft({ ...draft, why })}
      />
      <TextField
        id="saidBy"
        label="Who decided it, or looked into it?"
        error={problems.at('saidBy')}
        value={draft.saidBy}
        onChange={(saidBy) => setDraft({ ...draft, saidBy })}
      />
      <DateField
        id="saidOn"
        label="When was that?"
        error={problems.at('saidOn')}
        value={draft.saidOn}
        onChange={(saidOn) => setDraft({ ...draft, saidOn })}
      />
      <Button type="submit" kind="secondary" busy={note.isPending}>
        Write it down
      </Button>
    </form>
  );
}
