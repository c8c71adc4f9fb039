import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { problem, type Problem } from '#shared/problems/problem.ts';
import { gapWords, type GapKind } from '#shared/returns/return-boxes.ts';
import { readTypedNumber } from '#shared/returns/read-typed-number.ts';
import type { PartShown } from '#shared/returns/returns.api.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { NumberField } from '../design/number-field.tsx';
import { SavedNote } from '../design/saved-note.tsx';
import { TextField } from '../design/text-field.tsx';
import { newLineId } from './new-line-id.ts';
import { sendGap } from './returns.queries.ts';
import { useOnBoard } from './save-board.ts';
import { browserStore, unsentKey } from './unsent.ts';
import { autosaves, useAutosave } from './use-autosave.ts';

/** A line as it is typed; its id is made before it is sent, so that sending it twice keeps it once. */
const typedShape = z.object({ id: z.string(), what: z.string(), sentTo: z.string(), people: z.string() });
type TypedGap = z.infer<typeof typedShape>;

const gapForms = autosaves<TypedGap>();

const emptyLine = (): TypedGap => ({ id: newLineId(), what: '', sentTo: '', people: '' });

const sameLine = (a: TypedGap, b: TypedGap): boolean =>
  a.what === b.what && a.sentTo === b.sentTo && a.people === b.people;

const howMany = { part: 'numerator', label: 'How many', decimals: false, money: false } as const;

const peopleIn = (typed: TypedGap): number | undefined => {
  const read = readTypedNumber(howMany, typed.people);
  return 'value' in read ? read.value : undefined;
};

const check = (typed: TypedGap): Problem[] => [
  ...(typed.what.trim() === '' ? [problem('no-words', 'Say in a few words what it was.', 'what')] : []),
  ...(peopleIn(typed) === undefined ? [problem('no-number', 'Enter how many, as a number.', 'people')] : []),
];

/**
 * A line to add. What was typed stays here and on this device until the service has it; leaving the page
 * adds it as the button does.
 */
export function GapForm({
  returnId,
  part,
  kind,
  personId,
}: {
  returnId: string;
  part: PartShown;
  kind: GapKind;
  personId: string;
}) {
  const client = useQueryClient();
  const words = gapWords[kind];
  const ids = `gap-${kind.replaceAll(' ', '-')}`;
  const { box, view } = useAutosave(
    gapForms,
    {
      key: unsentKey(personId, returnId, `${part.id}/gap/${kind}`),
      store: browserStore(),
      same: sameLine,
      readKept: (typed) => typedShape.safeParse(typed).data,
      check,
      send: async (typed) => {
        const { id, what, sentTo } = typed;
        const people = peopleIn(typed) ?? 0;
        await sendGap(client, returnId, part.id, id, { kind, what, sentTo, people, revision: 0 });
        return { typed: emptyLine(), revision: 0 };
      },
      latest: () => Promise.resolve({ typed: emptyLine(), revision: 0 }),
    },
    { typed: emptyLine(), revision: 0 },
  );
  useOnBoard(box, ids);
  const { typed, save } = view;
  const at = (place: string) => view.problems.find((each) => each.place === place)?.sentence;
  const change = (over: Partial<TypedGap>) => box.change({ ...typed, ...over });
  const [open, setOpen] = useState(false);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) document.getElementById(`${ids}-what`)?.focus();
  }, [open, ids]);
  if (!open && sameLine(typed, emptyLine())) {
    return (
      <ButtonGroup>
        <Button
          kind="secondary"
          small
          onPress={() => {
            pressed.current = true;
            setOpen(true);
          }}
        >
          Add a line<span className="govuk-visually-hidden"> to: {words.title}</span>
        </Button>
      </ButtonGroup>
    );
  }
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-visually-hidden">Add a line: {words.title}</legend>
      <TextField
        id={`${ids}-what`}
        label={words.what}
        error={at('what')}
        value={typed.what}
        onChange={(what) => change({ what })}
      />
      {words.sentTo === undefined ? null : (
        <TextField
          id={`${ids}-sentTo`}
          label={words.sentTo}
          error={at('sentTo')}
          value={typed.sentTo}
          onChange={(sentTo) => change({ sentTo })}
        />
      )}
      <NumberField
        id={`${ids}-people`}
        label={words.people}
        error={at('people')}
        value={typed.people}
        onChange={(people) => change({ people })}
      />
      {save.state === 'waiting' || save.state === 'failed' ? (
        <p className="govuk-body">
          <SavedNote save={save} />
        </p>
      ) : null}
      <ButtonGroup>
        <Button kind="secondary" small busy={save.state === 'saving'} onPress={() => void box.leave()}>
          Add this line
        </Button>
      </ButtonGroup>
    </fieldset>
  );
}
