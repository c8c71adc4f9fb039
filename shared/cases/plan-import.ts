import { dueFollowUps } from '../follow-ups/due-follow-ups.ts';
import { firstAskedOn } from '../follow-ups/first-asked-on.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import { referenceKey, type Case } from './case.ts';
import { caseFromDraft } from './case-from-draft.ts';
import { queryKey } from './case-query.ts';
import { decideCase, type CaseFacts } from './decide-case.ts';
import { draftOfCase } from './draft-of-case.ts';
import { planAssessment } from './import-assessment-rows.ts';
import { cellReader, type CellReader } from './import-cells.ts';
import { childHeading } from './import-child-columns.ts';
import type { ImportRow } from './import-column.ts';
import {
  cellOfPlace,
  draftInWords,
  draftListed,
  familiesListed,
  type ListedFamily,
} from './import-family-rows.ts';
import { followUpRead, inAskingOrder, planFollowUp } from './import-follow-up-rows.ts';
import { permissionRead, planPermission } from './import-permission-rows.ts';
import {
  changesBetween,
  refusedRow,
  type CellQuestion,
  type FamiliesPlan,
  type FamilyPlan,
  type ImportGround,
  type ImportRows,
  type KnownFamily,
  type RowVerdict,
} from './import-plan.ts';
import type { ImportSheet } from './import-sheets.ts';

const planOf = (after: Case, before?: KnownFamily): FamilyPlan => ({
  before,
  after,
  events: [...(before?.events ?? [])],
  newEvents: [],
  followUps: [...(before?.followUps ?? [])],
  moved: [],
  removed: [],
  assessments: [...(before?.assessments ?? [])],
});

/** The follow-ups that follow from the end of support, as they are from then on. */
const followEnd = (plan: FamilyPlan, { today, terms, drawn, newId }: ImportGround): void => {
  const { after, followUps } = plan;
  const changes = dueFollowUps({
    ...{ today, support: after, terms, stored: followUps },
    drawn: drawn(after.id, after.endedOn),
  });
  const added: FollowUp[] = changes.add.map((span) => ({
    ...span,
    ...{ id: newId('fup'), caseId: after.id, attempts: [], revision: 0 },
  }));
  plan.removed = followUps.filter(({ id }) => changes.remove.includes(id));
  plan.moved = changes.move.flatMap(({ id, span }) =>
    followUps.filter((each) => each.id === id).map((before) => ({ before, span })),
  );
  plan.followUps = [
    ...followUps
      .filter((each) => !plan.removed.includes(each))
      .map((each) => ({ ...each, ...plan.moved.find(({ before }) => before === each)?.span })),
    ...added,
  ];
};

const factsFor = (before: KnownFamily | undefined, ground: ImportGround): CaseFacts => ({
  today: ground.today,
  contractId: ground.contractId,
  areaIds: new Set(ground.areas.map(({ id }) => id)),
  // rows of one reference are one family, and one that is here is the one they are about
  referenceTaken: false,
  // another than those was refused when its cell was read; where a family is already, it stays
  agreementKnown: () => true,
  numbersInUse: [...new Set((before?.assessments ?? []).map(({ person }) => person))],
  firstAskedOn: firstAskedOn(before?.followUps ?? []),
  countedElsewhere: ground.countedElsewhere,
  askedOfPeople: { asked: ground.characteristicsAsked, before: before?.kept.people ?? [] },
});

/** What becomes of the rows of one family, by the rule of the form. */
const planFamily = (
  family: ListedFamily,
  ground: ImportGround,
): { verdict: RowVerdict; plan?: FamilyPlan } => {
  const refused = () => ({ verdict: refusedRow(family.rows.flatMap(({ reader }) => reader.problems)) });
  const before = ground.known.get(family.key);
  const draftBefore = before && draftOfCase(before.kept);
  const draft = draftListed(family, draftBefore, ground);
  if (draft === undefined) return refused();
  const facts = factsFor(before, ground);
  const changes =
    draftBefore === undefined
      ? []
      : changesBetween(draftInWords(draftBefore, ground), draftInWords(draft, ground));
  if (before !== undefined && changes.length === 0)
    return { verdict: { outcome: 'unchanged' }, plan: planOf(before.kept, before) };
  let decision = decideCase(draft, [], facts);
  const queries = decision.kind === 'asks' ? decision.queries : [];
  if (queries.length > 0) decision = decideCase(draft, queries.map(queryKey), facts);
  if (decision.kind === 'invalid') {
    for (const { code, place, sentence } of decision.problems) {
      const cell = cellOfPlace(family, draft, place ?? '');
      cell?.reader.refuse(cell.column, code, sentence);
    }
    return refused();
  }
  const { contractId, organisationId, newId } = ground;
  const fresh = { id: before?.kept.id ?? newId('cas'), contractId, organisationId, people: [], revision: -1 };
  const plan = planOf(
    caseFromDraft(draft, before?.kept ?? fresh, () => newId('cpe')),
    before,
  );
  followEnd(plan, ground);
  const questions = queries.flatMap(({ code, place, asks, because }): CellQuestion[] => {
    const cell = cellOfPlace(family, draft, place);
    return cell === undefined
      ? []
      : [{ sheet: 'Families', row: cell.reader.row, column: cell.column, code, asks, because }];
  });
  return { verdict: { outcome: before === undefined ? 'new' : 'corrected', changes, questions }, plan };
};

const childOf = (reader: CellReader): string => `Child ${reader.text(childHeading).replace(/\D/g, '')}:`;

/** What of a family's verdict belongs to the row of one of its further children. */
const ofChild = ({ outcome, changes = [] }: RowVerdict, reader: CellReader): RowVerdict => {
  const own = changes.filter(({ what }) => what.startsWith(childOf(reader)));
  return { outcome: outcome === 'corrected' && own.length === 0 ? 'unchanged' : outcome, changes: own };
};

/** And what to its first: all that is said of no further child. */
const ofFirst = (verdict: RowVerdict, { rows }: ListedFamily): RowVerdict => {
  const further = rows.slice(1).map(({ reader }) => childOf(reader));
  const own = (verdict.changes ?? []).filter(({ what }) => !further.some((child) => what.startsWith(child)));
  return {
    ...verdict,
    outcome: verdict.outcome === 'corrected' && own.length === 0 ? 'unchanged' : verdict.outcome,
    changes: own,
  };
};

/** Keeps the account of a file while its rows are planned. */
const openAccount = () => {
  const account: FamiliesPlan = { rows: [], problems: [], questions: [], families: [] };
  const note = (
    sheet: ImportSheet,
    row: number,
    { outcome, changes = [], problems = [], questions = [] }: RowVerdict,
  ) => {
    account.rows.push({ sheet, row, outcome, changes });
    account.problems.push(...problems);
    account.questions.push(...questions);
  };
  return { account, note };
};

/** Whose rows they are: a family of the file, one that is here, one that is refused, or nobody's. */
const planAt = (
  reader: CellReader,
  plans: Map<string, FamilyPlan>,
  refused: ReadonlySet<string>,
  { known }: ImportGround,
): FamilyPlan | undefined => {
  const reference = reader.needed('Reference');
  if (reference === '') return undefined;
  const key = referenceKey(reference);
  const here = known.get(key);
  const plan = plans.get(key) ?? (here && planOf(here.kept, here));
  if (refused.has(key))
    reader.refuse(
      'Reference',
      'family-refused',
      'This family’s row on the sheet Families has a problem. Mend that first.',
    );
  else if (plan === undefined)
    reader.refuse(
      'Reference',
      'family-unknown',
      `You have no family ‘${reference}’ in this service. Add it on the sheet Families, or check the reference.`,
    );
  else plans.set(key, plan);
  return refused.has(key) ? undefined : plan;
};

/** A row with the family it is about and what it says, once it could be read. */
interface ReadRow<Said> {
  row: ImportRow;
  reader: CellReader;
  plan: FamilyPlan;
  said: Said;
}

/**
 * What bringing a file in would do: each row by the rule of its form, families first, then what happened to their
 * permission, then whom somebody asked, then questionnaires. Nothing that is here already doubles; what differs is a
 * correction; what cannot be is a problem of its sheet, row and column.
 */
export const planImport = (rows: ImportRows, ground: ImportGround): FamiliesPlan => {
  const { account, note } = openAccount();
  const plans = new Map<string, FamilyPlan>();
  const refused = new Set<string>();
  const { families, nobodys } = familiesListed(rows.Families);
  for (const { row, problems } of nobodys) note('Families', row, refusedRow(problems));
  for (const family of families) {
    const { verdict, plan } = planFamily(family, ground);
    if (plan === undefined) refused.add(family.key);
    else plans.set(family.key, plan);
    for (const [n, { reader }] of family.rows.entries())
      note('Families', reader.row, n === 0 ? ofFirst(verdict, family) : ofChild(verdict, reader));
  }
  const readAll = <Said>(
    sheet: ImportSheet,
    read: (reader: CellReader, row: ImportRow) => Said | undefined,
  ): ReadRow<Said>[] =>
    rows[sheet].flatMap((row) => {
      const reader = cellReader(row);
      const plan = planAt(reader, plans, refused, ground);
      const said = plan === undefined ? undefined : read(reader, row);
      if (plan !== undefined && said !== undefined) return [{ row, reader, plan, said }];
      note(sheet, row.row, refusedRow(reader.problems));
      return [];
    });
  const permissions = readAll('Permissions', permissionRead);
  for (const { reader, plan, said } of permissions.toSorted((a, b) =>
    a.said.on < b.said.on ? -1 : a.said.on > b.said.on ? 1 : 0,
  ))
    note('Permissions', reader.row, planPermission(reader, said, plan, ground));
  const answered = new Map<FamilyPlan, Map<number, number>>();
  const asked = readAll('Follow-ups', followUpRead);
  for (const { reader, plan, said } of asked.toSorted((a, b) => inAskingOrder(a.said, b.said))) {
    const points = answered.get(plan) ?? new Map<number, number>();
    answered.set(plan, points);
    note('Follow-ups', reader.row, planFollowUp(reader, said, plan, ground, points));
  }
  const entered = new Map<string, number>();
  for (const { reader, row, plan } of readAll('Questionnaires', () => true))
    note('Questionnaires', row.row, planAssessment(reader, row, plan, ground, entered));
  account.families = [...plans.values()];
  return account;
};
