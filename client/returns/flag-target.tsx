import { useState } from 'react';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { Shape } from '../design/mark-shapes.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { useFlagTarget } from './returns.queries.ts';

/** 'This target gets in the way': said here, answered by the council, shown to both. */
export function FlagTarget({ shown, measure }: { shown: ReturnShown; measure: MeasureOnReturn }) {
  const [open, setOpen] = useState(false);
  const flags = shown.flags.filter(({ measureId }) => measureId === measure.measureId);
  return (
    <>
      {flags.map((flag) => (
        <div key={flag.id}>
          <p>
            <Shape shape="flag" className="bo-flag" />
            <strong>{flag.raisedByName} said this target gets in the way:</strong> {flag.text}
          </p>
          <p>
            {flag.answer === ''
              ? 'The council has not answered yet.'
              : `${flag.answeredByName ?? 'The council'} answered: ${flag.answer}`}
          </p>
        </div>
      ))}
      {!shown.mayFlag ? null : open ? (
        <FlagForm shown={shown} measure={measure} onDone={() => setOpen(false)} />
      ) : (
        <p className="govuk-!-padding-top-1 govuk-!-padding-bottom-1">
          <TextButton onPress={() => setOpen(true)}>
            <Shape shape="flag" className="bo-flag" />
            This target gets in the way
          </TextButton>
        </p>
      )}
    </>
  );
}

function FlagForm({
  shown,
  measure: { measureId },
  onDone,
}: {
  shown: ReturnShown;
  measure: MeasureOnReturn;
  onDone: () => void;
}) {
  const [text, setText] = useState('');
  const flag = useFlagTarget(measureId);
  const id = `flag-${measureId}`;
  const problems = formProblems(flag.error, ['text']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        flag.mutate({ text, returnId: shown.id }, { onSuccess: onDone });
      }}
    >
      <TextAreaField
        id={id}
        label="How does it get in the way?"
        hint="The council sees this at once and owes you an answer."
        rows={3}
        error={problems.at('text') ?? problems.summary[0]?.sentence}
        value={text}
        onChange={setText}
      />
      <ButtonGroup>
        <Button type="submit" small busy={flag.isPending}>
          Tell the council
        </Button>
        <Button small kind="secondary" onPress={onDone}>
          Leave it
        </Button>
      </ButtonGroup>
    </form>
  );
}
