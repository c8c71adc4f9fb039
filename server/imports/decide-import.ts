import { createHash } from 'node:crypto';
import { countRows, type ImportPlan } from '#shared/imports/import-plan.ts';
import type { ImportPreview } from '#shared/imports/imports.api.ts';
import { planImport } from '#shared/imports/plan-import.ts';
import { understandRows } from '#shared/imports/understand-row.ts';
import type { Counter } from '../platform/counter.ts';
import { importGround } from './import-ground.ts';
import { readListFile } from './read-list-file.ts';

/** A list with all that importing it would do, in words for the screen and as a plan for the records. */
export interface DecidedImport {
  preview: ImportPreview;
  plan: ImportPlan;
}

const sha256 = (...parts: (Buffer | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Reads a file and decides what importing it would do here and now; writes nothing. */
export const decideImport = async (
  counter: Counter,
  bytes: Buffer,
  fileName: string,
): Promise<DecidedImport> => {
  const { list, rows, ragged, blankLines } = readListFile(bytes);
  const { understood, refused } = understandRows(list.kind, rows);
  const plan = planImport(
    { understood, refused: [...ragged, ...refused] },
    await importGround(counter, understood),
  );
  return {
    plan,
    preview: {
      list: list.kind,
      fileName,
      fileHash: sha256(bytes),
      planHash: sha256(bytes, JSON.stringify(plan)),
      counts: countRows(plan.rows),
      blankLines,
      columns: {
        known: list.known.map(({ heading, becomes }) => ({ heading, becomes })),
        unknown: list.unknown,
      },
      agreements: { added: plan.added.length, changed: plan.changed.length },
      organisations: { added: plan.organisations.length },
      rows: plan.rows,
    },
  };
};
