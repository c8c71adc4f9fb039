import { and, eq } from 'drizzle-orm';
import type { Area } from '#shared/contracts/contract.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Database, Question, Write } from '../database.ts';
import { given } from '../given.ts';

const oneArea = (({ read, tables: { areas } }) =>
  read
    .select()
    .from(areas)
    .where(eq(areas.id, given(areas.id, 'areaId')))) satisfies Question<Area>;

export const areaById = async (db: Database, areaId: string): Promise<Area | undefined> =>
  (await db.ask(oneArea, { areaId }))[0];

/** How many places are set up. */
export const areasSetUp = (db: Database): Promise<number> => db.read.$count(db.tables.areas);

/** The write that adds an area; its code must be new. */
export const addArea = (db: Database, area: Area): Write => ({
  statement: (w) => w.insert(db.tables.areas).values(area),
});

/** The write that renames an area; refused when somebody renamed it since it was seen. */
export const renameArea = (db: Database, areaId: string, nameSeen: string, name: string): Write => ({
  statement: (w) =>
    w
      .update(db.tables.areas)
      .set({ name })
      .where(and(eq(db.tables.areas.id, areaId), eq(db.tables.areas.name, nameSeen))),
  expectRows: 1,
  otherwise: {
    kind: 'conflict',
    problem: problem(
      'area-renamed-meanwhile',
      'Somebody else renamed this area. Load the page again and look at the name it has now.',
      'name',
    ),
  },
});
