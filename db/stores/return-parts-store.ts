import { and, asc, desc, eq, inArray, isNull, lt, type SQL } from 'drizzle-orm';
import type { GapKind, StoryBox } from '#shared/returns/return-boxes.ts';
import type { Database, Question } from '../database.ts';
import { given } from '../given.ts';
import { known } from './return-rows.ts';

/** What one delivering organisation fills in of a return. */
export interface PartKept {
  id: string;
  returnId: string;
  organisationId: string;
  organisationName: string;
  lead: boolean;
  ready: boolean;
  minutesTaken?: number;
  revision: number;
}

export interface TextKept {
  id: string;
  partId: string;
  box: StoryBox;
  text: string;
  revision: number;
  savedAt: string;
}

export interface GapKept {
  id: string;
  returnId: string;
  partId: string;
  kind: GapKind;
  what: string;
  sentTo: string;
  people: number;
  revision: number;
  /** it was taken out */
  removed: boolean;
}

const partsWhere = (
  { read, tables: { returnParts: t, organisations } }: Pick<Database, 'read' | 'tables'>,
  which: SQL,
) =>
  read
    .select({ part: t, organisationName: organisations.name })
    .from(t)
    .innerJoin(organisations, eq(organisations.id, t.organisationId))
    .where(which)
    .orderBy(asc(t.returnId), desc(t.lead), asc(organisations.name), asc(t.id));

/** A part from its row and its organisation's name. */
export const partFrom = ({
  part,
  organisationName,
}: {
  part: Database['tables']['returnParts']['$inferSelect'];
  organisationName: string;
}): PartKept => ({
  id: part.id,
  returnId: part.returnId,
  organisationId: part.organisationId,
  organisationName,
  lead: part.lead,
  ready: part.ready,
  minutesTaken: known(part.minutesTaken),
  revision: part.revision,
});

/** The parts of several returns, the lead's first. */
export const partsOfReturns = async (db: Database, returnIds: readonly string[]): Promise<PartKept[]> => {
  if (returnIds.length === 0) return [];
  return (await partsWhere(db, inArray(db.tables.returnParts.returnId, [...returnIds]))).map(partFrom);
};

/** The parts of one return, the lead's first. */
export const partsOfReturn = (db: Database, returnId: string): Promise<PartKept[]> =>
  partsOfReturns(db, [returnId]);

/* Asked with every return that is opened, checked or sent: built once. */

const textsOfOne = (({ read, tables: { returnTexts: t } }) =>
  read
    .select({
      id: t.id,
      partId: t.partId,
      box: t.box,
      text: t.text,
      revision: t.revision,
      savedAt: t.savedAt,
    })
    .from(t)
    .where(eq(t.returnId, given(t.returnId, 'returnId')))
    .orderBy(asc(t.partId), asc(t.box), asc(t.id))) satisfies Question<unknown>;

const gapsOfOne = (({ read, tables: { returnGaps: t } }) =>
  read
    .select()
    .from(t)
    .where(and(eq(t.returnId, given(t.returnId, 'returnId')), isNull(t.removedAt)))
    .orderBy(asc(t.id))) satisfies Question<unknown>;

const minutesBefore = (({ read, tables: { returns, returnParts } }) =>
  read
    .select({ organisationId: returnParts.organisationId, minutes: returnParts.minutesTaken })
    .from(returnParts)
    .innerJoin(returns, eq(returns.id, returnParts.returnId))
    .where(
      and(
        eq(returns.contractId, given(returns.contractId, 'contractId')),
        lt(returns.lastQuarter, given(returns.lastQuarter, 'beforeQuarter')),
      ),
    )
    .orderBy(asc(returns.lastQuarter), asc(returnParts.id))) satisfies Question<unknown>;

/** What is written in the story boxes of a return, by part and box. */
export const textsOfReturn = (db: Database, returnId: string): Promise<TextKept[]> =>
  db.ask(textsOfOne, { returnId });

const gapFrom = (row: Database['tables']['returnGaps']['$inferSelect']): GapKept => ({
  id: row.id,
  returnId: row.returnId,
  partId: row.partId,
  kind: row.kind,
  what: row.what,
  sentTo: row.sentTo,
  people: row.people,
  revision: row.revision,
  removed: row.removedAt !== null,
});

/** The gaps a return tells of, in the order they were written; what was taken out again is not among them. */
export const gapsOfReturn = async (db: Database, returnId: string): Promise<GapKept[]> =>
  (await db.ask(gapsOfOne, { returnId })).map(gapFrom);

/** One line of gaps, also when it was taken out. */
export const gapById = async (db: Database, gapId: string): Promise<GapKept | undefined> => {
  const { returnGaps: t } = db.tables;
  const [row] = await db.read.select().from(t).where(eq(t.id, gapId));
  return row && gapFrom(row);
};

/** How long each organisation said its last return took, of those before this period, by organisation. */
export const lastMinutesOf = async (
  db: Database,
  contractId: string,
  beforeQuarter: string,
): Promise<Map<string, number>> => {
  const rows = await db.ask(minutesBefore, { contractId, beforeQuarter });
  return new Map(
    rows.flatMap(({ organisationId, minutes }) => (minutes === null ? [] : [[organisationId, minutes]])),
  );
};
