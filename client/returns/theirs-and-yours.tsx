import { answerWords } from '#shared/returns/return-answer.ts';
import type { VersionOnForm } from '#shared/returns/measures-asked.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';
import { answerFromTyped, type TypedAnswer } from '#shared/returns/typed-answer.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { SavedNote } from '../design/saved-note.tsx';
import { fieldIdsAt } from './field-ids.ts';
import type { ValueBox } from './use-value-box.ts';

const inWords = (version: VersionOnForm, typed: TypedAnswer): string => {
  const read = answerFromTyped(version, typed);
  return read.ok ? answerWords(version, read.answer) : 'not a figure yet';
};

/**
 * What stands in the way of saving one value: no network, or somebody else's value, shown beside one's own.
 * Neither is lost until somebody chooses.
 */
export function TheirsAndYours({
  version,
  place,
  value: { box, view },
}: {
  version: VersionOnForm;
  place: ValuePlace;
  value: ValueBox;
}) {
  if (view.theirs === undefined) {
    const { save } = view;
    return save.state === 'waiting' || save.state === 'failed' ? (
      <p className="govuk-body">
        <SavedNote save={save} />
      </p>
    ) : null;
  }
  return (
    <Note tone="asks">
      <div role="alert">
        <p>{view.theirs.sentence}</p>
        <p>
          Theirs: <strong>{inWords(version, view.theirs.kept.typed)}</strong>. Yours:{' '}
          <strong>{inWords(version, view.typed)}</strong>.
        </p>
      </div>
      <ButtonGroup>
        <Button id={`${fieldIdsAt(place)}-theirs`} kind="secondary" small onPress={box.keepTheirs}>
          Keep theirs
        </Button>
        <Button kind="secondary" small onPress={() => void box.keepMine()}>
          Save mine instead
        </Button>
      </ButtonGroup>
    </Note>
  );
}
