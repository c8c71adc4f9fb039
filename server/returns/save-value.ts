import { areaById } from '#db/stores/areas-store.ts';
import { keepValue, lockForTyping } from '#db/stores/return-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Query } from '#shared/returns/checks/check.ts';
import { decideValue } from '#shared/returns/decide-value.ts';
import { answerWords } from '#shared/returns/return-answer.ts';
import type { ReturnValue } from '#shared/returns/return-value.ts';
import type { SavedValue, SaveValue } from '#shared/returns/returns.api.ts';
import type { Counter } from '../platform/counter.ts';
import { draftLine } from './return-history-line.ts';
import { partToFill, returnAtHand, whosePart } from './return-at-hand.ts';
import { retryOnce } from './retry-once.ts';
import { startedEvent } from './started-event.ts';
import { valueFacts } from './value-facts.ts';

interface Address {
  returnId: string;
  partId: string;
  measureId: string;
}

/**
 * Keeps one value of a return with the revision last seen, and answers it as it is kept with the questions
 * it raises. Two colleagues can fill in different measures at once.
 */
export const saveValue = (
  counter: Counter,
  user: User,
  address: Address,
  input: SaveValue,
): Promise<SavedValue> =>
  retryOnce(['return-started-meanwhile', 'value-changed-meanwhile'], () =>
    keepOne(counter, user, address, input),
  );

const keepOne = async (
  counter: Counter,
  user: User,
  { returnId, partId, measureId }: Address,
  { areaKey, scope, answer, explanation, revision }: SaveValue,
): Promise<SavedValue> => {
  const { db, clock, id } = counter;
  const at = await returnAtHand(counter, user, 'fill return', returnId);
  const part = partToFill(user, at, partId);
  const place = { partId, measureId, areaKey, scope };
  const { facts, version, there } = await valueFacts(counter, user, at, part, place);
  const decision = decideValue({ place, answer, explanation, revision }, facts);
  if ('problems' in decision) throw new Refusal(decision.kind, decision.problems);
  const status = at.kept.status === 'due' ? 'draft' : at.kept.status;
  if (decision.kind === 'unchanged' || !version) {
    if (!there) throw new Error('nothing is kept where nothing was to be changed');
    return { value: valueShown(there, there.savedByName, decision.queries), status };
  }
  const now = clock.now();
  const value: ReturnValue = {
    ...place,
    id: there?.id ?? id('rva'),
    measureVersionId: version.id,
    answer,
    explanation,
    revision: decision.revision,
    savedAt: now,
    savedBy: user.personId,
  };
  const area = areaKey === '' ? '' : `, ${(await areaById(db, areaKey))?.name ?? ''}`;
  const whose = scope === 'whole' ? ' (all together)' : whosePart(at, part);
  await db.writeAll([
    lockForTyping(db, returnId, at.kept.status, now),
    ...startedEvent(counter, user, at, now),
    keepValue(db, returnId, value, revision),
    draftLine(counter, user, now, partId, {
      what: `${version.name}${area}${whose}`,
      from: answerWords(version, there?.answer),
      to: answerWords(version, answer),
      why: explanation,
    }),
  ]);
  return { value: valueShown(value, user.name, decision.queries), status };
};

/** A value as its reader sees it. */
export const valueShown = (
  { partId, measureId, areaKey, scope, answer, explanation, revision, savedAt }: ReturnValue,
  savedByName: string,
  queries: Query[],
): SavedValue['value'] => ({
  partId,
  measureId,
  areaKey,
  scope,
  answer,
  explanation,
  queries,
  revision,
  savedAt,
  savedByName,
});
