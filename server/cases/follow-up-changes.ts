import type { Write } from '#db/database.ts';
import type { AgreementOfCases } from '#db/stores/case-agreements-store.ts';
import { addFollowUp, moveFollowUp, removeFollowUp } from '#db/stores/follow-up-writes.ts';
import type { Case } from '#shared/cases/case.ts';
import { dueFollowUps } from '#shared/follow-ups/due-follow-ups.ts';
import { isDrawnOf } from '#shared/follow-ups/is-drawn-of.ts';
import type { FollowUp } from '#shared/follow-ups/follow-up.ts';
import type { Counter } from '../platform/counter.ts';

/** The writes that make the follow-ups of a case what its end and its agreement say they are. */
export const followUpChanges = (
  { db, clock, id }: Counter,
  { terms, draws }: AgreementOfCases,
  family: Case,
  stored: readonly FollowUp[],
): Write[] => {
  const { add, move, remove } = dueFollowUps({
    ...{ today: clock.today(), support: family, terms, stored },
    drawn: isDrawnOf(draws, family),
  });
  const seen = (followUpId: string) => stored.filter((each) => each.id === followUpId);
  return [
    ...remove.flatMap(seen).map((followUp) => removeFollowUp(db, followUp)),
    ...move.flatMap((moved) => seen(moved.id).map((followUp) => moveFollowUp(db, followUp, moved.span))),
    ...add.map((span) => addFollowUp(db, family, { ...span, id: id('fup'), caseId: family.id })),
  ];
};
