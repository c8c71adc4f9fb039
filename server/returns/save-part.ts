import { keepPart, lockForTyping } from '#db/stores/return-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { isEditable, returnIsClosed } from '#shared/returns/return-transitions.ts';
import type { SavedPart, SavePart } from '#shared/returns/returns.api.ts';
import { plural } from '#shared/values/format.ts';
import type { Counter } from '../platform/counter.ts';
import { draftLine } from './return-history-line.ts';
import { partToFill, returnAtHand, whosePart } from './return-at-hand.ts';
import { retryOnce } from './retry-once.ts';
import { startedEvent } from './started-event.ts';

const minutesWords = (minutes: number | undefined): string =>
  minutes === undefined ? '' : plural(minutes, 'minute', 'minutes');

const readyWords = (ready: boolean): string => (ready ? 'ready' : 'not ready');

/** Keeps what an organisation says of its part: how long it took, and whether it is ready for the lead. */
export const savePart = (
  counter: Counter,
  user: User,
  address: { returnId: string; partId: string },
  input: SavePart,
): Promise<SavedPart> =>
  retryOnce(['return-started-meanwhile', 'changed-meanwhile'], () => keepOne(counter, user, address, input));

const keepOne = async (
  counter: Counter,
  user: User,
  { returnId, partId }: { returnId: string; partId: string },
  { revision, ready, minutesTaken }: SavePart,
): Promise<SavedPart> => {
  const { db, clock } = counter;
  const at = await returnAtHand(counter, user, 'fill return', returnId);
  const part = partToFill(user, at, partId);
  if (!isEditable(at.kept.status)) throw new Refusal('conflict', [returnIsClosed()]);
  if (part.ready === ready && part.minutesTaken === minutesTaken) {
    return { ready, minutesTaken, revision: part.revision };
  }
  if (part.revision !== revision) {
    const sentence =
      'Somebody else changed whether this part is ready, or how long it took, after you opened this page. Load it again.';
    throw new Refusal('conflict', [problem('part-changed-meanwhile', sentence)]);
  }
  const now = clock.now();
  const lines = [
    ...(part.minutesTaken === minutesTaken
      ? []
      : [
          {
            what: `How long it took${whosePart(at, part)}`,
            from: minutesWords(part.minutesTaken),
            to: minutesWords(minutesTaken),
          },
        ]),
    ...(part.ready === ready
      ? []
      : [{ what: `Part of ${part.organisationName}`, from: readyWords(part.ready), to: readyWords(ready) }]),
  ];
  await db.writeAll([
    lockForTyping(db, returnId, at.kept.status, now),
    ...startedEvent(counter, user, at, now),
    keepPart(db, partId, { ready, minutesTaken }, revision),
    ...lines.map((line) => draftLine(counter, user, now, partId, line)),
  ]);
  return { ready, minutesTaken, revision: revision + 1 };
};
