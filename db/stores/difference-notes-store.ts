import { and, asc, eq } from 'drizzle-orm';
import type { DifferenceNote } from '#shared/measures/difference-note.ts';
import type { Database, Write } from '../database.ts';

/** What was said of the difference between a measure's areas, the earliest first. */
export const differenceNotesOf = async (
  db: Database,
  contractId: string,
  measureId: string,
): Promise<DifferenceNote[]> => {
  const { differenceNotes: t, people } = db.tables;
  return db.read
    .select({
      id: t.id,
      measureId: t.measureId,
      number: t.number,
      answer: t.answer,
      why: t.why,
      saidBy: t.saidBy,
      saidOn: t.saidOn,
      personName: people.name,
    })
    .from(t)
    .innerJoin(people, eq(people.id, t.personId))
    .where(and(eq(t.contractId, contractId), eq(t.measureId, measureId)))
    .orderBy(asc(t.number));
};

/** The write that keeps a note for ever. There is none that changes or removes one. */
export const keepDifferenceNote = (
  db: Database,
  note: Omit<DifferenceNote, 'personName'> & { contractId: string; personId: string; createdAt: string },
): Write => ({
  statement: (w) => w.insert(db.tables.differenceNotes).values(note),
});
