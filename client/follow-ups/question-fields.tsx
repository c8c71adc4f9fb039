import { badAgainChoices } from '#shared/follow-ups/follow-up.ts';
import { badAgainWords } from '#shared/follow-ups/follow-up-words.ts';
import { AskedAt, type AskedFirst } from '../design/asked-first.tsx';
import { Note } from '../design/note.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { firstBadAgain, type Questions, type TypedFollowUp } from './typed-follow-up.ts';

export interface QuestionFieldsProps {
  questions: Questions;
  typed: TypedFollowUp;
  at: (place: string) => string | undefined;
  asked: AskedFirst;
  onChange: (part: Partial<TypedFollowUp>) => void;
}

/** The short questions. Where an answer says that things are bad again, the offers come before the next one. */
export function QuestionFields({ questions, typed, at, asked, onChange }: QuestionFieldsProps) {
  const bad = firstBadAgain(questions, typed.answers);
  return (
    <>
      {questions.questions.map(({ code, asks, answers }) => (
        <div key={code}>
          <RadiosField
            id={`answers-${code}`}
            label={asks}
            labelSize="s"
            small
            choices={answers.map((answer) => ({ value: answer.code, label: answer.words }))}
            error={at(`answers-${code}`)}
            value={typed.answers[code] ?? ''}
            onChange={(answer) => onChange({ answers: { ...typed.answers, [code]: answer } })}
          />
          {bad === code ? <Offers typed={typed} at={at} onChange={onChange} /> : null}
        </div>
      ))}
      {questions.ownWords === undefined ? null : (
        <TextAreaField
          id="ownWords"
          label={questions.ownWords}
          labelSize="s"
          hint="You may leave it empty. No names: these words are shown to nobody else without their own permission."
          rows={2}
          limit={2000}
          error={at('ownWords')}
          value={typed.ownWords}
          onChange={(ownWords) => onChange({ ownWords })}
        />
      )}
      <AskedAt asked={asked} place="ownWords" />
    </>
  );
}

function Offers({ typed, at, onChange }: Pick<QuestionFieldsProps, 'typed' | 'at' | 'onChange'>) {
  return (
    <Note tone="asks">
      <RadiosField
        id="badAgain"
        label="Things are bad again. What do you do first?"
        labelSize="s"
        hint="Before the next question."
        small
        choices={badAgainChoices.map((choice) => ({ value: choice, label: badAgainWords[choice] }))}
        error={at('badAgain')}
        value={typed.badAgain}
        onChange={(badAgain) => onChange({ badAgain })}
      />
    </Note>
  );
}
