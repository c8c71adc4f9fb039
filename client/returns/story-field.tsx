import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { londonTime } from '#shared/periods/calendar-day.ts';
import { problem } from '#shared/problems/problem.ts';
import { storyLimit, storyWords, type StoryBox } from '#shared/returns/return-boxes.ts';
import type { PartShown } from '#shared/returns/returns.api.ts';
import { formatCount } from '#shared/values/format.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { SavedNote } from '../design/saved-note.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import type { Kept } from './autosave.ts';
import { latestReturn, sendText } from './returns.queries.ts';
import { useOnBoard } from './save-board.ts';
import { browserStore, unsentKey } from './unsent.ts';
import { autosaves, useAutosave } from './use-autosave.ts';

const textBoxes = autosaves<string>();

const keptIn = (part: PartShown | undefined, box: StoryBox): Kept<string> => {
  const there = part?.texts.find((text) => text.box === box);
  return { typed: there?.text ?? '', revision: there?.revision ?? 0 };
};

const latestText = async (client: QueryClient, returnId: string, partId: string, box: StoryBox) =>
  keptIn(
    (await latestReturn(client, returnId)).parts.find(({ id }) => id === partId),
    box,
  );

/** The page of a long text stays usable while it is typed: a sentence is enough, and it saves itself. */
export function StoryField({
  returnId,
  part,
  box: name,
  personId,
}: {
  returnId: string;
  part: PartShown;
  box: StoryBox;
  personId: string;
}) {
  const client = useQueryClient();
  const fieldIds = `story-${part.id}-${name.replaceAll(' ', '-')}`;
  const { box, view } = useAutosave(
    textBoxes,
    {
      key: unsentKey(personId, returnId, `${part.id}/story/${name}`),
      store: browserStore(),
      same: (a, b) => a.trim() === b.trim(),
      readKept: (typed) => (typeof typed === 'string' ? typed : undefined),
      check: (text) =>
        text.trim().length > storyLimit
          ? [problem('too-long', `Shorten this to ${formatCount(storyLimit)} characters or fewer.`)]
          : [],
      send: async (text, revision) => {
        const saved = await sendText(client, returnId, part.id, { box: name, text, revision });
        const { savedAt, ...kept } = saved.text;
        return {
          typed: kept.text,
          revision: kept.revision,
          savedAt: savedAt === undefined ? undefined : londonTime(savedAt),
        };
      },
      latest: () => latestText(client, returnId, part.id, name),
    },
    keptIn(part, name),
  );
  useOnBoard(box, fieldIds);
  const { label, hint } = storyWords[name];
  const { theirs, save } = view;
  return (
    <>
      <TextAreaField
        id={`${fieldIds}-numerator`}
        label={label}
        labelSize="s"
        hint={hint}
        rows={4}
        disabled={!part.mayFill}
        error={view.problems[0]?.sentence}
        value={view.typed}
        onChange={box.change}
        onBlur={() => void box.leave()}
      />
      {theirs ? (
        <Note tone="asks">
          <div role="alert">
            <p>{theirs.sentence} Theirs:</p>
          </div>
          <Note tone="quotes">
            {theirs.kept.typed === '' ? 'They took the text out.' : theirs.kept.typed}
          </Note>
          <ButtonGroup>
            <Button id={`${fieldIds}-theirs`} kind="secondary" small onPress={box.keepTheirs}>
              Keep theirs
            </Button>
            <Button kind="secondary" small onPress={() => void box.keepMine()}>
              Save mine instead
            </Button>
          </ButtonGroup>
        </Note>
      ) : save.state === 'waiting' || save.state === 'failed' ? (
        <p className="govuk-body">
          <SavedNote save={save} />
        </p>
      ) : null}
    </>
  );
}
