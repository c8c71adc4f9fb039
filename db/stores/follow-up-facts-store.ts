import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { finishedSupport } from '#shared/cases/case.ts';
import type { PermissionEvent } from '#shared/cases/permission.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import { factsOfErased } from '#shared/follow-ups/erased-families.ts';
import { familyCharacteristics } from '#shared/follow-ups/family-characteristics.ts';
import type { GroupedFact } from '#shared/follow-ups/family-groups.ts';
import { followUpFactOf, type AskedAt } from '#shared/follow-ups/follow-up-fact.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { byCase } from './case-rows.ts';
import { erasedCountsOf } from './erasures-store.ts';
import { known } from './return-rows.ts';

/*
 * What figures of families are worked out from: four narrow questions of one contract, each built once. No
 * reference, nobody's words, and no answer but the one that decides.
 */

const familiesOfOne = (({ read, tables: { cases: t } }) =>
  read
    .select({
      id: t.id,
      startedOn: t.startedOn,
      endedOn: t.endedOn,
      howEnded: t.howEnded,
      cameBackOn: t.cameBackOn,
      cameBackSameNeed: t.cameBackSameNeed,
      notToAskReason: t.notToAskReason,
      notToAskFrom: t.notToAskFrom,
      areaId: t.areaId,
      need: t.need,
      ageBand: t.ageBand,
      route: t.route,
    })
    .from(t)
    .where(and(eq(t.contractId, given(t.contractId, 'contractId')), isNotNull(t.endedOn)))
    .orderBy(asc(t.endedOn), asc(t.id))) satisfies Question<unknown>;

const peopleOfOne = (({ read, tables: { cases, casePeople: t } }) =>
  read
    .select({
      caseId: t.caseId,
      sex: t.sex,
      ethnicGroup: t.ethnicGroup,
      disability: t.disability,
      educationalNeed: t.educationalNeed,
    })
    .from(t)
    .innerJoin(cases, eq(cases.id, t.caseId))
    .where(and(eq(cases.contractId, given(cases.contractId, 'contractId')), isNotNull(cases.endedOn)))
    .orderBy(asc(t.caseId), asc(t.number))) satisfies Question<unknown>;

const followUpsOfOne = (({ read, tables: { followUps: t } }) =>
  read
    .select({
      caseId: t.caseId,
      months: t.months,
      dueOn: t.dueOn,
      windowEndsOn: t.windowEndsOn,
      attemptsNeeded: t.attemptsNeeded,
      attempts: t.attempts,
      resultKind: t.resultKind,
      resultOn: t.resultOn,
      betterOff: t.betterOff,
    })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))
    .orderBy(asc(t.caseId), asc(t.months))) satisfies Question<unknown>;

const permissionsOfOne = (({ read, tables: { cases, permissionEvents: t } }) =>
  read
    .select({ caseId: t.caseId, scope: t.scope, act: t.act, on: t.on, safe: t.safe })
    .from(t)
    .innerJoin(cases, eq(cases.id, t.caseId))
    .where(and(eq(cases.contractId, given(cases.contractId, 'contractId')), eq(t.scope, 'contact')))
    .orderBy(asc(t.caseId), asc(t.revision), asc(t.id))) satisfies Question<unknown>;

type EventColumns = ReturnType<ReturnType<typeof permissionsOfOne>['all']>[number];

const eventFrom = ({ scope, act, on, safe }: EventColumns): PermissionEvent => ({
  scope,
  act,
  on,
  privacyNotice: '',
  safe: known(safe),
});

type FollowUpColumns = ReturnType<ReturnType<typeof followUpsOfOne>['all']>[number];

// Field by field: taking the rest of twenty thousand rows costs more than reading them.
const askedAt = (row: FollowUpColumns): AskedAt => ({
  caseId: row.caseId,
  months: row.months,
  dueOn: row.dueOn,
  windowEndsOn: row.windowEndsOn,
  attemptsNeeded: row.attemptsNeeded,
  attempts: row.attempts,
  result:
    row.resultKind === null || row.resultOn === null
      ? undefined
      : { kind: row.resultKind, on: row.resultOn, betterOff: known(row.betterOff) },
});

/**
 * What became of every family of a contract at every point, as it stands on a day, by the end of support, then
 * family, then point. A family that is in support again, or received none after all, has no part in it. Those who
 * were erased come last, as far as anybody still knows.
 */
export const followUpFacts = async (
  db: Database,
  contractId: string,
  today: CalendarDay,
): Promise<GroupedFact[]> => {
  const families = await db.ask(familiesOfOne, { contractId });
  const followUps = byCase(await db.ask(followUpsOfOne, { contractId }));
  const permissions = byCase(await db.ask(permissionsOfOne, { contractId }));
  const people = byCase(await db.ask(peopleOfOne, { contractId }));
  const erased = factsOfErased(await erasedCountsOf(db, contractId));
  const here = families.flatMap((row) => {
    const { id, startedOn, endedOn, cameBackOn, notToAskReason: reason, notToAskFrom: from } = row;
    if (startedOn === null || endedOn === null) return [];
    if (!finishedSupport({ startedOn, endedOn, howEnded: known(row.howEnded) })) return [];
    const ended = {
      endedOn,
      cameBack: cameBackOn === null ? undefined : { on: cameBackOn, sameNeed: row.cameBackSameNeed === true },
      notToAsk: reason === null || from === null ? undefined : { reason, from },
    };
    const { areaId, need, route } = row;
    const characteristics = familyCharacteristics(people.get(id) ?? []);
    const groups = { areaId, need, ageBand: known(row.ageBand), route, startedOn, characteristics };
    const events = (permissions.get(id) ?? []).map(eventFrom);
    return (followUps.get(id) ?? []).map((followUp) =>
      Object.assign(followUpFactOf(ended, askedAt(followUp), events, today), groups),
    );
  });
  return [...here, ...erased];
};
