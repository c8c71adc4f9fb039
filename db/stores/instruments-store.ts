import { and, asc, eq } from 'drizzle-orm';
import { problem } from '#shared/problems/problem.ts';
import type { LicenceRecorded, UploadedInstrument } from '#shared/questionnaires/instrument-shelf.ts';
import type { Instrument } from '#shared/questionnaires/instrument.ts';
import type { QuestionnaireUsed } from '#shared/questionnaires/questionnaires-used.ts';
import type { Database, Question, Write } from '../database.ts';
import { given } from '../given.ts';

/* Asked with every questionnaire that is entered: built once. */

const everyLicence = (({ read, tables: { instrumentLicences: t, people } }) =>
  read
    .select({ row: t, recordedBy: people.name })
    .from(t)
    .innerJoin(people, eq(people.id, t.recordedBy))
    .orderBy(asc(t.id))) satisfies Question<unknown>;

const everyDefinition = (({ read, tables: { uploadedInstruments: t } }) =>
  read
    .select({ definition: t.definition, uploadedAt: t.uploadedAt })
    .from(t)
    .orderBy(asc(t.uploadedAt), asc(t.id))) satisfies Question<unknown>;

const usedByOne = (({ read, tables: { contractQuestionnaires: t } }) =>
  read
    .select({ used: t.used, revision: t.revision })
    .from(t)
    .where(eq(t.contractId, given(t.contractId, 'contractId')))) satisfies Question<unknown>;

/** The licences that were recorded, by the questionnaire's id. */
export const licencesRecorded = async (db: Database): Promise<LicenceRecorded[]> => {
  const rows = await db.ask(everyLicence, {});
  return rows.map(({ row: { id, licence, recordedAt, isOn, revision }, recordedBy }) => ({
    ...{ instrumentId: id, licence, recordedBy, recordedAt, isOn, revision },
  }));
};

/** The definitions that were added, the oldest first. */
export const instrumentsUploaded = (db: Database): Promise<UploadedInstrument[]> =>
  db.ask(everyDefinition, {});

/** The write that adds a definition; a version is never changed, only followed by another. */
export const addInstrument = (
  db: Database,
  definition: Instrument,
  by: { id: string; personId: string; at: string },
): Write => ({
  statement: (w) =>
    w.insert(db.tables.uploadedInstruments).values({
      id: by.id,
      instrumentId: definition.id,
      version: definition.version,
      definition,
      uploadedBy: by.personId,
      uploadedAt: by.at,
    }),
});

const changedMeanwhile = {
  kind: 'conflict' as const,
  problem: problem(
    'licence-changed-meanwhile',
    'Somebody else changed this while you were working on it. Load the page again and look at theirs.',
  ),
};

/** The write that records a licence, over what was seen. @param before absent when there was none */
export const recordLicence = (
  db: Database,
  licence: Omit<LicenceRecorded, 'revision'>,
  before: Pick<LicenceRecorded, 'revision'> | undefined,
): Write => {
  const { instrumentLicences: t } = db.tables;
  const { instrumentId: id, ...said } = licence;
  return before === undefined
    ? {
        statement: (w) =>
          w
            .insert(t)
            .values({ id, ...said, revision: 1 })
            .onConflictDoNothing(),
        expectRows: 1,
        otherwise: changedMeanwhile,
      }
    : {
        statement: (w) =>
          w
            .update(t)
            .set({ ...said, revision: before.revision + 1 })
            .where(and(eq(t.id, id), eq(t.revision, before.revision))),
        expectRows: 1,
        otherwise: changedMeanwhile,
      };
};

/** Which questionnaires an agreement uses, in its order; none before anybody chose. */
export const questionnairesUsed = async (
  db: Database,
  contractId: string,
): Promise<{ used: QuestionnaireUsed[]; revision: number }> => {
  const [row] = await db.ask(usedByOne, { contractId });
  return row ?? { used: [], revision: 0 };
};

/** The write that chooses them, over the revision that was seen: 0 where nobody has chosen yet. */
export const chooseQuestionnaires = (
  db: Database,
  contractId: string,
  used: QuestionnaireUsed[],
  revision: number,
): Write => {
  const { contractQuestionnaires: t } = db.tables;
  const next = revision + 1;
  return revision === 0
    ? {
        statement: (w) => w.insert(t).values({ contractId, used, revision: next }).onConflictDoNothing(),
        expectRows: 1,
        otherwise: changedMeanwhile,
      }
    : {
        statement: (w) =>
          w
            .update(t)
            .set({ used, revision: next })
            .where(and(eq(t.contractId, contractId), eq(t.revision, revision))),
        expectRows: 1,
        otherwise: changedMeanwhile,
      };
};
