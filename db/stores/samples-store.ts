import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import type { FixedDraw, StandingDraw } from '#shared/follow-ups/draw-sample.ts';
import type { SampleAgreement, SampleSide, SampleTerms } from '#shared/follow-ups/sample-agreement.ts';
import { quarterEnd, quarterStart, type Quarter } from '#shared/periods/quarter.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Write } from '../database.ts';
import { known } from './return-rows.ts';

/** What was last agreed about a sample, ended or not. */
export const sampleAgreementOf = async (
  db: Database,
  contractId: string,
): Promise<SampleAgreement | undefined> => {
  const { sampleAgreements: t, people } = db.tables;
  const [row] = await db.read
    .select()
    .from(t)
    .where(eq(t.contractId, contractId))
    .orderBy(desc(t.proposedAt), desc(t.id))
    .limit(1);
  if (!row) return undefined;
  const those = [row.proposedBy, ...(row.agreedBy === null ? [] : [row.agreedBy])];
  const named = await db.read
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, those))
    .orderBy(asc(people.id));
  const nameOf = (personId: string | null): string | undefined =>
    named.find(({ id }) => id === personId)?.name;
  const { id, fromQuarter, marginPercent, responsePercent, proposedBySide, proposedAt, revision } = row;
  return {
    ...{ id, fromQuarter, marginPercent, responsePercent, proposedBySide, proposedAt, revision },
    proposedByName: nameOf(row.proposedBy) ?? '',
    agreedByName: nameOf(row.agreedBy),
    agreedAt: known(row.agreedAt),
    endedAt: known(row.endedAt),
  };
};

/** The agreements in which a sample is asked in place of everybody. */
export const samplesInForce = async (db: Database): Promise<(SampleTerms & { contractId: string })[]> => {
  const { sampleAgreements: t } = db.tables;
  return db.read
    .select({
      contractId: t.contractId,
      fromQuarter: t.fromQuarter,
      marginPercent: t.marginPercent,
      responsePercent: t.responsePercent,
    })
    .from(t)
    .where(and(isNotNull(t.agreedAt), isNull(t.endedAt)))
    .orderBy(asc(t.contractId), asc(t.id));
};

/** A draw with what it was made for. */
export interface SampleDraw {
  quarter: Quarter;
  drawn: number;
  of: number;
  marginPercent: number;
  responsePercent: number;
  drawnAt: string;
}

/** The draws of an agreement, the latest quarter first. */
export const sampleDrawsOf = async (db: Database, contractId: string): Promise<SampleDraw[]> => {
  const { sampleDraws: t } = db.tables;
  return db.read
    .select({
      quarter: t.quarter,
      drawn: t.drawn,
      of: t.of,
      marginPercent: t.marginPercent,
      responsePercent: t.responsePercent,
      drawnAt: t.drawnAt,
    })
    .from(t)
    .where(eq(t.contractId, contractId))
    .orderBy(desc(t.quarter));
};

/** The families of an agreement, whoever holds them, whose support was given and ended in a quarter. */
export const casesToDrawFrom = async (
  db: Database,
  contractId: string,
  quarter: Quarter,
): Promise<string[]> => {
  const { cases: t } = db.tables;
  const rows = await db.read
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.contractId, contractId),
        gte(t.endedOn, quarterStart(quarter)),
        lte(t.endedOn, quarterEnd(quarter)),
        isNotNull(t.startedOn),
        or(isNull(t.howEnded), ne(t.howEnded, 'inappropriate referral')),
      ),
    )
    .orderBy(asc(t.id));
  return rows.map(({ id }) => id);
};

/** The write that keeps a draw. There is none that changes or removes one. */
export const keepDraw = (
  db: Database,
  of: { id: string; contractId: string; quarter: Quarter; drawnAt: string } & Omit<
    SampleTerms,
    'fromQuarter'
  >,
  draw: FixedDraw,
  { seed, upToLot }: StandingDraw,
): Write => ({
  statement: (w) =>
    w.insert(db.tables.sampleDraws).values({
      ...{ id: of.id, contractId: of.contractId, quarter: of.quarter, drawnAt: of.drawnAt },
      ...{ marginPercent: of.marginPercent, responsePercent: of.responsePercent },
      ...{ seed, upToLot, drawn: draw.drawn.length, of: draw.of },
    }),
});

export const proposeSample = (
  db: Database,
  proposed: SampleTerms & {
    id: string;
    contractId: string;
    proposedBySide: SampleSide;
    proposedBy: string;
    proposedAt: string;
  },
): Write => ({ statement: (w) => w.insert(db.tables.sampleAgreements).values({ ...proposed, revision: 0 }) });

const changedMeanwhile = {
  kind: 'conflict' as const,
  problem: problem(
    'sample-changed-meanwhile',
    'Somebody else changed this meanwhile. Load the page again and look.',
  ),
};

/** The write that says yes to a sample, or ends it, over the revision that was seen. */
export const changeSample = (
  db: Database,
  { id, revision }: Pick<SampleAgreement, 'id' | 'revision'>,
  change: { agreedBy: string; agreedAt: string } | { endedBy: string; endedAt: string },
): Write => ({
  statement: (w) => {
    const { sampleAgreements: t } = db.tables;
    return w
      .update(t)
      .set({ ...change, revision: revision + 1 })
      .where(and(eq(t.id, id), eq(t.revision, revision)));
  },
  expectRows: 1,
  otherwise: changedMeanwhile,
});
