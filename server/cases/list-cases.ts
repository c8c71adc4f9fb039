import { casesHeld, countCases, permissionEventsOfCases, type CasePlace } from '#db/stores/cases-store.ts';
import { followUpsOfCases } from '#db/stores/follow-ups-store.ts';
import type { User } from '#shared/access/roles.ts';
import { caseStatusOf, type Case } from '#shared/cases/case.ts';
import type { CaseList, CaseListQuery, CaseRow } from '#shared/cases/cases.api.ts';
import { permissionOn } from '#shared/cases/permission.ts';
import { followUpSeen } from '#shared/follow-ups/follow-up-seen.ts';
import type { FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';
import { isCalendarDay } from '#shared/periods/calendar-day.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

const pageSize = 50;

/** Where a page ended, as the address carries it: never a reference. */
const placeWritten = ({ referredOn, id }: CasePlace): string => `${referredOn}.${id}`;

const placeRead = (text: string): CasePlace => {
  const [referredOn = '', id = '', ...more] = text.split('.');
  if (more.length === 0 && isCalendarDay(referredOn) && idShape.safeParse(id).success)
    return { referredOn, id };
  throw new Refusal('invalid', [
    problem('page-unknown', 'There is no such page. Go back to the beginning of the list.', 'after'),
  ]);
};

/** The follow-up that matters next: one to be asked now, else the next one to come. */
const nextOf = (followUps: readonly FollowUpShown[]): CaseRow['next'] => {
  const next =
    followUps.find(({ state }) => state === 'pending') ??
    followUps.find(({ state }) => state === 'not yet due');
  if (next === undefined) return undefined;
  const { id, months, state, dueOn, windowEndsOn } = next;
  return { id, months, state, dueOn, windowEndsOn };
};

const rowsOf = async ({ db, clock }: Counter, cases: readonly Case[]): Promise<CaseRow[]> => {
  const ids = cases.map(({ id }) => id);
  const permissions = await permissionEventsOfCases(db, ids);
  const followUps = await followUpsOfCases(db, ids);
  return cases.map((kept) => {
    const events = permissions.get(kept.id) ?? [];
    const { id, reference, areaId, need, ageBand, people, referredOn, startedOn, endedOn, howEnded } = kept;
    return {
      id,
      reference,
      status: caseStatusOf(kept),
      areaId,
      need,
      ageBand,
      people: people.length,
      referredOn,
      startedOn,
      endedOn,
      howEnded,
      contact: permissionOn(events, 'contact').state,
      next: nextOf((followUps.get(id) ?? []).map((each) => followUpSeen(kept, each, events, clock.today()))),
    };
  });
};

/** The families that the person's organisation holds in an agreement, the newest referral first, a page at a time. */
export const listCases = async (
  counter: Counter,
  user: User,
  contractId: string,
  { find, status, after }: CaseListQuery,
): Promise<CaseList> => {
  await insistOnContract(counter, user, 'see cases', contractId);
  const { db, clock } = counter;
  const holding = { contractId, organisationId: user.organisationId };
  const question = { find, status, after: after === undefined ? undefined : placeRead(after) };
  const found = await casesHeld(db, holding, question, pageSize + 1);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    contractId,
    today: clock.today(),
    cases: await rowsOf(counter, page),
    count: await countCases(db, holding, question),
    next: found.length > pageSize && last ? placeWritten(last) : undefined,
  };
};
