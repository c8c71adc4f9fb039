import { and, eq, exists, gte, inArray, isNotNull, isNull, lte, ne, not, or, sql } from 'drizzle-orm';
import { finishedSupport, type Case } from '#shared/cases/case.ts';
import { quarterEnd, quarterOf, quarterStart, type Quarter } from '#shared/periods/quarter.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Write } from '../database.ts';
import type { Holding } from './cases-store.ts';

/*
 * A quarter of an organisation is told by its families or by counts, never by both (decision 0017). Whoever saves
 * either asks first, and asks here once more inside the write: families and counts that are saved at the same moment
 * wait for each other at the agreement's own row, and the second sees what the first has kept.
 */

/** Waits for its turn. Nothing about the agreement changes. */
const takeTurn = (db: Database, contractId: string): Write => ({
  statement: (w) => {
    const { contracts: t } = db.tables;
    return w
      .update(t)
      .set({ revision: sql`${t.revision}` })
      .where(eq(t.id, contractId));
  },
});

const conflict = (code: string, sentence: string, place?: string) => ({
  expectRows: 1,
  otherwise: { kind: 'conflict' as const, problem: problem(code, sentence, place) },
});

/**
 * The writes that come before the counts of quarters are kept: none of those quarters may have families here. It is
 * a statement of its own after the turn, so that it sees what was kept while it waited.
 */
export const leaveToCounts = (
  db: Database,
  { contractId, organisationId }: Holding,
  quarters: readonly Quarter[],
): Write[] => {
  const { contracts, cases: t } = db.tables;
  if (quarters.length === 0) return [];
  const families = db.read
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.contractId, contractId),
        eq(t.organisationId, organisationId),
        isNotNull(t.startedOn),
        or(isNull(t.howEnded), ne(t.howEnded, 'inappropriate referral')),
        or(
          ...quarters.map((quarter) =>
            and(gte(t.endedOn, quarterStart(quarter)), lte(t.endedOn, quarterEnd(quarter))),
          ),
        ),
      ),
    );
  return [
    takeTurn(db, contractId),
    {
      statement: (w) =>
        w
          .update(contracts)
          .set({ revision: sql`${contracts.revision}` })
          .where(and(eq(contracts.id, contractId), not(exists(families)))),
      ...conflict(
        'families-came-meanwhile',
        'Somebody of your organisation has meanwhile written down a family whose support ended in one of these quarters, and nobody is counted twice. Load the page again.',
      ),
    },
  ];
};

type Ending = Pick<Case, 'contractId' | 'organisationId' | 'startedOn' | 'endedOn' | 'howEnded'>;

const quarterFinished = (one: Ending | undefined): Quarter | undefined =>
  one?.endedOn !== undefined && finishedSupport(one) ? quarterOf(one.endedOn) : undefined;

/**
 * The writes that come before families of one organisation are kept: no quarter in which support now ends for one of
 * them may be told by counts. A family that stays in its quarter asks nothing.
 * @param families all of one agreement and organisation
 */
export const leaveToFamilies = (
  db: Database,
  families: readonly { before?: Ending; after: Ending }[],
): Write[] => {
  const { contracts, countSheets: s, countLines: l } = db.tables;
  const quarters = new Set(
    families.flatMap(({ before, after }) => {
      const quarter = quarterFinished(after);
      return quarter === undefined || quarter === quarterFinished(before) ? [] : [quarter];
    }),
  );
  const [first] = families;
  if (first === undefined || quarters.size === 0) return [];
  const { contractId, organisationId } = first.after;
  const counts = db.read
    .select({ id: l.id })
    .from(s)
    .innerJoin(l, eq(l.sheetId, s.id))
    .where(
      and(
        eq(s.contractId, contractId),
        eq(s.organisationId, organisationId),
        inArray(s.quarter, [...quarters]),
      ),
    );
  return [
    takeTurn(db, contractId),
    {
      statement: (w) =>
        w
          .update(contracts)
          .set({ revision: sql`${contracts.revision}` })
          .where(and(eq(contracts.id, contractId), not(exists(counts)))),
      ...conflict(
        'counts-came-meanwhile',
        'Somebody of your organisation has meanwhile entered counts in place of families for the quarter in which support ended, and nobody is counted twice. Take that quarter’s counts out first.',
        'endedOn',
      ),
    },
  ];
};
