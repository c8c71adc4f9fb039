import { useState } from 'react';
import { ApiProblem, sentencesOf } from '../api/fetch-api.ts';
import { largestDefinition } from '#shared/questionnaires/questionnaires.api.ts';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { describedBy, FieldFrame } from '../design/field-frame.tsx';
import { useAddInstrument } from './questionnaires.queries.ts';

const id = 'fileText';
const hint =
  'A JSON file in the format of the shipped ones: numbers, rules, sources and the licence, and no wording. A later version of one that was added takes its place.';

/** What is wrong in a definition, each with its place in the file. */
const problemsIn = (error: unknown): { sentence: string; fieldId: string }[] => {
  if (error instanceof ApiProblem)
    return error.problems.map(({ place, sentence }) => ({
      sentence: place === undefined || place === id ? sentence : `${place}: ${sentence}`,
      fieldId: id,
    }));
  return error === null ? [] : sentencesOf(error).map((sentence) => ({ sentence, fieldId: id }));
};

/** Adds a definition by file. A broken one is refused with the place and the reason, and nothing is kept. */
export function AddInstrument() {
  const [tooLong, setTooLong] = useState<string>();
  const add = useAddInstrument();
  const problems = tooLong === undefined ? problemsIn(add.error) : [{ sentence: tooLong, fieldId: id }];
  const error =
    problems.length === 0 ? undefined : 'This definition cannot be used. What is wrong stands above.';
  const choose = async (file: File) => {
    setTooLong(undefined);
    const text = await file.text();
    if (text.length > largestDefinition) setTooLong('Choose a smaller file: at most 200,000 characters.');
    else add.mutate(text);
  };
  return (
    <Details summary="Add a questionnaire by its definition file">
      <ErrorSummary problems={problems.slice(0, 20)} attempt={add.failureCount} />
      <FieldFrame id={id} label="Choose a definition file" hint={hint} error={error}>
        <input
          className="govuk-file-upload"
          id={id}
          type="file"
          accept="application/json,.json"
          aria-describedby={describedBy({ id, hint, error })}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void choose(file);
            // The same file can be chosen again, once it is mended.
            event.target.value = '';
          }}
        />
      </FieldFrame>
      <p className="govuk-body" role="status">
        {add.isSuccess ? 'The questionnaire was added. It stands in the list above.' : ''}
      </p>
    </Details>
  );
}
