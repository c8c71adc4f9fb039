import { and, asc, eq } from 'drizzle-orm';
import type { DifferenceGround, DifferenceNote } from '#shared/measures/difference-note.ts';
import type { Database, Write } from '../database.ts';

const isAmongOrganisations = (between: DifferenceGround): boolean => between === 'organisations';

/** What was said of the difference between a measure's areas, or its organisations, the earliest first. */
export const differenceNotesOf = async (
  db: Database,
  contractId: string,
  measureId: string,
  between: DifferenceGround,
): Promise<DifferenceNote[]> => {
  const { differenceNotes: t, people } = db.tables;
  const rows = await db.read
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
    .where(
      and(
        eq(t.contractId, contractId),
        eq(t.measureId, measureId),
        eq(t.amongOrganisations, isAmongOrganisations(between)),
      ),
    )
    .orderBy(asc(t.number));
  return rows.map((row) => ({ ...row, between }));
};

/** The write that keeps a note for ever. There is none that changes or removes one. */
export const keepDifferenceNote = (
  db: Database,
  {
    between,
    ...note
  }: Omit<DifferenceNote, 'personName'> & { contractId: string; personId: string; createdAt: string },
): Write => ({
  statement: (w) =>
    w
      .insert(db.tables.differenceNotes)
      .values({ ...note, amongOrganisations: isAmongOrganisations(between) }),
});
