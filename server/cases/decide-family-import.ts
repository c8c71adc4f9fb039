import { createHash } from 'node:crypto';
import type { User } from '#shared/access/roles.ts';
import { importOutcomes, type FamiliesPlan } from '#shared/cases/import-plan.ts';
import { importSheets } from '#shared/cases/import-sheets.ts';
import { mostShown, type FamilyImportPreview } from '#shared/cases/import.api.ts';
import { planImport } from '#shared/cases/plan-import.ts';
import type { Counter } from '../platform/counter.ts';
import { importGround } from './import-ground.ts';
import { readImportFile, type FileKind } from './read-import-file.ts';

/** A file with all that bringing it in would do: in words for the screen and as a plan for the records. */
export interface DecidedFamilyImport {
  preview: FamilyImportPreview;
  plan: FamiliesPlan;
}

const counted = ({ rows }: FamiliesPlan): FamilyImportPreview['counts'] =>
  importSheets.flatMap((sheet) => {
    const own = rows.filter((row) => row.sheet === sheet);
    const of = (wanted: string): number => own.filter(({ outcome }) => outcome === wanted).length;
    const [fresh, corrected, unchanged, refused] = importOutcomes.map(of);
    return own.length === 0
      ? []
      : [
          {
            ...{ sheet, rows: own.length, new: fresh ?? 0, corrected: corrected ?? 0 },
            ...{ unchanged: unchanged ?? 0, refused: refused ?? 0 },
          },
        ];
  });

/** Whether something of a family that is here is not as it was. */
const isCorrected = ({
  before,
  after,
  newEvents,
  followUps,
  assessments,
}: FamiliesPlan['families'][number]) =>
  before !== undefined &&
  (after !== before.kept ||
    newEvents.length > 0 ||
    followUps.some((each) => !before.followUps.includes(each)) ||
    assessments.some((each) => !before.assessments.includes(each)));

const familyCounts = ({ families }: FamiliesPlan): FamilyImportPreview['families'] => {
  const fresh = families.filter(({ before }) => before === undefined).length;
  const corrected = families.filter(isCorrected).length;
  return { new: fresh, corrected, unchanged: families.length - fresh - corrected };
};

const questionsAsked = ({ questions }: FamiliesPlan): FamilyImportPreview['questions'] =>
  [...new Set(questions.map(({ code }) => code))].map((code) => {
    const those = questions.filter((each) => each.code === code);
    return {
      code,
      asks: those[0]?.asks ?? '',
      count: those.length,
      cells: those
        .slice(0, mostShown)
        .map(({ sheet, row, column, because }) => ({ sheet, row, column, because })),
    };
  });

const inFileOrder = <Placed extends { sheet: string; row: number }>(all: readonly Placed[]): Placed[] => {
  const sheets: readonly string[] = importSheets;
  return all.toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
};

/** Reads a file and decides what bringing it in would do here and now; writes nothing. */
export const decideFamilyImport = async (
  counter: Counter,
  user: User,
  contractId: string,
  bytes: Buffer,
  kind: FileKind,
): Promise<DecidedFamilyImport> => {
  const file = await readImportFile(bytes, kind);
  const none: FamiliesPlan = { rows: [], problems: [], questions: [], families: [] };
  // under headings that are not understood nothing more is said: it would be said of every row
  const planned =
    file.problems.length > 0
      ? none
      : planImport(file.rows, await importGround(counter, user, contractId, file.rows));
  const plan = { ...planned, problems: inFileOrder([...file.problems, ...planned.problems]) };
  const corrections = inFileOrder(plan.rows.filter(({ outcome }) => outcome === 'corrected'));
  const said = {
    counts: counted(plan),
    families: familyCounts(plan),
    problems: plan.problems.slice(0, mostShown),
    problemCount: plan.problems.length,
    corrections: corrections.slice(0, mostShown).map(({ sheet, row, changes }) => ({ sheet, row, changes })),
    correctionCount: corrections.length,
    questions: questionsAsked(plan),
  };
  const stands = plan.families.map(({ before }) => before && [before.kept.id, before.kept.revision]);
  const planHash = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([said, corrections, stands]))
    .digest('hex');
  return { plan, preview: { planHash, ...said } };
};
