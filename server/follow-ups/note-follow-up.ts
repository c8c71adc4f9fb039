import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { caseById, permissionEventsOf } from '#db/stores/cases-store.ts';
import { lockCase } from '#db/stores/case-writes.ts';
import { followUpById } from '#db/stores/follow-ups-store.ts';
import { noteFollowUp as noteFollowUpWrite } from '#db/stores/follow-up-writes.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import { holdsCase } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { decideFollowUp } from '#shared/follow-ups/decide-follow-up.ts';
import { followUpSeen } from '#shared/follow-ups/follow-up-seen.ts';
import type { FollowUpSaved, NoteFollowUp } from '#shared/follow-ups/follow-ups.api.ts';
import { usualQuestions } from '#shared/follow-ups/short-questions.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** A follow-up with its case, for somebody of the organisation that holds it. */
const followUpAtHand = async ({ db }: Counter, user: User, followUpId: string) => {
  const followUp = await followUpById(db, followUpId);
  const kept = followUp && (await caseById(db, followUp.caseId));
  if (!kept || !holdsCase(user, kept))
    throw new Refusal('not found', [
      problem('follow-up-unknown', 'There is no such follow-up that you can see.'),
    ]);
  return { followUp, kept, events: await permissionEventsOf(db, kept.id) };
};

/** Writes down what was found when asking: reached, declined, one more attempt, or that it was a slip. */
export const noteFollowUp = async (
  counter: Counter,
  user: User,
  followUpId: string,
  { revision, ...said }: NoteFollowUp,
): Promise<FollowUpSaved> => {
  const { db, clock, id } = counter;
  const { followUp, kept, events } = await followUpAtHand(counter, user, followUpId);
  const today = clock.today();
  if (followUp.revision !== revision)
    throw new Refusal('conflict', [
      problem(
        'follow-up-changed-meanwhile',
        'Somebody else wrote this follow-up down while you were working on it. Load it again and look at theirs.',
      ),
    ]);
  const endedOn = kept.endedOn ?? followUp.dueOn;
  const asks = (await agreementOfCases(db, kept.contractId))?.questions ?? usualQuestions;
  const facts = { today, endedOn, followUp, asks, events, notToAsk: kept.notToAsk };
  const decision = decideFollowUp(said, facts);
  if ('problems' in decision) throw new Refusal(decision.kind, decision.problems);
  if (decision.kind === 'asks') return decision;
  if (decision.kind === 'bad again') return { kind: 'bad again', offers: [...decision.offers] };
  const found = { result: decision.result, attempts: decision.attempts };
  await db.writeAll([
    // A no that is written down at the same moment comes first.
    lockCase(db, kept),
    noteFollowUpWrite(db, followUp, found),
    appendHistory(db, {
      id: id('his'),
      at: clock.now(),
      personId: user.personId,
      subject: 'case',
      subjectId: kept.id,
      what: 'A follow-up was recorded',
      from: '',
      to: '',
      why: '',
    }),
  ]);
  const after = { ...followUp, ...found, revision: revision + 1 };
  return { kind: 'saved', followUp: followUpSeen(kept, after, events, today) };
};
