import { gapById, type GapKept } from '#db/stores/return-parts-store.ts';
import { keepGap, lockForTyping, removeGap as removeGapWrite } from '#db/stores/return-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { gapWords } from '#shared/returns/return-boxes.ts';
import { isEditable, returnIsClosed } from '#shared/returns/return-transitions.ts';
import type { SavedGap, SaveGap } from '#shared/returns/returns.api.ts';
import { formatCount } from '#shared/values/format.ts';
import type { Counter } from '../platform/counter.ts';
import { draftLine } from './return-history-line.ts';
import { partToFill, returnAtHand, whosePart } from './return-at-hand.ts';
import { retryOnce } from './retry-once.ts';
import { startedEvent } from './started-event.ts';

interface Address {
  returnId: string;
  partId: string;
  gapId: string;
}

/** A line of gaps in words, for its history: 'Waiting list full, sent to Eastmarsh Family Hub: 4'. */
const inWords = ({ what, sentTo, people }: Pick<GapKept, 'what' | 'sentTo' | 'people'>): string =>
  `${what}${sentTo === '' ? '' : `, sent to ${sentTo}`}: ${formatCount(people)}`;

const gapUnknown = () =>
  new Refusal('not found', [problem('gap-unknown', 'There is no such line in this part.')]);

const gapChanged = () =>
  new Refusal('conflict', [
    problem(
      'gap-changed-meanwhile',
      'Somebody else changed this line after you opened this page. Look at theirs, then decide.',
    ),
  ]);

/** The line as it is kept, which must be of this part. */
const lineOfPart = async (counter: Counter, { returnId, partId, gapId }: Address) => {
  const there = await gapById(counter.db, gapId);
  if (there && (there.returnId !== returnId || there.partId !== partId)) throw gapUnknown();
  return there;
};

/** Keeps one line of 'not taken on' or 'asked for, and nobody provides it', in counts. */
export const saveGap = (counter: Counter, user: User, address: Address, input: SaveGap): Promise<SavedGap> =>
  retryOnce(['return-started-meanwhile', 'changed-meanwhile'], () => keepOne(counter, user, address, input));

const keepOne = async (
  counter: Counter,
  user: User,
  address: Address,
  { revision, ...input }: SaveGap,
): Promise<SavedGap> => {
  const { db, clock } = counter;
  const { returnId, partId, gapId } = address;
  const at = await returnAtHand(counter, user, 'fill return', returnId);
  const part = partToFill(user, at, partId);
  if (!isEditable(at.kept.status)) throw new Refusal('conflict', [returnIsClosed()]);
  if (!at.agreement.returnBoxes.includes(input.kind)) {
    throw new Refusal('invalid', [problem('box-unknown', 'This return does not ask for this.', 'kind')]);
  }
  const there = await lineOfPart(counter, address);
  const same = there && !there.removed && inWords(there) === inWords(input) && there.kind === input.kind;
  if (same) return { gap: { id: gapId, ...input, revision: there.revision } };
  if (there?.removed === true || (there?.revision ?? 0) !== revision) throw gapChanged();
  const now = clock.now();
  const kept: GapKept = { id: gapId, returnId, partId, ...input, revision: revision + 1, removed: false };
  await db.writeAll([
    lockForTyping(db, returnId, at.kept.status, now),
    ...startedEvent(counter, user, at, now),
    keepGap(db, kept, now, revision),
    draftLine(counter, user, now, partId, {
      what: `${gapWords[input.kind].title}${whosePart(at, part)}`,
      from: there ? inWords(there) : '',
      to: inWords(input),
    }),
  ]);
  return { gap: { id: gapId, ...input, revision: kept.revision } };
};

/** Takes one line out; it stays in the history. Taking it out twice is the same as once. */
export const removeGap = async (
  counter: Counter,
  user: User,
  address: Address,
  revision: number,
): Promise<SavedGap> => {
  const { db, clock } = counter;
  const { returnId, partId, gapId } = address;
  const at = await returnAtHand(counter, user, 'fill return', returnId);
  const part = partToFill(user, at, partId);
  if (!isEditable(at.kept.status)) throw new Refusal('conflict', [returnIsClosed()]);
  const there = await lineOfPart(counter, address);
  if (!there) throw gapUnknown();
  if (there.removed) return {};
  if (there.revision !== revision) throw gapChanged();
  const now = clock.now();
  await db.writeAll([
    lockForTyping(db, returnId, at.kept.status, now),
    removeGapWrite(db, gapId, now, revision),
    draftLine(counter, user, now, partId, {
      what: `${gapWords[there.kind].title}${whosePart(at, part)}`,
      from: inWords(there),
      to: '',
    }),
  ]);
  return {};
};
