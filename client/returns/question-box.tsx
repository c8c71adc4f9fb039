import type { ValuePlace } from '#shared/returns/return-value.ts';
import { Note } from '../design/note.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { fieldIdAt } from './field-ids.ts';
import type { ValueBox } from './use-value-box.ts';

/**
 * A surprising figure is asked about, never refused: why we ask, and a place to tell what happened. What was
 * told stays in sight also when the figure no longer raises a question.
 */
export function QuestionBox({
  place,
  value: { box, view, queries },
  disabled,
}: {
  place: ValuePlace;
  value: ValueBox;
  disabled?: boolean;
}) {
  if (queries.length === 0 && view.typed.explanation === '') return null;
  return (
    <Note tone="asks">
      <div role="status">
        {queries.map(({ code, asks, because }) => (
          <p key={code}>
            <strong>{asks}</strong> {because}
          </p>
        ))}
      </div>
      <TextAreaField
        id={fieldIdAt(place, 'explanation')}
        label={
          queries.length === 0
            ? 'What you told us about this figure (we will show it beside the figure)'
            : 'Tell us what happened (we will show it beside the figure)'
        }
        rows={2}
        disabled={disabled}
        value={view.typed.explanation}
        onChange={(explanation) => box.change({ ...view.typed, explanation })}
        onBlur={() => void box.leave()}
      />
    </Note>
  );
}
