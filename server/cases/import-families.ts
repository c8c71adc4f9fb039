import type { User } from '#shared/access/roles.ts';
import type { FamilyImportDone, FamilyImportPreview } from '#shared/cases/import.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { plural } from '#shared/values/format.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { carryOutFamilyImport } from './carry-out-family-import.ts';
import { decideFamilyImport } from './decide-family-import.ts';
import type { FileKind } from './read-import-file.ts';

/** What bringing in this file would do; nothing is written. */
export const previewFamilyImport = async (
  counter: Counter,
  user: User,
  contractId: string,
  bytes: Buffer,
  kind: FileKind,
): Promise<FamilyImportPreview> => {
  await insistOnContract(counter, user, 'change cases', contractId);
  return (await decideFamilyImport(counter, user, contractId, bytes, kind)).preview;
};

const conflict = (code: string, sentence: string) =>
  new Refusal('conflict', [problem(code, sentence, 'file')]);

/**
 * Brings in the file as its preview said: all of it or nothing. Refused when the file, or what it would do to the
 * families as they are now, is not what was previewed; when anything in it has a problem; when a question is open.
 */
export const importFamilies = async (
  counter: Counter,
  user: User,
  contractId: string,
  bytes: Buffer,
  { kind, planHash, confirmed }: { kind: FileKind; planHash: string; confirmed: readonly string[] },
): Promise<FamilyImportDone> => {
  await insistOnContract(counter, user, 'change cases', contractId);
  const { preview, plan } = await decideFamilyImport(counter, user, contractId, bytes, kind);
  if (preview.planHash !== planHash)
    throw conflict(
      'preview-out-of-date',
      'The file or the families changed since the preview. Look at the new preview, then bring it in.',
    );
  if (preview.problemCount > 0)
    throw conflict(
      'file-has-problems',
      `There ${preview.problemCount === 1 ? 'is' : 'are'} ${plural(preview.problemCount, 'problem', 'problems')} in the file, and it is brought in whole or not at all. Mend it and choose it again.`,
    );
  if (preview.questions.some(({ code }) => !confirmed.includes(code)))
    throw conflict('question-open', 'Answer the questions about the file first.');
  await carryOutFamilyImport(counter, user, contractId, plan);
  return { families: preview.families, rows: plan.rows.length };
};
