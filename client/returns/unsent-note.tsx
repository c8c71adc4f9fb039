import { unsentBoxes, browserStore } from './unsent.ts';
import { Note } from '../design/note.tsx';
import { plural, pluralWord } from '#shared/values/format.ts';

/** How many boxes hold something this person typed on this device that the service does not have yet. */
export const unsentCount = (personId: string, returnId: string): number =>
  unsentBoxes(browserStore(), personId, returnId).length;

/** Says that something typed on this device has not arrived, and that opening its page sends it. */
export function UnsentNote({ personId, returnId }: { personId: string; returnId: string }) {
  const count = unsentCount(personId, returnId);
  if (count === 0) return null;
  return (
    <Note tone="asks">
      <p>
        <strong>
          {plural(count, 'box', 'boxes')} typed on this device {pluralWord(count, 'is', 'are')} not saved yet.
        </strong>{' '}
        Nothing is lost. Open the pages below: what waits is sent as soon as there is a network, and what
        needs a look is marked.
      </p>
    </Note>
  );
}
