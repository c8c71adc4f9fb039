import { useState } from 'react';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import type { useFiguresAct } from './disclosure.queries.ts';

export interface FiguresFormProps {
  figures: FiguresToPublish;
  act: ReturnType<typeof useFiguresAct>;
}

/** The provider says that it has seen the figures, and in its own words what it thinks of them. */
export function WordsForm({ figures, act }: FiguresFormProps) {
  const [words, setWords] = useState(figures.words);
  const problems = formProblems(act.error, ['words']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ say: { words, revision: figures.revision } });
      }}
    >
      <TextAreaField
        id="words"
        label="What do you say about these figures?"
        hint="Shown to everybody below the figures. Nobody’s name and no number of people: a number that is hidden above would be told here."
        limit={1500}
        value={words}
        error={problems.at('words')}
        onChange={setWords}
      />
      <Button type="submit" busy={act.isPending}>
        We have seen them
      </Button>
    </form>
  );
}
