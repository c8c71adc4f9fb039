import type { CompiledForm } from '#shared/questionnaires/compile-instrument.ts';
import { rangeInWords } from '#shared/questionnaires/score-words.ts';
import { FieldsetFrame } from '../design/field-frame.tsx';
import { NumberField } from '../design/number-field.tsx';
import { AnswerGrid } from './answer-grid.tsx';
import { goneThrough, type TypedForm } from './typed-form.ts';

export interface GivenPartProps {
  form: CompiledForm;
  typed: TypedForm;
  at: (place: string) => string | undefined;
  onChange: (part: Partial<TypedForm>) => void;
}

/** Answers of one kind stand together, so that what may be typed is said once. */
const byCodes = (form: CompiledForm): string[] => [
  ...new Set(
    form.answers.map(({ possibleInWords, item }) => {
      const same = form.answers.filter((each) => each.possibleInWords === possibleInWords);
      const numbers = same.map((each) => each.item);
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
      const inRow = last - first === numbers.length - 1;
      const which =
        numbers.length === 1
          ? `Item ${item}`
          : inRow
            ? `Items ${first} to ${last}`
            : `Items ${numbers.join(', ')}`;
      return `${which}: ${possibleInWords}`;
    }),
  ),
];

/** The numbers of the paper form, as they were ticked. */
export function AnswersPart({ form, typed, at, onChange }: GivenPartProps) {
  const { transcription } = form.instrument;
  return (
    <FieldsetFrame
      id="answers"
      label="The numbers on the paper form"
      labelSize="s"
      hint={
        <>
          {transcription === '' ? null : `${transcription} `}
          {byCodes(form).join('. ')}.{' '}
          <span id="answers-keys">
            A digit goes on to the next box, Backspace and the arrow keys go back, a full stop says that it
            was left blank.
          </span>
        </>
      }
      error={at('answers')}
    >
      <AnswerGrid
        answers={form.answers}
        typed={typed.answers}
        at={at}
        onChange={(item, text) => onChange({ answers: { ...typed.answers, [item]: text } })}
      />
      <p className="govuk-hint">
        {goneThrough(typed, form)} of {form.answers.length} entered
      </p>
    </FieldsetFrame>
  );
}

/** Scores that somebody else worked out, by scale. */
export function ScoresPart({ form, typed, at, onChange }: GivenPartProps) {
  return (
    <FieldsetFrame
      id="scores"
      label="The scores"
      labelSize="s"
      hint="Leave out what you do not have. A total is worked out from its scales where they are there."
      error={at('scores')}
    >
      {[...form.scales, ...form.composites].map((scale) => (
        <NumberField
          key={scale.id}
          id={`scores-${scale.id}`}
          label={scale.name}
          hint={rangeInWords(scale)}
          decimals
          error={at(`scores-${scale.id}`)}
          value={typed.scores[scale.id] ?? ''}
          onChange={(text) => onChange({ scores: { ...typed.scores, [scale.id]: text } })}
        />
      ))}
    </FieldsetFrame>
  );
}
