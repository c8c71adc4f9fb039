import { useEffect, useRef } from 'react';
import { missingChoices } from '#shared/returns/return-words.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';
import type { MissingReason } from '#shared/values/figure.ts';
import { TextButton } from '../design/button.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { fieldIdAt } from './field-ids.ts';
import type { ValueBox } from './use-value-box.ts';

type Choice = MissingReason | 'nil';

const nil = {
  value: 'nil' as const,
  label: 'There was none (nil)',
  hint: 'Nobody came, nothing was held. You sign this when you send the return.',
};

/** 'We cannot report this': why, in a choice and a few words; or that there was none, which is an answer. */
export function WhyMissing({
  place,
  value: { box, view },
  taken,
  disabled,
}: {
  place: ValuePlace;
  value: ValueBox;
  /** the figure that families give, where it is not typed: it stands there again once it is reported after all */
  taken?: ValueBox['view']['typed']['numbers'];
  disabled?: boolean;
}) {
  const { typed } = view;
  const afterAll = useRef(false);
  const figureId = fieldIdAt(place);
  // Whoever reports a figure after all is led to its box, which then stands where this stood.
  useEffect(
    () => () => {
      if (afterAll.current) document.getElementById(figureId)?.focus();
    },
    [figureId],
  );
  const choice: Choice | '' = typed.how === 'nil' ? 'nil' : typed.reason;
  const choose = (next: Choice) => {
    box.change(
      next === 'nil' ? { ...typed, how: 'nil', reason: '' } : { ...typed, how: 'missing', reason: next },
    );
    void box.leave();
  };
  const note = (
    <TextField
      id={`${fieldIdAt(place, 'reason')}-note`}
      label="Anything to add (optional)"
      disabled={disabled}
      value={typed.note}
      onChange={(text) => box.change({ ...typed, note: text })}
      onBlur={() => void box.leave()}
    />
  );
  return (
    <>
      <RadiosField<Choice>
        id={fieldIdAt(place, 'reason')}
        label="Why can you not report this?"
        small
        disabled={disabled}
        error={view.problems.find(({ place: at }) => at === 'reason')?.sentence}
        value={choice}
        choices={[
          ...missingChoices.map((each) => ({ ...each, reveals: note })),
          ...(taken === undefined ? [nil] : []),
        ]}
        onChange={choose}
      />
      {disabled === true ? null : (
        <p className="govuk-body">
          <TextButton
            onPress={() => {
              afterAll.current = true;
              box.change({ ...typed, how: 'value', numbers: taken ?? typed.numbers, reason: '', note: '' });
              void box.leave();
            }}
          >
            Report a figure after all
          </TextButton>
        </p>
      )}
    </>
  );
}
