import { agreementOfCases, type AgreementOfCases } from '#db/stores/case-agreements-store.ts';
import { areasKnown } from '#db/stores/contracts-store.ts';
import { countSheetsOf, keepCountSheet, quartersOfCases, type CountSheet } from '#db/stores/counts-store.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { CountsShown, KeepCounts } from '#shared/follow-ups/counts.api.ts';
import { countsInWords, decideCountRows, type CountFacts } from '#shared/follow-ups/decide-count-sheets.ts';
import { atTheEnd } from '#shared/follow-ups/follow-up.ts';
import { quarterAfter, quarterName, quarterOf, quartersBetween } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

/** An agreement with what its counts are decided from. */
export interface CountsAtHand {
  agreement: AgreementOfCases;
  facts: CountFacts;
  sheets: CountSheet[];
}

/** Loads the counts of the person's own organisation. @throws Refusal unless it delivers the agreement */
export const countsAtHand = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<CountsAtHand> => {
  await insistOnContract(counter, user, 'change cases', contractId);
  const { db, clock } = counter;
  const { organisationId } = user;
  const agreement = await agreementOfCases(db, contractId);
  if (!agreement)
    throw new Refusal('not found', [problem('contract-unknown', 'There is no such agreement.')]);
  return {
    agreement,
    facts: {
      ...{ today: clock.today(), terms: agreement.terms, areaIds: agreement.areaIds },
      quartersOfCases: await quartersOfCases(db, { contractId, organisationId }),
    },
    sheets: await countSheetsOf(db, contractId, organisationId),
  };
};

/** Quarters that are offered: three years, and those for which there are counts. */
const quartersOffered = ({ facts, sheets }: CountsAtHand): string[] => {
  const now = quarterOf(facts.today);
  const offered = [...quartersBetween(quarterAfter(now, -11), now), ...sheets.map(({ quarter }) => quarter)];
  return [...new Set(offered)].toSorted().toReversed();
};

/** The counts that the person's organisation typed, and for which quarters it can. */
export const countsShown = async (counter: Counter, user: User, contractId: string): Promise<CountsShown> => {
  const at = await countsAtHand(counter, user, contractId);
  const { agreement, facts, sheets } = at;
  const areas = (await areasKnown(counter.db)).filter(({ id }) => facts.areaIds.has(id));
  return {
    ...{ contractId, title: agreement.title, today: facts.today },
    points: [...new Set([atTheEnd, ...agreement.terms.months])],
    areas: areas.map(({ id, name }) => ({ id, name })),
    quarters: quartersOffered(at).map((quarter) => {
      const sheet = sheets.find((each) => each.quarter === quarter);
      const hasFamilies = facts.quartersOfCases.has(quarter);
      return { quarter, hasFamilies, revision: sheet?.revision ?? 0, rows: sheet?.rows ?? [] };
    }),
  };
};

type SheetSent = KeepCounts['sheets'][number];

const sheetProblems = ({ quarter, rows }: SheetSent, facts: CountFacts) => {
  const other = rows.findIndex((row) => row.quarter !== quarter);
  return [
    ...(other >= 0
      ? [problem('other-quarter', `This line is not about ${quarterName(quarter)}.`, `rows/${other}/quarter`)]
      : []),
    ...decideCountRows(rows, facts),
  ];
};

/** Keeps the counts of some quarters, all of them or none. No lines: there are no counts for that quarter any more. */
export const keepCounts = async (
  counter: Counter,
  user: User,
  contractId: string,
  { sheets: sent }: KeepCounts,
): Promise<CountsShown> => {
  const { facts, sheets } = await countsAtHand(counter, user, contractId);
  const { db, clock, id } = counter;
  const { organisationId, personId } = user;
  const problems = sent.flatMap((sheet, n) =>
    sheetProblems(sheet, facts).map((each) => ({ ...each, place: `sheets/${n}/${each.place ?? ''}` })),
  );
  if (new Set(sent.map(({ quarter }) => quarter)).size < sent.length)
    problems.push({ code: 'quarter-twice', sentence: 'Send each quarter once.', place: 'sheets' });
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const savedAt = clock.now();
  await db.writeAll(
    sent.flatMap(({ quarter, rows, revision }) => {
      const before = sheets.find((each) => each.quarter === quarter);
      const kept = { id: before?.id ?? id('cos'), contractId, organisationId, quarter, rows, revision };
      if ((before?.revision ?? 0) !== revision)
        throw new Refusal('conflict', [
          problem(
            'counts-changed-meanwhile',
            'Somebody else changed these counts while you were working on them. Load the page again and look at theirs.',
          ),
        ]);
      return [
        ...keepCountSheet(db, kept, { personId, savedAt }, id),
        appendHistory(db, {
          ...{ id: id('his'), at: savedAt, personId, why: '' },
          ...{ subject: 'contract', subjectId: contractId, contractId },
          what: `Counts of families, ${quarterName(quarter)}`,
          from: countsInWords(before?.rows ?? []),
          to: countsInWords(rows),
        }),
      ];
    }),
  );
  return countsShown(counter, user, contractId);
};
