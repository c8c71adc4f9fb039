import type { User } from '#shared/access/roles.ts';
import type { ImportDone, ImportPreview } from '#shared/imports/imports.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { carryOutImport } from './carry-out-import.ts';
import { decideImport } from './decide-import.ts';

/** What importing this file would do; nothing is written. */
export const previewImport = async (
  counter: Counter,
  user: User,
  bytes: Buffer,
  fileName: string,
): Promise<ImportPreview> => {
  insist(user, 'import the register');
  return (await decideImport(counter, bytes, fileName)).preview;
};

/**
 * Imports the file as its preview said. Refused when the file, or what it would do to the register as it is now,
 * is not what was previewed.
 */
export const carryOutChecked = async (
  counter: Counter,
  user: User,
  bytes: Buffer,
  fileName: string,
  planHash: string,
): Promise<ImportDone> => {
  insist(user, 'import the register');
  const decided = await decideImport(counter, bytes, fileName);
  const { preview } = decided;
  if (preview.planHash !== planHash) {
    throw new Refusal('conflict', [
      problem(
        'preview-out-of-date',
        'The file or the register changed since the preview. Look at the new preview, then import.',
        'file',
      ),
    ]);
  }
  await carryOutImport(counter, decided, user.personId);
  return { counts: preview.counts, agreements: preview.agreements, organisations: preview.organisations };
};
