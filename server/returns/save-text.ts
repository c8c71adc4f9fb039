import { textsOfReturn } from '#db/stores/return-parts-store.ts';
import { keepText, lockForTyping } from '#db/stores/return-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { londonTime } from '#shared/periods/calendar-day.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { storyWords } from '#shared/returns/return-boxes.ts';
import { isEditable, returnIsClosed } from '#shared/returns/return-transitions.ts';
import type { SavedText, SaveText } from '#shared/returns/returns.api.ts';
import type { Counter } from '../platform/counter.ts';
import { draftLine } from './return-history-line.ts';
import { partToFill, returnAtHand, whosePart } from './return-at-hand.ts';
import { retryOnce } from './retry-once.ts';
import { startedEvent } from './started-event.ts';

/** Keeps one box of the story with the revision last seen. */
export const saveText = (
  counter: Counter,
  user: User,
  address: { returnId: string; partId: string },
  input: SaveText,
): Promise<SavedText> =>
  retryOnce(['return-started-meanwhile', 'text-changed-meanwhile'], () =>
    keepOne(counter, user, address, input),
  );

const keepOne = async (
  counter: Counter,
  user: User,
  { returnId, partId }: { returnId: string; partId: string },
  { box, text, revision }: SaveText,
): Promise<SavedText> => {
  const { db, clock, id } = counter;
  const at = await returnAtHand(counter, user, 'fill return', returnId);
  const part = partToFill(user, at, partId);
  if (!isEditable(at.kept.status)) throw new Refusal('conflict', [returnIsClosed()]);
  const there = (await textsOfReturn(db, returnId)).find(
    (each) => each.partId === partId && each.box === box,
  );
  if (there?.text === text) {
    return { text: { box, text, revision: there.revision, savedAt: there.savedAt } };
  }
  if ((there?.revision ?? 0) !== revision) {
    const sentence = `Somebody else changed this text${there ? ` at ${londonTime(there.savedAt)}` : ''}, after you opened this page. Yours has not been saved.`;
    throw new Refusal('conflict', [problem('text-changed-meanwhile', sentence)]);
  }
  const now = clock.now();
  const kept = { id: there?.id ?? id('rtx'), partId, box, text, revision: revision + 1, savedAt: now };
  await db.writeAll([
    lockForTyping(db, returnId, at.kept.status, now),
    ...startedEvent(counter, user, at, now),
    keepText(db, returnId, kept, revision),
    draftLine(counter, user, now, partId, {
      what: `${storyWords[box].label}${whosePart(at, part)}`,
      from: there?.text ?? '',
      to: text,
    }),
  ]);
  return { text: { box, text, revision: kept.revision, savedAt: now } };
};
