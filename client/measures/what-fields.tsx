import { questions } from '#shared/measures/measure-version.ts';
import { quarterName, type Quarter } from '#shared/periods/quarter.ts';
import { RadiosField } from '../design/radios-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';
import { questionWords } from './measure-words.ts';

/** Which question it answers, what it is called, from when it holds. */
export function WhatFields({
  typed,
  change,
  at,
  quarters,
}: MeasureFieldsProps & { quarters: readonly Quarter[] }) {
  return (
    <>
      <RadiosField
        id="question"
        label="Which question does it answer?"
        labelSize="s"
        choices={questions.map((value) => ({ value, label: questionWords(value) }))}
        error={at('question')}
        value={typed.question}
        onChange={(question) => change({ question })}
      />
      <TextField
        id="name"
        label="Name, in plain words"
        labelSize="s"
        hint="As you would say it to a family: ‘Still in agreement six months after support ended’."
        error={at('name')}
        value={typed.name}
        onChange={(name) => change({ name })}
      />
      <SelectField
        id="fromQuarter"
        label="From which quarter does this hold?"
        labelSize="s"
        options={quarters.map((value) => ({ value, label: quarterName(value) }))}
        error={at('fromQuarter')}
        value={typed.fromQuarter}
        onChange={(fromQuarter) => change({ fromQuarter })}
      />
    </>
  );
}
